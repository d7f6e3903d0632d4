"""One figure of several places together: "40 people in Kenya and Uganda", "Norway, Sweden and Denmark exported"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .....extract.reading import Reading
from .....text import Tag
from ...places import Manner, PlaceMention
from ..frame import NOTHING, Frame

_HELD = frozenset((Manner.IN, Manner.OWNER, Manner.BARE, Manner.FROM))
_JOINTS = frozenset((",", "and", "&", "the", "or"))
_CONJUNCTIONS = frozenset(("and", "&"))
_MOST = 12
"""Places looked at on either side of the one found: what a figure costs must not grow with its sentence."""
_APART = frozenset(("both", "each", "respectively", "between"))
"""Words that give every place a figure of its own, or set the places against each other."""


def joint_places(frame: Frame, number: int, place: PlaceMention) -> Sequence[PlaceMention]:
    """The places of the list that a figure's place stands in, in order; that place alone where it is in none."""
    if len(frame.places) == 1 or place.manner not in _HELD or not _APART.isdisjoint(frame.vocabulary):
        return (place,)
    reading = frame.quantities[number]
    if _in_a_run(frame, reading):
        return (place,)
    first = last = at = frame.place_at[place.core]
    while first > max(0, at - _MOST) and _joined(frame, first - 1):
        first -= 1
    while last + 1 < min(len(frame.places), at + _MOST) and _joined(frame, last):
        last += 1
    if last > first and _opens_a_clause(frame, frame.places[first], frame.places[last]):
        first, last = (last, last) if place is frame.places[last] else (first, last - 1)
    listed = frame.places[first : last + 1]
    return listed if place in listed and _is_list(frame, listed) else (place,)


def _joined(frame: Frame, index: int) -> bool:
    """Whether only marks and words of a list stand between a place and the next one."""
    place, following = frame.places[index], frame.places[index + 1]
    gap = frame.lowers[place.end : following.start]
    same = following.start == following.core or following.manner is place.manner
    return same and bool(gap) and following.manner in _HELD and _JOINTS.issuperset(gap)


def _opens_a_clause(frame: Frame, first: PlaceMention, last: PlaceMention) -> bool:
    """ "40 died in Kenya and Uganda closed its border": what a preposition leads to has no verb, so the last has."""
    led = first.start < first.core
    return led and bool(frame.tag_at[last.end] & (Tag.VERB | Tag.AUXILIARY))


def _is_list(frame: Frame, places: Sequence[PlaceMention]) -> bool:
    """ "Kenya and Uganda", "Kenya, Uganda, and Chad"; not "Lyon, France", nor "Kenya, and Uganda"."""
    gaps = [frame.lowers[one.end : other.start] for one, other in pairwise(places)]
    joint = gaps and not _CONJUNCTIONS.isdisjoint(gaps[-1])
    return bool(joint) and (len(gaps) > 1 or "," not in gaps[0])


def _in_a_run(frame: Frame, reading: Reading) -> bool:
    """Whether figures stand in a row, which the places may share out: "40, 30 and 20 cases"."""
    before, after = reading.first - 1, reading.last
    ends = after + 1 >= len(frame.tokens)
    runs_on = not ends and frame.word_at[after] in _JOINTS and frame.quantity_at[after + 1] != NOTHING
    return runs_on or (
        before > 0 and frame.word_at[before] in _JOINTS and frame.quantity_at[before - 1] != NOTHING
    )


def spell_joint(places: Sequence[PlaceMention]) -> str:
    """ "Kenya, Uganda and Chad"."""
    names = [place.name for place in places]
    return " and ".join((", ".join(names[:-1]), names[-1]))
