"""Pages of a PDF → lines → paragraphs and tables."""
