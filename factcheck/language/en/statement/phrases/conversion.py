"""The bracket that gives an amount in another unit: "14 billion yuan ($2 billion)"."""

from __future__ import annotations

from .....extract.reading import Form
from ..frame import Frame


def past_conversion(frame: Frame, number: int) -> int:
    """Behind a number and the bracket that converts it; behind the number where there is none."""
    last = frame.quantities[number].last
    if frame.word_at[last] != "(" or number + 1 >= len(frame.quantities):
        return last
    converted = frame.quantities[number + 1]
    inside = converted.form is Form.CONVERSION and frame.word_at[converted.last] == ")"
    return converted.last + 1 if inside else last
