"""The mention of time a quantity is about, from its own clause outward."""

from __future__ import annotations

from .....text import Tag
from ...periods import Role
from .. import words
from ..frame import NOTHING, Frame, TimeOn
from ..governors.governor import Governor, Way
from ..phrases.conversion import past_conversion
from ..phrases.insertion import inserted
from ..phrases.phrase import subject_region
from .time_of_another import held_against, is_of_another, opens_another
from .time_of_base import (
    base_before,
    holds_quantity,
    is_base_segment,
)
from .usable import is_usable


def time_of(frame: Frame, number: int, governor: Governor) -> TimeOn | None:
    """The mention of time a quantity is about; None when its sentence has none for it."""
    first = frame.quantities[number].first
    label = _label_of(frame, first) if frame.word_at[first - 1] == ":" else None
    return label or _told(frame, number, governor)


def _told(frame: Frame, number: int, governor: Governor) -> TimeOn | None:
    """The mention of time around a quantity, from its own clause outward."""
    reading = frame.quantities[number]
    segment = frame.segment_at[reading.first]
    if reading.unit == "times" and _is_factor_of(frame, number):
        told = [time for time in frame.times if time.first < reading.first and is_usable(frame, time)]
        if told:
            return told[-1]
    if governor.way is Way.OF_NOUN:
        own = next((time for time in frame.times if time.last == governor.at - 1), None)
        if own is not None and own.mention.period is not None:
            return own  # "5 percent below the revised December estimate of 1,629"
    way = governor.way
    after = _after(frame, _last_compared(frame, number) if way is Way.BASE else number, segment)
    if after is None and way is Way.WHOLE:
        after = _within_whole(frame, reading.last)
    if after is not None or way is Way.BASE:
        return after
    inside = _in_segment(frame, number, segment)
    if inside is not None:
        return inside
    if segment in frame.enclosing:
        return _for_bracket(frame, number, segment, governor)
    found = _of_subject(frame, governor) or _elsewhere(frame, reading.first)
    if found is not None and governor.way is Way.WHOLE and found.first > reading.first:
        return None  # "Of these 274 deaths, 36 occurred in January": what comes behind is of the parts
    return found


def _within_whole(frame: Frame, first: int) -> TimeOn | None:
    """ "Of the 310 pupils who were in training at the end of 2018, 40": up to the comma all tells of the whole."""
    for index in range(first, len(frame.tokens)):
        if frame.word_at[index] == "," or frame.quantity_at[index] != NOTHING:
            return None
        if frame.time_at[index] != NOTHING and is_usable(frame, frame.times[frame.time_at[index]]):
            return frame.times[frame.time_at[index]]
    return None


def _of_subject(frame: Frame, governor: Governor) -> TimeOn | None:
    """ "The receipts for the fiscal year, ascertained to October, are": the subject's own time."""
    if governor.way not in _BY_VERB:
        return None
    if not frame.times or frame.times[0].first >= governor.subject_end:
        return None
    first, last = subject_region(frame, governor.subject_end)
    for time in frame.times:
        if first <= time.first < last and is_usable(frame, time):
            return time
    return None


_BY_VERB = frozenset((Way.LEVEL, Way.MOVED_BY))


def _is_factor_of(frame: Frame, number: int) -> bool:
    """ "3.4 times the figure for last year": the time behind it is of what it is compared with."""
    reading = frame.quantities[number]
    return frame.word_at[reading.last] in ("the", "that", "those", "as", "what", "its")


def _label_of(frame: Frame, first: int) -> TimeOn | None:
    """The time before the colon that stands before a number in brackets."""
    if first < _LABELLED or frame.time_at[first - 2] == NOTHING:
        return None
    time = frame.times[frame.time_at[first - 2]]
    return time if frame.word_at[time.first - 1] in ("(", ";") else None


_LABELLED = 3


