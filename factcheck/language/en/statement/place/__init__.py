"""Where a figure is about."""
