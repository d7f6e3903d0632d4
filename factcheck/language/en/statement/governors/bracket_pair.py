"""A count and its share in one bracket: "female (n=41; 64%)", "fever (41, 64%)", "(64%, n = 41)"."""

from __future__ import annotations

from .....extract.reading import Reading
from ..frame import NOTHING, Frame

PAIRED = "what stands before its bracket"
"""Why a number of such a bracket measures what it does."""
_LONGEST = 9
"""Tokens such a bracket holds."""


def pair_opening(frame: Frame, number: int) -> int:
    """Where the bracket opens that holds nothing but a count, marked by "n=" or by its share; else NOTHING."""
    first = frame.quantities[number].first
    if first < 1 or frame.word_at[first - 1] not in _BEFORE:
        return NOTHING
    opening = first - 1
    while opening > 0 and first - opening < _LONGEST and frame.tokens[opening].text != "(":
        if not _belongs(frame, opening):
            return NOTHING
        opening -= 1
    if frame.tokens[opening].text != "(":
        return NOTHING
    held = _held(frame, opening)
    counts = [each for each in held if each.last == each.number.last and each.unit != "percent"]
    marked = any(frame.word_at[each.first - 1] == "=" for each in counts)
    shared = any(each.unit == "percent" for each in held)
    return opening if len(counts) == 1 and (marked or shared) and len(held) <= 2 else NOTHING


_BEFORE = ("(", "=", ",", ";")


def _belongs(frame: Frame, index: int) -> bool:
    return frame.quantity_at[index] != NOTHING or frame.word_at[index] in _WITHIN


_WITHIN = frozenset((",", ";", "=", "n"))


def _held(frame: Frame, opening: int) -> list[Reading]:
    """The quantities of the bracket; empty where it holds other words."""
    found: list[Reading] = []
    index = opening + 1
    while index < min(len(frame.tokens), opening + _LONGEST) and frame.tokens[index].text != ")":
        number = frame.quantity_at[index]
        if number != NOTHING:
            found.append(frame.quantities[number])
            index = found[-1].last
        elif frame.word_at[index] in _WITHIN:
            index += 1
        else:
            return []
    return found if index < len(frame.tokens) and frame.tokens[index].text == ")" else []
