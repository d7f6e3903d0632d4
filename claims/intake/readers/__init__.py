"""One reader a format: ``read(data, hints, limits)`` gives a ``Reading`` or refuses."""
