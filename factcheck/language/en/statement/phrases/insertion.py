"""What is put into a clause and speaks for itself: ", including 40 to Ohio,", "(278 cases)"."""

from __future__ import annotations

from ..frame import NOTHING, Frame, Scene


def inserted(frame: Frame, segment: int) -> bool:
    """ ", with the stock of 3 March,": its time is its own."""
    first, _ = frame.segments[segment]
    return frame.word_at[first] in {
        "including",
        "excluding",
        "exclusive",
        "inclusive",
        "besides",
        "embracing",
        "namely",
    }


def bracket_counts(frame: Scene, opening: int) -> bool:
    """Whether the bracket that opens at a token holds a number."""
    index = opening + 1
    while index < len(frame.tokens) and frame.tokens[index].text != ")":
        if frame.quantity_at[index] != NOTHING:
            return True
        index += 1
    return False
