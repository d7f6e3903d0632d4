"""The times of a list of numbers: each number's own, in the order of the list."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from datetime import timedelta

from .....claim import BasisKind
from .....extract import calendar as cal
from .....extract.draft import Draft
from .....period import Period
from ...periods import Role
from ..frame import Frame, TimeOn
from ..time.basis import basis_period
from ..time.times_in_order import times_before

IN_ORDER = "in the order of the list"
"""Why a figure has the time, place or thing that stands where it does in another list."""


def spread_times(frame: Frame, run: Sequence[int], drafts: Sequence[Draft | None]) -> bool:
    """ "6.1 and 6.0 percent in May and June": each number at the time in its own place of the list behind them."""
    start = frame.quantities[run[-1]].last
    following = [time for time in frame.times if time.first >= start and time.role is Role.WHEN]
    if following and following[0].first <= start + 3 and _spread_years(frame, following[0], drafts):
        return True
    listed = following[: len(run)]
    if len(listed) < len(run) or listed[0].first > start + 3:
        return False
    for left, right in itertools.pairwise(listed):
        if any(
            frame.word_at[index] not in (",", "and", "in", "of", "the")
            for index in range(left.last, right.first)
        ):
            return False
    for draft, time in zip(drafts, listed, strict=False):
        if draft is not None:
            _date(draft, time.mention.period, time.mention.rule)
    return True


def spread_times_before(frame: Frame, run: Sequence[int], drafts: Sequence[Draft | None]) -> bool:
    """ "Arrivals in May 2017 and 2016 were 412 and 395, respectively": each number at its own time."""
    begin = frame.quantities[run[0] - 1].last if run[0] else 0
    listed = times_before(frame, begin, frame.quantities[run[0]].first, len(run))
    for draft, period in zip(drafts, listed, strict=False):
        if draft is not None:
            _date(draft, period, "the times before it")
    return bool(listed)


def _spread_years(frame: Frame, time: TimeOn, drafts: Sequence[Draft | None]) -> bool:
    """ "6.1, 6.0 and 5.8 percent in 2017, 2018 and 2019": one mention of as many years as there are numbers."""
    run = _years_of(time.mention.period, len(drafts))
    for draft, each in zip(drafts, run, strict=False):
        if draft is not None:
            _date(draft, each, time.mention.rule)
    if run:
        return True
    listed = [int(text) for text in frame.lowers[time.first : time.last] if _YEAR.fullmatch(text)]
    ranged = any(frame.word_at[index] in _RANGES for index in range(time.first, time.last))
    if len(listed) != len(drafts) or (ranged and len(listed) < _A_LIST):
        return False
    for draft, year in zip(drafts, listed, strict=True):
        if draft is not None:
            _date(draft, cal.year(year), "year named")
    return True


def _years_of(period: Period | None, size: int) -> list[Period]:
    """ "5, 6, 7 and 6 percent from 2004-05 to 2007-08": the years of a run that is as long as the list; else none."""
    if period is None or size < _A_LIST or round(period.days / _A_YEAR) != size:
        return []
    first, apart, _ = period.label.partition("/")
    ends = cal.months_later(period.start, cal.MONTHS_A_YEAR) - timedelta(days=1)
    if not apart or len(first.removeprefix("FY")) != len("2004"):
        return []
    return [cal.moved_by_years(Period(period.start, ends, first), count) for count in range(size)]


_A_YEAR = 365.25
"""Days."""


def _date(draft: Draft, period: Period | None, rule: str) -> None:
    """Put a figure at its own time of the list, and what it is compared with a step before that."""
    draft.period = period
    draft.why["period"] = f"{IN_ORDER}: {rule}"
    if draft.basis_period is not None and draft.basis is not BasisKind.NAMED and period is not None:
        draft.basis_period = basis_period(draft.basis, period)


_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_RANGES = frozenset(("to", "from", "between", "-", "–", "through", "until"))
_A_LIST = 3
"""From three years on they are a list and no range."""
