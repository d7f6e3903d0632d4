"""One dated document of a source: what the engine reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from .columns import Columns


@dataclass(frozen=True, slots=True)
class Briefing:
    """A document as it was given.

    ``text`` is never normalised: every offset the engine reports counts its characters.
    ``published`` is the day relative periods ("last year", "in June") are resolved against;
    ``said`` is the day the words were spoken where that differs (an event reported later).
    """

    id: str
    published: date
    text: str
    source: str = ""
    title: str | None = None
    language: str = "en"
    said: date | None = None
    page: str = ""
    """The address it was captured at; two briefings of one page are two captures of it."""
    captured: datetime | None = None
    """When it was captured."""
    columns: Columns | None = field(default=None, compare=False)
    """Of a table of figures: what its columns mean. Its rows are read then, not its words."""

    @property
    def said_at(self) -> date:
        """The day the figures count as said: findings order briefings by it."""
        return self.said or self.published
