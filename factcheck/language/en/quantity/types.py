"""Things counted by the name of their type: "40 F-35s", "3,200 Model 3s", "120 Boeing 737s"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ....text import Tag, Token
from .verbal import HYPHENS

_LONGEST = 4


def type_counted(tokens: Sequence[Token], first: int) -> tuple[int, str] | None:
    """Where the type's name ends that starts at ``tokens[first]``, and the name without its plural's "s".

    The words of the name have capitals, and the last is digits with an "s" glued on.
    """
    if first >= len(tokens) or not tokens[first].tag & Tag.CAPITAL or tokens[first].tag & Tag.CLOSED:
        return None
    for at in range(first + 1, min(first + 1 + _LONGEST, len(tokens) - 1)):
        token, after = tokens[at], tokens[at + 1]
        if token.tag & Tag.DIGITS:
            plural = after.text == "s" and after.start == token.end
            return (at + 2, _spell(tokens[first : at + 1])) if plural else None
        if not token.tag & Tag.CAPITAL and not (token.text in HYPHENS and token.start == tokens[at - 1].end):
            return None
    return None


def _spell(tokens: Sequence[Token]) -> str:
    """The words as printed, single spaces between those that stand apart."""
    name = tokens[0].text
    for before, token in pairwise(tokens):
        name += token.text if token.start == before.end else " " + token.text
    return name
