"""The time of what figures add up to: "… in the first quarter and … in the rest of the year, making …"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from .....extract import calendar as cal
from .....extract.draft import Draft
from .....period import Period
from ..state import Statement

_SUMS = frozenset("total aggregate sum whole".split())


def time_of_sum(statement: Statement, number: int) -> Period | None:
    """The stretch that the figures before fill without a gap, where this one is said to be their sum."""
    if number < 2 or not _is_sum(statement, number):
        return None
    parts = list(_parts_before(statement, number))
    if len(parts) < _PARTS:
        return None
    whole = cal.run(parts[-1], parts[0])
    year = cal.fiscal_year(whole.end)
    return year if (year.start, year.end) == (whole.start, whole.end) else whole


_PARTS = 2


def _parts_before(statement: Statement, number: int) -> Iterator[Period]:
    """The periods of the figures before, from the nearest back, as long as each follows right on the next."""
    later: Draft | None = None
    for draft in reversed(statement.made[:number]):
        if draft is None or draft.period is None:
            return
        if later is not None and not _follows(draft, later):
            return
        yield draft.period
        later = draft


def _is_sum(statement: Statement, number: int) -> bool:
    """Whether "making an aggregate of" stands between a figure and the one before it."""
    frame = statement.frame
    between = frame.lowers[statement.end_before(number) : frame.quantities[number].first]
    return "making" in between and not _SUMS.isdisjoint(between)


def _follows(earlier: Draft, later: Draft) -> bool:
    if earlier.period is None or later.period is None or earlier.unit != later.unit:
        return False
    same = earlier.measure.split()[-1:] == later.measure.split()[-1:]
    return same and earlier.period.end + timedelta(days=1) == later.period.start
