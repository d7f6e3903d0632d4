"""A document as read from outside, before it is a briefing of the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Document:
    """A text with the bytes it came as, its source and its dates.

    ``said`` is None where the words were spoken on the day they were published.
    """

    original: bytes
    text: str
    source: str
    published: date
    said: date | None = None
    title: str = ""
    reference: str = ""
    language: str = "en"
    file_name: str = ""
    media_type: str = "text/plain"
