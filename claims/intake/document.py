"""A document as read from outside, before it is a briefing of the record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


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
    columns: Mapping[str, Any] = field(default_factory=dict)
    """Of a table of figures: what its columns mean (``factcheck.columns.columns_from``)."""
