"""Times told by the way: held against what was told before, which the text goes on with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import MINYEAR

from ....extract import calendar as cal
from ....extract.draft import Draft
from ....period import Period
from ..periods import is_fiscal_year
from .frame import Scene
from .several.times_of_list import IN_ORDER
from .time.running import SINCE
from .time.when import COMPARED_WITH


def is_told_aside(frame: Scene, drafts: Sequence[Draft], told: Period, period: Period | None) -> bool:
    """Whether the text goes on with the time ``told`` before a sentence, not with the ``period`` told in it."""
    return (
        _looks_a_year_back(told, period)
        or _runs_up_to(told, period)
        or _closes(told, period)
        or ("respectively" in frame.vocabulary and _goes_through_times(drafts))
        or _looks_back(frame, drafts)
        or _counts_since(drafts)
    )


def _looks_back(frame: Scene, drafts: Sequence[Draft]) -> bool:
    """ "This follows a rise of 0.1 percent in June", "That is down from May's 0.4 percent increase".

    It is held against what was told before, which the text goes on with.
    """
    if frame.word_at[0] not in _THIS:
        return False
    compared = bool(drafts) and drafts[-1].why.get("period", "").startswith(COMPARED_WITH)
    return compared or frame.word_at[1] in _FOLLOWING


_THIS = frozenset(("this", "that", "it"))
_FOLLOWING = frozenset("follows followed compares compared".split())


def _looks_a_year_back(told: Period, period: Period | None) -> bool:
    """ "In May of last year the rate was 4.1.", "Growth was due to the closures of last year.": held against
    the May told before, which the text goes on with."""
    if period is None or period.start >= told.start or told.days >= _A_YEAR:
        return False
    if told.start.year == MINYEAR:
        return False
    year_long = period.days >= _A_YEAR
    if not year_long and period.start.year + 1 != told.start.year:
        return False
    earlier = cal.a_year_earlier(told)
    of_that_year = year_long and period.covers(earlier) and not told.is_instant
    return of_that_year or (earlier.start, earlier.end) == (period.start, period.end)


def _counts_since(drafts: Sequence[Draft]) -> bool:
    """ "The line has carried 3 million since it opened in 2016.": a running total, from which the text goes back."""
    return bool(drafts) and drafts[0].why.get("period", "").startswith(SINCE)


def _goes_through_times(drafts: Sequence[Draft]) -> bool:
    """ "In 2011 and 2015 it passed 2 and 3 trillion respectively.": the text goes on with what it told before."""
    return bool(drafts) and drafts[0].why.get("period", "").startswith(IN_ORDER)


def _runs_up_to(told: Period, period: Period | None) -> bool:
    """ "Over the twelve months to June prices rose 3.": the longer run up to the month or quarter told before."""
    if period is None or period.days < _A_YEAR or told.days >= _A_YEAR or is_fiscal_year(period):
        return False  # "for the year ended June" goes on with that year
    return period.end == told.end and not told.is_instant


def _closes(told: Period, period: Period | None) -> bool:
    """ "The balance on June 30 was 4.": the day that ends the fiscal year told before, which the text goes on with."""
    return period is not None and period.is_instant and period.start == told.end and is_fiscal_year(told)


_A_YEAR = 360
"""Days at least: years told one after the other are each talked about in turn."""