def _after(frame: Frame, number: int, segment: int) -> TimeOn | None:
    """The next time in the segment before another quantity or another clause begins."""
    index = past_conversion(frame, number)
    if index < len(frame.tokens) and index > frame.quantities[number].last:
        segment = frame.segment_at[index]
    end = frame.segments[segment][1]
    if _UNTIMED.issuperset(frame.time_at[index:end]):
        return None
    while index < end and frame.segment_at[index] == segment:
        time = frame.time_at[index]
        if time != NOTHING:
            found = frame.times[time]
            if is_usable(frame, found):
                return found
            index = max(index + 1, found.last)
            continue
        other = frame.quantity_at[index]
        if other != NOTHING and _is_known(frame, other):
            index = frame.quantities[other].last
            continue
        if other != NOTHING or frame.tokens[index].text == "(":
            return None
        if frame.word_at[index] in {"and", "but", "while"} and (
            _clause_follows(frame, index, end) or _time_of_next(frame, index + 1, end)
        ):
            return None
        index += 1
    return None


def _time_of_next(frame: Frame, at: int, end: int) -> bool:
    """ "for 2018 to 6 percent from 6.2 and for 2019 to 5.5": a time right behind "and", with a figure of its own."""
    time = frame.time_at[at] if at < end else NOTHING
    if time == NOTHING or frame.times[time].last + 1 >= end:
        return False
    behind = frame.times[time].last
    return frame.word_at[behind] in _OWNING and frame.quantity_at[behind + 1] != NOTHING


_OWNING = frozenset(("to", "at", "by"))


def _is_known(frame: Frame, number: int) -> bool:
    """ "400 cars were sent from the two plants last year": what has been named before is not counted again."""
    reading = frame.quantities[number]
    return frame.word_at[reading.first - 1] in _KNOWN and reading.unit.startswith("count:")


_KNOWN = frozenset(("the", "these", "those"))


_UNTIMED = frozenset((NOTHING,))
"""What stands for each token where no time is told."""


def _last_compared(frame: Frame, number: int) -> int:
    """ "compared with 812 cases and 5 deaths in July": one time stands behind all that is held against."""
    while number + 1 < len(frame.quantities):
        last, following = frame.quantities[number].last, frame.quantities[number + 1].first
        if following != last + 1 or frame.word_at[last] not in ("and", "or"):
            break
        number += 1
    return number


def _clause_follows(frame: Frame, at: int, end: int) -> bool:
    """Whether a quantity or a new verb comes next after a conjunction."""
    for index in range(at + 1, end):
        if frame.quantity_at[index] != NOTHING:
            return index == at + 1
        if frame.tag_at[index] & Tag.AUXILIARY:
            return True
    return False


def _in_segment(frame: Frame, number: int, segment: int) -> TimeOn | None:
    """The nearest time before the quantity in its segment, else the first one after it in its clause."""
    reading = frame.quantities[number]
    at = reading.first
    base = base_before(frame, number)
    before: TimeOn | None = None
    after: TimeOn | None = None
    for time in frame.times:
        if frame.segment_at[time.first] != segment and frame.segment_at[time.last - 1] != segment:
            continue
        if not is_usable(frame, time):
            continue
        if time.first < at:
            before = before if base <= time.first else time
        elif after is None and not (
            _in_next_clause(frame, reading.last, time.first)
            or _dates_a_base(frame, time)
            or _dates_what_is_compared(frame, number, time)
        ):
            after = time
    if before is not None and after is not None and _new_predicate(frame, before.last, at):
        return after
    return before or after


def _new_predicate(frame: Frame, first: int, last: int) -> bool:
    """ "this year and aims to have 30 by 2020": "and" with a verb of its own between a time and a number."""
    return any(
        frame.word_at[index] in ("and", "but")
        and (
            frame.is_verb(index + 1)
            or frame.tag_at[index + 1] & Tag.AUXILIARY
            or frame.word_at[index + 2] == "to"
        )
        for index in range(first, last - 1)
    )


def _dates_a_base(frame: Frame, time: TimeOn) -> bool:
    """ "rose to 24 percent from 23 in 2018", "from 4,100, or 23 percent, in 2018": right behind what it rose from."""
    index = time.first - 1 - (frame.word_at[time.first - 1] == ",")
    index -= frame.word_at[index] in words.CHANGE_NOUNS  # "from a 3 percent contraction in 2018"
    number = frame.quantity_at[index] if index >= 0 else NOTHING
    if number == NOTHING:
        return False
    if number and past_conversion(frame, number - 1) > index:
        number -= 1
    before = frame.previous(frame.quantities[number].first)
    before -= frame.word_at[before] in ("a", "an")
    return frame.word_at[before] == "from" and bool(number)


