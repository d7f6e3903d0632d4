"""A line that holds a place and a number: "Kenya 323,871"."""

from __future__ import annotations

from .....extract.reading import Reading
from ..frame import NOTHING, Frame


def fills_place_row(frame: Frame, reading: Reading) -> bool:
    """Whether nothing but the name of a place stands before the only number of a line, and nothing behind."""
    if len(frame.places) != 1 or reading.last != len(frame.tokens):
        return False
    bare = reading.first == reading.number.first and reading.last == reading.number.last
    return bare and reading.first > 0 and all(each != NOTHING for each in frame.place_at[: reading.first])
