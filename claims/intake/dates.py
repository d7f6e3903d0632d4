"""Days that a text states near its head, as candidates for its date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from factcheck.language.en.calendar import MONTHS

from .reading import DateCandidate

_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_DAY = r"(?P<day>[0-3]?\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\d-]){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])",
        rf"\b{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}\b",
        rf"(?<!\d){_DAY}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH},?\s+{_YEAR}\b",
        rf"{_YEAR}\s*年\s*(?P<month>\d\d?)\s*月\s*(?P<day>\d\d?)\s*日",
    )
)
_HEAD_LINES = 12
_HEAD_CHARACTERS = 1_500
_EARLIEST = 1500


def day_in(words: str) -> date | None:
    """The first whole date in the words (year, month and day), or None. "03/04/2019" is two days: None."""
    found = [
        (match.start(), day) for form in _FORMS if (match := form.search(words)) and (day := _day(match))
    ]
    return min(found)[1] if found else None


def day_of_iso(words: str) -> date | None:
    """The day of an ISO 8601 date or time, in the offset it is written in."""
    try:
        day = datetime.fromisoformat(words.strip()).date()
    except ValueError:
        return day_in(words)
    return day if day.year >= _EARLIEST else None


def dates_in_head(text: str) -> Iterator[DateCandidate]:
    """The whole dates in the first lines, where a release prints its own."""
    for number, line in enumerate(text[:_HEAD_CHARACTERS].split("\n")[:_HEAD_LINES], start=1):
        for form in _FORMS:
            for match in form.finditer(line):
                if (day := _day(match)) is not None:
                    yield DateCandidate(day, f"line {number} of the text", match[0])


def without_dates(words: str) -> str:
    """The words with every whole date taken out."""
    for form in _FORMS:
        words = form.sub(" ", words)
    return words


def distinct(candidates: Iterable[DateCandidate]) -> tuple[DateCandidate, ...]:
    """The candidates in order, each place's day once."""
    return tuple(dict.fromkeys(candidates))


def _day(match: re.Match[str]) -> date | None:
    month = match["month"].lower()
    try:
        return date(int(match["year"]), MONTHS.get(month) or int(month), int(match["day"]))
    except ValueError:
        return None
