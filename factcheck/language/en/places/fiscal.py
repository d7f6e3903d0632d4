"""When the fiscal year of a country ends."""

from __future__ import annotations

from collections.abc import Callable

from .vocabulary import DATA


def fiscal_end_of(place: str | None) -> Callable[[int], tuple[int, int] | None]:
    """Month and day a country's fiscal year ends on, asked by the year it ends in."""
    rows = [row for row in DATA["fiscal"] if row["place"] == place]

    def end(year: int) -> tuple[int, int] | None:
        for row in rows:
            if row.get("from", 0) <= year <= row.get("until", 9999):
                return row["month"], row["day"]
        return None

    return end
