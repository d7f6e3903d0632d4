"""When the fiscal year of a country, or of a part of one, ends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .names import country_of
from .vocabulary import DATA


def fiscal_end_of(place: str | None) -> Callable[[int], tuple[int, int] | None]:
    """Month and day a place's fiscal year ends on, asked by the year it ends in."""
    rows = _rows_of(place)

    def end(year: int) -> tuple[int, int] | None:
        for row in rows:
            if row.get("from", 0) <= year <= row.get("until", 9999):
                return row["month"], row["day"]
        return None

    return end


def _rows_of(place: str | None) -> list[Mapping[str, Any]]:
    """The rows of a place itself, else those for the parts of its country, else its country's."""
    if place is None:
        return []
    country = country_of(place)
    for key, name in (("place", place), ("parts_of", country), ("place", country)):
        rows = [row for row in DATA["fiscal"] if name is not None and row.get(key) == name]
        if rows:
            return rows
    return []
