"""One number said of several times or places: a claim of each, all on the number's own words.

"1.7 percent in 2018, 2019 and 2020" states three rates; "40 bridges in 2018 and 2019" one total of two years,
unless "both" or "each" parts it.
"""

from __future__ import annotations

from collections.abc import Sequence

from .....claim import BasisKind, Kind, RelationKind
from .....extract.draft import Draft
from .....period import Period
from .....text import Tag
from ...places import Manner
from ..frame import NOTHING, Frame, TimeOn
from ..place.nearest_place import spell
from ..state import Statement
from ..time.basis import basis_period
from .times_of_list import IN_ORDER

_APART = frozenset(("both", "each"))
_LIST_MARKS = frozenset((",", "and", "or", "in", "of", "the", "for"))
_AREAS = frozenset("zones areas regions countries economies cities states provinces territories".split())
_SUMMED = frozenset(
    "average averages averaged averaging total combined cumulative altogether together".split()
)
_RATES = (Kind.GROWTH, Kind.SHARE, Kind.RATIO, Kind.INDEX)


def tells_of_several(frame: Frame) -> bool:
    """Whether a number of the sentence can be said of several times or places."""
    return not _APART.isdisjoint(frame.vocabulary) or (
        bool(frame.times) and bool(frame.once(_lists_of_times))
    )


def distribute(statement: Statement, draft: Draft) -> list[Draft]:
    """The further claims of a draft's number, one for each other time or place it is said of; mostly none."""
    frame = statement.frame
    lists = bool(frame.times) and bool(frame.once(_lists_of_times))
    twins = _by_time(frame, draft) if lists else []
    if not twins and not _APART.isdisjoint(frame.vocabulary):
        twins = _by_place(statement, draft)
    for twin in twins:
        twin.relations.append((RelationKind.SAME_NUMBER, draft))
        draft.relations.append((RelationKind.SAME_NUMBER, twin))
    return twins


# -- times -----------------------------------------------------------------------------------


def _by_time(frame: Frame, draft: Draft) -> list[Draft]:
    listed = _listed_times(frame, draft)
    if not listed or draft.basis is BasisKind.AVERAGE or not _SUMMED.isdisjoint(frame.vocabulary):
        return []
    _say_of(draft, listed[0])
    twins = [draft.again() for _ in listed[1:]]
    for twin, period in zip(twins, listed[1:], strict=True):
        _say_of(twin, period)
    return twins


def _listed_times(frame: Frame, draft: Draft) -> tuple[Period, ...]:
    """The times of the list a draft's period was read from; empty where that was one time."""
    number = next((n for n, time in enumerate(frame.times) if time.mention.period is draft.period), NOTHING)
    if number == NOTHING or draft.period is None or draft.why.get("period", "").startswith(IN_ORDER):
        return ()
    time = frame.times[number]
    parts = frame.once(_lists_of_times)[number]
    if len(parts) < _A_LIST or draft.period not in (*parts, time.mention.period):
        return ()
    if _parted(frame, time.first) or _parted(frame, frame.times[number - 1].first):
        return parts
    yearly = len(parts) > _A_LIST or parts[0].days >= _A_YEAR  # January and February are told as one time
    behind = draft.reading.last <= time.first and _near(frame, draft.reading.last, time.first)
    return parts if yearly and behind and _is_a_rate(draft) else ()


def _lists_of_times(frame: Frame) -> list[tuple[Period, ...]]:
    """For each time of a sentence those it is listed with, itself among them; nothing where it lists none."""
    times = frame.times
    if not _may_list(times):
        return []
    behind = [_with_next(frame, number) for number in range(len(times))]
    lists = [
        time.mention.parts or max(joint, before, key=len)
        for time, joint, before in zip(times, behind, [(), *behind[:-1]], strict=True)
    ]
    return lists if any(len(each) >= _A_LIST for each in lists) else []


def _may_list(times: Sequence[TimeOn]) -> bool:
    """Whether a time names several, or two stand so close that nothing but "and" may part them."""
    for number, time in enumerate(times):
        if time.mention.parts or (number and time.first - times[number - 1].last <= _WIDEST):
            return True
    return False


