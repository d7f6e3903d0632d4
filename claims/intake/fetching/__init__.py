"""Pages and feeds by address: politely, within limits, and never into a private network."""
