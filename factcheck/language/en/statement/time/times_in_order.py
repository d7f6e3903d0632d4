"""Times listed ahead of the numbers they belong to: "In 2017 and 2016, arrivals in June stood at A and B"."""

from __future__ import annotations

from .....extract import calendar as cal
from .....period import Period
from ...periods import Role
from ..frame import Frame

_A_YEAR = 360
"""Days from which a period is a whole year."""


def times_before(frame: Frame, first: int, last: int, size: int) -> list[Period]:
    """The times on tokens ``[first, last)``, when they are as many as the numbers behind them; else none.

    A month beside as many years is that month of each: "In August of both 2017 and 2016".
    """
    told = [
        period
        for time in frame.times
        if first <= time.first and time.last <= last and time.role is Role.WHEN
        for period in (time.mention.parts or (time.mention.period,))
        if period is not None
    ]
    if len(told) == size:
        return told if len({(each.start, each.end) for each in told}) == size else []
    years = [each for each in told if each.days >= _A_YEAR]
    parts = [each for each in told if each.days < _A_YEAR]
    if len(years) != size or len(parts) != 1:
        return []
    return [cal.moved_by_years(parts[0], year.start.year - parts[0].start.year) for year in years]
