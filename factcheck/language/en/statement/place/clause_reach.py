"""How far right of a figure its own clause reaches."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from .....text import Tag
from ..frame import NOTHING, Frame
from ..kind import is_count

_CONJUNCTIONS = ("while", "and", "but")
_STOPS = (";", ":")


def clause_reach(frame: Frame, first: int) -> int:
    """The last token that what is of the clause at token ``first`` may begin at.

    A semicolon ends it, and the verb behind a conjunction that has a subject of its own.
    """
    end = _next(frame.once(_stops), first, len(frame.tokens))
    conjunctions = frame.once(_conjunctions)
    for at in range(bisect_left(conjunctions, first), len(conjunctions)):
        index = conjunctions[at]
        if index >= end:
            break
        if not _joins_counts(frame, first, index):
            return min(end, _next_verb(frame, index))
    return end


def _joins_counts(frame: Frame, first: int, at: int) -> bool:
    """ "214 cases and 12 deaths were reported in Aden": one verb for both, and one place."""
    following = frame.quantity_at[at + 1] if at + 1 < len(frame.tokens) else NOTHING
    counted = following > 0 and is_count(frame.quantities[following].unit)
    return counted and frame.quantities[following - 1].last <= at and _next_verb(frame, first) >= at


def _next_verb(frame: Frame, first: int) -> int:
    return _next(frame.once(_verbs), first, len(frame.tokens))


def _next(places: Sequence[int], first: int, end: int) -> int:
    """The first of the sorted ``places`` at or after ``first``, else ``end``."""
    at = bisect_left(places, first)
    return places[at] if at < len(places) else end


def _verbs(frame: Frame) -> list[int]:
    return [index for index, token in enumerate(frame.tokens) if token.tag & Tag.AUXILIARY]


def _stops(frame: Frame) -> list[int]:
    return [
        index
        for index, word in enumerate(frame.lowers)
        if word in _STOPS and frame.segment_at[index] not in frame.enclosing
    ]


def _conjunctions(frame: Frame) -> list[int]:
    return [
        index
        for index, word in enumerate(frame.lowers)
        if word in _CONJUNCTIONS and frame.quantity_at[index] == NOTHING
    ]
