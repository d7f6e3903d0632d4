"""The place a sentence leaves for the next ones."""

from __future__ import annotations

from ....extract.context import Context
from ..places import Manner
from .frame import Frame, Scene
from .phrases.insertion import bracket_counts
from .place.fitting_place import is_where_it_was_said, of_a_part


def carry_place(frame: Scene, context: Context) -> None:
    """Leave the first place named that the text can go on about."""
    several = len(frame.places) > 1
    for number, place in enumerate(frame.places):
        if is_in_brackets(frame, place.core) or is_where_it_was_said(frame, place):
            continue
        if several and frame.word_at[place.end] == "(" and bracket_counts(frame, place.end):
            continue  # "Kono (14), Port Loko (22)": the text goes on about neither
        if place.manner in (Manner.OWNER, Manner.IN) and place.name and not of_a_part(frame, 0, place.start):
            if not _opens_list(frame, number):
                context.lead_place = context.lead_place or place.name
                context.place = place.name
            return


def _opens_list(frame: Scene, number: int) -> bool:
    """ "especially in Latvia, Estonia and Poland": what comes next is of no one of them."""
    if number + 1 >= len(frame.places):
        return False
    first, last = frame.places[number].end, frame.places[number + 1].start
    return 0 < last - first <= _JOINT and all(word in _JOINTS for word in frame.lowers[first:last])


_JOINT = 3
"""Words between two places of a list."""
_JOINTS = frozenset((",", "and", "or", "&", "in", "the"))


def is_in_brackets(frame: Scene, index: int) -> bool:
    """ "rose to 267 (190 in Rieti and 57 in Ascoli)": what stands in brackets is not what the text goes on about."""
    return isinstance(frame, Frame) and frame.segment_at[index] in frame.enclosing
