"""The same figure said again in another unit: "14 billion yuan ($2 billion)", "132,400, or 5.5 percent,"."""

from __future__ import annotations

from ..frame import Frame


def past_conversion(frame: Frame, number: int) -> int:
    """Behind a number and what says it again, in brackets or behind "or"; behind the number where nothing does."""
    last = frame.quantities[number].last
    mark = frame.word_at[last]
    if mark not in _AGAIN or number + 1 >= len(frame.quantities):
        return last
    again = frame.quantities[number + 1]
    if mark == "(":
        alone = again.first == last + 1 and frame.word_at[again.last] == ")"  # not "(from 5 percent)"
        return again.last + 1 if alone else last
    joint = last + (mark == ",")
    if frame.word_at[joint] != "or" or again.first != joint + 1:
        return last
    return again.last + (frame.word_at[again.last] == ",")


_AGAIN = frozenset(("(", ",", "or"))
