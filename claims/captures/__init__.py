"""From the outside to briefings: files and pages are captured, read, and taken in once they are certain."""

from .arrival import arrived, asked_for
from .fetching import fetch
from .polling import poll
from .reading import read

__all__ = ["arrived", "asked_for", "fetch", "poll", "read"]
