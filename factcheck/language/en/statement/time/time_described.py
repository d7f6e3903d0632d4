"""A clause about a time: "compared with May, which recorded 82,900 visitors" counts those of May."""

from __future__ import annotations

from ..frame import NOTHING, Frame, TimeOn

_HOLDING = frozenset(
    "recorded records saw sees had registered reported posted brought counted yielded witnessed".split()
)
"""Verbs whose subject may be a time: it saw what happened in it."""
_FURTHEST = 8


def time_described(frame: Frame, first: int) -> TimeOn | None:
    """The time whose own clause the number at ``first`` stands in; None where it stands in no such clause."""
    if "which" not in frame.vocabulary and "when" not in frame.vocabulary:
        return None
    for index in range(first - 1, max(first - _FURTHEST, 1), -1):
        if frame.quantity_at[index] != NOTHING or not frame.free(index):
            return None
        opens = frame.word_at[index] == "when" or (
            frame.word_at[index] == "which" and frame.word_at[index + 1] in _HOLDING
        )
        if opens:
            at = index - 2 if frame.word_at[index - 1] == "," else index - 1
            return None if at < 0 or frame.time_at[at] == NOTHING else frame.times[frame.time_at[at]]
    return None
