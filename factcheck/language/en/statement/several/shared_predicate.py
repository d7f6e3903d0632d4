"""What is said once of several counts: "12 clinics in Latvia, 14 in Estonia and 9 in Poland were closed"."""

from __future__ import annotations

from .....text import Tag
from ..frame import Frame
from ..governors.counted import end_of_counted, predicate
from ..governors.governor import Way
from ..kind import is_count
from ..phrases.wording import joined
from ..place.nearest_place import is_within
from ..state import Statement

_JOINTS = frozenset((",", "and", "or", "&"))
_PARTING = frozenset((";", ":", "(", ")"))


def share_predicates(statement: Statement) -> None:
    """Give every count of a list that is one subject what its verb says of them all."""
    first = 0
    while first < len(statement.made):
        is_subject = statement.governors[first].way is Way.SUBJECT
        last = _end_of_list(statement, first) if is_subject else first
        if last > first:
            _share(statement, first, last)
        first = last + 1


def _end_of_list(statement: Statement, first: int) -> int:
    """The last number of the list that begins with number ``first``; itself where it begins none."""
    frame, governors = statement.frame, statement.governors
    head = governors[first]
    if head.at != frame.quantities[first].first:
        return first
    last = first
    while last + 1 < len(governors) and governors[last + 1].way is Way.SUBJECT and _goes_on(frame, last + 1):
        last += 1
    while last > first and is_within(frame, last) and not _listed(frame, last - 1):
        last -= 1
    return last


def _goes_on(frame: Frame, number: int) -> bool:
    between = range(frame.quantities[number - 1].last, frame.quantities[number].first)
    if any(frame.tag_at[index] & Tag.AUXILIARY or frame.word_at[index] in _PARTING for index in between):
        return False
    if _has_a_verb(frame, number - 1):
        return False  # "nine people died and 31 were hurt": each has a verb of its own
    return _listed(frame, number) or is_within(frame, number)


def _has_a_verb(frame: Frame, number: int) -> bool:
    """Whether a verb ends the clause of a count right behind its noun: "nine people died and"."""
    at = end_of_counted(frame, frame.quantities[number])
    named = at > frame.quantities[number].number.last
    verb = frame.is_verb(at) and not frame.word_at[at].endswith("ing")
    return named and verb and frame.word_at[at + 1] == "and"


def _listed(frame: Frame, number: int) -> bool:
    return frame.word_at[frame.quantities[number].first - 1] in _JOINTS


def _share(statement: Statement, first: int, last: int) -> None:
    """Only an auxiliary tells that what follows is said of the whole list, and only "and" that it is one."""
    frame = statement.frame
    reading = frame.quantities[last]
    at = end_of_counted(frame, reading)
    opened = range(frame.quantities[first].last, reading.first)
    if not frame.tag_at[at] & Tag.AUXILIARY or all(frame.word_at[index] != "and" for index in opened):
        return
    said = predicate(frame, at)
    if not said:
        return
    for draft in statement.made[first:last]:
        if draft is not None and is_count(draft.unit):
            draft.measure = joined(draft.measure, said)
            draft.why["measure"] += ", with what is said of them all"
