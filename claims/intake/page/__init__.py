"""What a page says of itself beside its article: its titles, its days, its linked data."""