def _dates_what_is_compared(frame: Frame, number: int, time: TimeOn) -> bool:
    """ "9 percent lower than the 40 tonnes landed in 2018": the time behind what a figure is held against."""
    if "than" not in frame.vocabulary or number + 1 == len(frame.quantities):
        return False
    compared = frame.quantities[number + 1].first
    return compared < time.first and "than" in frame.lowers[frame.quantities[number].last : compared]


def _tells_another(frame: Frame, at: int, time: TimeOn) -> bool:
    """ "in Samar (41), and the office noted 12 cases in May": a conjunction, a subject and a figure before the time."""
    joined = [index for index in range(at, time.first) if frame.word_at[index] in ("and", "but", "while")]
    if not joined:
        return False
    clause = range(joined[-1] + 1, time.first)
    numbers = [index for index in clause if frame.quantity_at[index] != NOTHING]
    return bool(numbers) and any(
        frame.tag_at[index] & Tag.AUXILIARY for index in range(clause[0], numbers[0])
    )


def _in_clause_of_its_own(frame: Frame, at: int, time: TimeOn) -> bool:
    """ "The fund has 35 members; 12 more are due in 2020": a figure, the subject behind the semicolon, and its verb."""
    if ";" not in frame.vocabulary:
        return False
    stop = next((index for index in range(time.first - 1, at, -1) if frame.word_at[index] == ";"), at)
    clause = range(stop + 1, time.first)
    if stop == at or all(frame.quantity_at[index] == NOTHING for index in clause[:_OPENING]):
        return False
    return any(frame.tag_at[index] & Tag.AUXILIARY for index in clause)


_OPENING = 2
"""Tokens: "another nine will", "12 more are"."""


def _in_next_clause(frame: Frame, first: int, last: int) -> bool:
    """Whether a conjunction with a verb of its own stands before a later time; a list goes on."""
    _, end = frame.segment(first) if first < len(frame.tokens) else (0, last)
    return any(
        frame.word_at[index] in {"and", "but", "while"}
        and frame.quantity_at[index + 1] == NOTHING
        and _clause_follows(frame, index, max(end, last))
        for index in range(first, last)
    )


def _for_bracket(frame: Frame, number: int, segment: int, governor: Governor) -> TimeOn | None:
    outer = frame.enclosing[segment]
    opening = frame.segments[segment][0]
    compared = frame.times[frame.time_at[opening - 1]] if frame.time_at[opening - 1] != NOTHING else None
    if (
        compared is not None
        and compared.role is Role.BASE
        and "than" in frame.lowers[compared.first : opening]
    ):
        return compared  # "lower than in May (5.7%)": what it was then
    for earlier in range(number - 1, -1, -1):
        if frame.segment_at[frame.quantities[earlier].first] == outer:
            return time_of(
                frame, earlier, governor if governor.way is not Way.BASE else Governor(Way.LEVEL, 0)
            )
    return _elsewhere(frame, opening)


def _elsewhere(frame: Frame, at: int) -> TimeOn | None:
    """A time of another clause: the nearest before, then the nearest after; never one of a base."""
    before: TimeOn | None = None
    after: TimeOn | None = None
    for time in frame.times:
        where = frame.segment_at[time.first]
        if where == frame.segment_at[at]:
            continue
        if (where in frame.enclosing and holds_quantity(frame, where)) or not is_usable(frame, time):
            continue
        if is_base_segment(frame, where) or inserted(frame, where) or _dates_a_base(frame, time):
            continue
        if time.first < at:
            before = time
        elif after is None and not (
            is_of_another(frame, time)
            or opens_another(frame, at, time)
            or _tells_another(frame, at, time)
            or held_against(frame, at, time)
            or _in_clause_of_its_own(frame, at, time)
        ):
            after = time
    return before or after
