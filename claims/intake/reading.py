"""What a reader makes of one file."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from .layout import printable


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """A day the file itself offers as its date; a person or the source's rule chooses among them."""

    day: date
    where: str
    """Where it stands, for people: "page metadata (article:published_time)", "line 3 of the text"."""
    words: str
    """As it stands there."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of one file and what was found out about it; empty only of a mail that says nothing itself.

    ``language`` and ``charset`` are None where nothing tells them. ``dates`` are ordered by how directly
    the file states them. ``notes`` say in whole sentences what was left out or is unsure.
    """

    text: str
    media_type: str
    titles: tuple[str, ...] = ()
    """What it may be called, the likeliest first."""
    language: str | None = None
    charset: str | None = None
    dates: tuple[DateCandidate, ...] = ()
    notes: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        """Nothing that no page prints, and that no database takes, comes in by a title or a date either."""
        for name, words in (
            ("text", printable(self.text)),
            ("titles", tuple(filter(None, map(printable, self.titles)))),
            ("dates", tuple(replace(one, words=printable(one.words)) for one in self.dates)),
            ("notes", tuple(map(printable, self.notes))),
        ):
            object.__setattr__(self, name, words)

    @property
    def title(self) -> str | None:
        """What it is most likely called."""
        return self.titles[0] if self.titles else None

    @property
    def only_date(self) -> date | None:
        """The day, when every candidate names the same one; else None, and somebody has to choose."""
        days = {candidate.day for candidate in self.dates}
        return days.pop() if len(days) == 1 else None
