"""When a figure is about, and what it is compared with."""
