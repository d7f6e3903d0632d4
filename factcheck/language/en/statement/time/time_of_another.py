"""Times that a later clause tells of its own figure, not of the one before it."""

from __future__ import annotations

from .....text import Tag
from ..frame import NOTHING, Frame, TimeOn
from .time_of_base import holds_quantity


def opens_another(frame: Frame, at: int, time: TimeOn) -> bool:
    """ "had 524 pupils; a decade ago there had been 570": a time that opens the next clause is of its number."""
    _, last = frame.segment(time.first)
    behind = any(frame.quantity_at[index] != NOTHING for index in range(time.last, last))
    return behind and frame.word_at[time.first - 1] == ";" and ";" in frame.lowers[at : time.first]


def held_against(frame: Frame, at: int, time: TimeOn) -> bool:
    """ "gives a return of 3, as against 2, on a capital of 70, in 1889": all behind "against" is of the other."""
    return "against" in frame.vocabulary and "against" in frame.lowers[at : time.first]


def is_of_another(frame: Frame, time: TimeOn) -> bool:
    """Whether a later time is only about what its own clause says."""
    return _own_clause(frame, time) or _runs_for_another(frame, time) or _dates_a_remainder(frame, time)


def _dates_a_remainder(frame: Frame, time: TimeOn) -> bool:
    """ "leaving a balance on the 1st of July of $5,329": the day is that of what is left."""
    first, _ = frame.segment(time.first)
    remains = frame.word_at[first + (frame.word_at[first] in ("and", "thus"))] in _LEAVING
    period = time.mention.period
    if not remains or period is None or not period.is_instant:
        return False
    of = time.last + (frame.word_at[time.last] == ",")
    named = any(frame.tag_at[index] & Tag.DIGITS for index in range(time.first, time.last))
    return named and (frame.word_at[of] == "of" or holds_quantity(frame, frame.segment_at[time.first]))


_LEAVING = frozenset(("leaving", "leaves", "left"))


def _runs_for_another(frame: Frame, time: TimeOn) -> bool:
    """ "raised to $5, an increase of $2 since 2008": the run is of the number in its own clause."""
    opens = frame.word_at[time.first] in ("since", "over", "within")
    return opens and holds_quantity(frame, frame.segment_at[time.first])


def _own_clause(frame: Frame, time: TimeOn) -> bool:
    """Whether a later time belongs to a clause that says something else (a verb without a number before it).

    A verb right behind the comma goes on with the subject: "300 people, most of them women, were ill in May".
    """
    first, last = frame.segment(time.first)
    if frame.tag_at[first] & Tag.AUXILIARY:
        return False
    quantities = any(frame.quantity_at[index] != NOTHING for index in range(first, last))
    verbs = any(frame.tag_at[index] & Tag.AUXILIARY for index in range(first, last))
    return verbs and not quantities
