"""The words of ``words.toml`` as tables."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from ....extract.calendar import Grain

_DATA: dict[str, Any] = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))

MONTH_NAMES: frozenset[str] = frozenset(_DATA["months"])
MONTHS: dict[str, int] = {name.lower(): number for name, number in _DATA["months"].items()}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ORDINALS: dict[str, int] = _DATA["ordinals"]
NUMBERS: dict[str, int] = _DATA["numbers"]
UNITS: dict[str, Grain] = {name: Grain[grain] for name, grain in _DATA["units"].items()}
RELATIVE: dict[str, dict[str, Any]] = _DATA["relative"]
MOMENTS: dict[str, list[str]] = _DATA["moment"]
DAY_ORDINALS = ORDINALS | {
    word: number
    for number, word in enumerate(
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
        "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth "
        "twenty-ninth thirtieth thirty-first".split(),
        start=13,
    )
}
LATEST_YEAR = 2150


def month_number(name: str | None) -> int | None:
    """1 to 12 for a month's name, full or short."""
    return MONTHS.get(name.rstrip(".").lower()) if name and not name.isdigit() else None


def number(words: str | None) -> int | None:
    """A small number in digits or words; 0 for "few", None for no number."""
    if not words:
        return None
    return int(words) if words.isdigit() else NUMBERS.get(words.lower())


def ordinal(word: str | None, last: int) -> int:
    """1 for "first"; ``last`` for "last", "final" and "latter"; 0 for any other word."""
    lowered = (word or "").lower()
    return last if lowered in ("last", "final", "latter") else ORDINALS.get(lowered, 0)


def singular_unit(word: str | None) -> str:
    """ "year" for "Years"."""
    return (word or "").lower().rstrip("s")
