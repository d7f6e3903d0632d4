"""Why a file cannot be taken in."""

from __future__ import annotations


class RefusedError(Exception):
    """One whole sentence for the person who offered the file: what is wrong, and what would help."""
