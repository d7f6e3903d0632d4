"""Times that say how rare a figure is, and neither when it was nor what it grew from."""

from __future__ import annotations

from .. import words
from ..frame import NOTHING, Frame, TimeOn

_NEAR = 4
"""How far before the time the superlative stands: "the highest level since 2009"."""


def dates_a_record(frame: Frame, time: TimeOn) -> bool:
    """ "the highest since 2009", "the first rise since March"."""
    near = range(max(0, time.first - _NEAR), time.first + 1)
    return any(
        (frame.word_at[index] in words.SUPERLATIVES or frame.word_at[index] == "first")
        and frame.quantity_at[index] == NOTHING
        for index in near
    )


def is_former_record(frame: Frame, first: int) -> bool:
    """ "above the previous record of 8.2 million": of the time it was set at, which is not that of its clause.

    ``first`` is where a number behind "of" begins.
    """
    if frame.word_at[first - 2] not in _RECORDS:
        return False
    return any(frame.word_at[index] in _FORMER for index in range(max(0, first - _NEAR), first - 2))


_RECORDS = ("record", "high", "low", "peak", "best")
_FORMER = ("previous", "former", "earlier", "prior", "old", "last")


def compares_a_record(frame: Frame, time: TimeOn) -> bool:
    """ "the highest for any third quarter": the times a record is held among."""
    if frame.word_at[time.first - 1] not in {"any", "for"} and frame.word_at[time.first] != "for":
        return False
    near = range(max(0, time.first - _NEAR + 1), time.first)
    return any(
        frame.word_at[index] in words.SUPERLATIVES and frame.quantity_at[index] == NOTHING for index in near
    )
