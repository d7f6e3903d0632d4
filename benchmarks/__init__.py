"""What is measured about the engine, run by hand."""
