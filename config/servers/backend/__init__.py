"""Django's PostgreSQL backend over the private servers."""
