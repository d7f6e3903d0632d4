"""The HTTP API: the record for programs, with the same permissions as the desk."""
