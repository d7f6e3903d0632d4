"""Times that say how rare a figure is, and neither when it was nor what it grew from."""

from __future__ import annotations

from . import words
from .frame import NOTHING, Frame, TimeOn

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


def compares_a_record(frame: Frame, time: TimeOn) -> bool:
    """ "the highest for any third quarter": the times a record is held among."""
    if frame.word_at[time.first - 1] not in ("any", "for") and frame.word_at[time.first] != "for":
        return False
    near = range(max(0, time.first - _NEAR + 1), time.first)
    return any(
        frame.word_at[index] in words.SUPERLATIVES and frame.quantity_at[index] == NOTHING for index in near
    )