def _with_next(frame: Frame, number: int) -> tuple[Period, ...]:
    """ "in 2018 and 2020", "in March and in June": mentions with nothing but "and" between them."""
    found: list[TimeOn] = [frame.times[number]]
    for following in frame.times[number + 1 :]:
        between = range(found[-1].last, following.first)
        joint = [frame.word_at[index] for index in between]
        listed = not joint or (_LIST_MARKS.issuperset(joint) and len(joint) <= _WIDEST)
        linked = "and" in joint or "," in joint or frame.word_at[following.first] == "and"
        if not listed or not linked or following.role is not found[0].role or _goes_on(frame, following.last):
            break
        found.append(following)
    periods = tuple(time.mention.period for time in found if time.mention.period is not None)
    same_length = {_length(period) for period in periods}
    return periods if len(periods) == len(found) and len(same_length) == 1 else ()


def _goes_on(frame: Frame, at: int) -> bool:
    """Whether another figure stands right behind a time: then the time may be that figure's."""
    following = at + (frame.word_at[at] in (",", "by", "to"))
    return following < len(frame.tokens) and frame.quantity_at[following] != NOTHING


def _length(period: Period) -> int:
    """Days, roughly: months and quarters are of one length each."""
    return round(period.days / _A_MONTH)


_A_LIST = 2
_A_MONTH, _A_YEAR = 30, 360
"""Days."""
_WIDEST = 3


def _near(frame: Frame, last: int, first: int) -> bool:
    """Whether no mark, verb or other figure stands between a number and its time."""
    return not any(
        frame.tag_at[index] & (Tag.MARK | Tag.AUXILIARY) or frame.quantity_at[index] != NOTHING
        for index in range(last, first)
    )


def _parted(frame: Frame, first: int) -> bool:
    return any(frame.word_at[index] in _APART for index in range(first - 2, first + 2))


def _is_a_rate(draft: Draft) -> bool:
    return draft.kind in _RATES or (draft.kind is Kind.LEVEL and draft.unit == "percent")


def _say_of(draft: Draft, period: Period) -> None:
    draft.period = period
    draft.why["period"] = f"one of the times its number is said of; {draft.why.get('period', '')}".rstrip(
        "; "
    )
    if draft.basis_period is not None and draft.basis is not BasisKind.NAMED:
        draft.basis_period = basis_period(draft.basis, period)


# -- places ----------------------------------------------------------------------------------


def _by_place(statement: Statement, draft: Draft) -> list[Draft]:
    at = _both_behind(statement.frame, draft.reading.last)
    if at == NOTHING:
        return []
    names = _named(statement.frame, at) or _told(statement, at)
    if not names:
        return []
    twins = [draft.again() for _ in names[1:]]
    for each, name in zip((draft, *twins), names, strict=True):
        each.place = name
        each.why["place"] = "one of the places its number is said of"
    return twins


def _both_behind(frame: Frame, last: int) -> int:
    """Where "in both", "in each of" stands right behind a number; NOTHING without it."""
    for index in range(last, min(len(frame.tokens), last + _REACH)):
        if frame.word_at[index] in _APART and frame.word_at[index - 1] in ("in", "for", "across"):
            return index
        if frame.tag_at[index] & (Tag.MARK | Tag.AUXILIARY) or frame.quantity_at[index] != NOTHING:
            return NOTHING
    return NOTHING


_REACH = 8


def _named(frame: Frame, at: int) -> Sequence[str]:
    """ "in both the euro area and Japan": the two places the list names."""
    first = next(
        (n for n, place in enumerate(frame.places) if place.start <= at + 1 and place.end > at), NOTHING
    )
    if first == NOTHING or first + 1 >= len(frame.places):
        return ()
    one, other = frame.places[first], frame.places[first + 1]
    gap = set(frame.lowers[one.end : other.core])
    return (spell(one), spell(other)) if "and" in gap and gap <= _LIST_MARKS else ()


def _told(statement: Statement, at: int) -> Sequence[str]:
    """ "in both zones": the two places last told of, in the order they were."""
    frame = statement.frame
    if not any(frame.word_at[index] in _AREAS for index in range(at + 1, at + 4)):
        return ()
    told = [
        spell(place) for place in frame.places if place.core < at and place.manner in _HELD and place.name
    ]
    earlier = [draft.place for draft in statement.context.recent if draft.place]
    latest = list(dict.fromkeys(reversed([*earlier, *told])))[:2]
    return latest[::-1] if len(latest) > 1 else ()


_HELD = (Manner.IN, Manner.OWNER, Manner.BARE)
