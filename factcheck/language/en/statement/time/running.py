"""Running totals: what has been counted up to a day, or since one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from .....claim import Kind, RelationKind
from .....extract import calendar as cal
from .....extract.draft import Draft
from .....period import Period
from .....text import Tag
from ...periods import Role
from .. import words
from ..frame import NOTHING, Frame, TimeOn
from .time_of_base import in_clause_of_since

_TOTAL_WORDS = frozenset(("cumulative", "cumulatively", "altogether"))
_TOTAL_HEADS = frozenset(("total", "sum"))
_HAVE = frozenset(("have", "has", "had", "'ve", "’ve"))
SUPERLATIVES = frozenset(
    ("first", "time", "highest", "lowest", "largest", "smallest", "most", "least", "best")
)


SINCE = "since "
"""How the reason for a running total begins; the time it runs from follows."""


def mark_running(frame: Frame, draft: Draft, before: Draft | None, said: date) -> None:
    """Let a count or amount run from the day since which it was counted, or up to the day it is told for.

    ``before`` is the claim before it in the sentence: what a running total includes runs with it.
    """
    former = draft.relations and draft.related(RelationKind.BASE_OF) is not None
    if former or draft.unit in {"percent", "rank", "times"}:
        return
    running = before is not None and before.period is not None and before.period.cumulative
    if running and draft.period is not None and frame.word_at[draft.reading.first - 1] == "including":
        same_end = before is not None and before.period is not None and before.period.end == draft.period.end
        draft.period = replace(draft.period, cumulative=same_end)
    since = _since(frame, draft.reading.last)
    period = draft.period
    carried = " before" in draft.why.get("period", "")
    if (
        since is not None
        and since.mention.period is not None
        and not _told_anew(frame, since, draft)
        and (carried or _up_to(period, said) or _is_its_own(frame, since, draft))
    ):
        first = since.mention.period.start
        last = said if period is None or carried else period.end
        if first <= last:
            draft.period = replace(cal.days(first, last), cumulative=True)
            draft.why["period"] = f"{SINCE}{since.mention.period.label}: {since.mention.rule}"
    elif period is not None and _is_year_under_way(draft, period, said) and _is_done(frame, draft):
        draft.period = replace(cal.days(period.start, said), cumulative=True)
        draft.why["period"] += "; counted up to the day it was said"
    elif period is not None and period.is_instant and not period.cumulative and _counted_up(frame, draft):
        draft.period = replace(period, cumulative=True)
        draft.why["period"] += "; counted up to it"


def _is_year_under_way(draft: Draft, period: Period, said: date) -> bool:
    """ "274 people have died this year": of what is over of it."""
    if not period.start <= said < period.end or draft.kind is not Kind.COUNT:
        return False
    return period.start.month == period.start.day == 1 and cal.grain_of(period) is cal.Grain.YEAR


def _since(frame: Frame, end: int) -> TimeOn | None:
    """The day a total that ends at token ``end`` runs from.

    None where "since" belongs to a record ("the lowest since 2013") or to a number of a later clause
    ("raised to $5, an increase of $2 since 2008").
    """
    for time in frame.times:
        first, last = frame.segment(time.first)
        told = in_clause_of_since(frame, first, time.first)
        if told or time.role is Role.SINCE:
            if first >= end and any(frame.quantity_at[index] != NOTHING for index in range(first, last)):
                return None
            begins = frame.lowers.index("since", first) if told else time.first
            before = {frame.word_at[index] for index in range(max(0, begins - 5), begins)}
            superlative = any(word.endswith("iest") for word in before)  # "the deadliest since"
            return None if superlative or before & SUPERLATIVES else time
    return None


def _told_anew(frame: Frame, since: TimeOn, draft: Draft) -> bool:
    """ "has lost 40 firms since 2009, and now has 310": a time between the two is what the figure is of."""
    return any(
        time.role is Role.WHEN and since.last <= time.first < draft.reading.first for time in frame.times
    )


def _is_its_own(frame: Frame, since: TimeOn, draft: Draft) -> bool:
    """ "400 flats were built last year, 3,100 since 2010", "bringing the total since 2010 to 3,100"."""
    reading = draft.reading
    if 0 <= since.first - reading.last < _BESIDE:
        return True
    return 0 < reading.first - since.last < _BESIDE and frame.word_at[since.first - 1] in _TALLIES


_BESIDE = 2
"""Tokens between a number and the time it has been counted since."""
_TALLIES = frozenset(("total", "number", "toll", "tally", "sum", "count"))


def _up_to(period: Period | None, said: date) -> bool:
    """Whether nothing else dates the figure than the day it was said."""
    return period is None or period.start == period.end == said


def _is_done(frame: Frame, draft: Draft) -> bool:
    """ "have died this year", "so far 3,400 were infected this year"."""
    return _in_perfect(frame, draft) or _says_so_far(frame)


def _says_so_far(frame: Frame) -> bool:
    if "far" not in frame.vocabulary:
        return False
    return any(frame.word_at[index - 1] == "so" for index, word in enumerate(frame.lowers) if word == "far")


def _in_perfect(frame: Frame, draft: Draft) -> bool:
    """ "have died this year"; a total that stood at some time of the year has not been counted over it."""
    first, last = frame.segment(draft.reading.first)
    return any(frame.word_at[index] in _HAVE and _done(frame, index + 1) for index in range(first, last))


def _counted_up(frame: Frame, draft: Draft) -> bool:
    """ "a total of … have been reported": a perfect of doing, or a word for totals, in its clause."""
    if " before" in draft.why.get("period", ""):
        return False  # "have been reported in the past 24 hours": of that day alone
    first, last = frame.segment(draft.reading.first)
    for index in range(first, last):
        lower = frame.word_at[index]
        if lower in _TOTAL_WORDS:
            return True
        if lower in _TOTAL_HEADS and frame.word_at[index + 1] == "of" and index < draft.reading.first:
            return True
        if lower in _HAVE and _done(frame, index + 1):
            return True
    return False


def _done(frame: Frame, index: int) -> bool:
    """A participle of doing something after "have": not "reached", "risen", "stood"."""
    while frame.tag_at[index] & Tag.ADVERB or frame.word_at[index] in (
        "been",
        "now",
        "already",
        "also",
        "so",
        "far",
    ):
        index += 1
    word = frame.word_at[index]
    if word in _NOT_DONE or (frame.tag_at[index] & (Tag.UP | Tag.DOWN) and word != "raised"):
        return False
    return frame.is_verb(index) or word.endswith("ed")


_ACTS = frozenset(("recorded", "registered", "reported", "made", "run", "posted"))
_NOT_DONE = words.LEVEL_VERBS - _ACTS
