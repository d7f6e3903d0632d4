"""Times that say how long something goes on, and not when a figure was counted."""

from __future__ import annotations

from ..frame import Frame, TimeOn

_NEAR = 3
_GOING_ON = frozenset(
    "last lasts lasting run runs running continue continues continuing remain remains stay stays".split()
)


def ends_what_lasts(frame: Frame, time: TimeOn) -> bool:
    """ "The fair will last till 1 March, with 413 visitors expected": the day is the fair's last."""
    if frame.word_at[time.first] not in ("until", "till"):
        return False
    near = range(max(0, time.first - _NEAR), time.first)
    return any(frame.word_at[index] in _GOING_ON for index in near)
