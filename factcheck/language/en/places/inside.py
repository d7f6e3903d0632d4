"""A place named with the larger one it lies in: "Germany's Bavaria", "southwest China's Sichuan Province"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....text import Token
from .manner import manner_of
from .mention import Manner, PlaceMention


def inside(tokens: Sequence[Token], outer: PlaceMention, inner: PlaceMention) -> PlaceMention | None:
    """The one mention two make where the outer place owns the inner; None where they are two places."""
    if outer.end != inner.core or outer.manner is not Manner.OWNER or tokens[outer.end - 1].lower != "'s":
        return None
    first = outer.core
    if first and tokens[first - 1].lower in _QUARTERS:
        first -= 1
    start, manner = manner_of(tokens, first, inner.end)
    return replace(inner, start=start, manner=inner.manner if start == first else manner)


_SIDES = ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
_QUARTERS = frozenset((*_SIDES, *(f"{side}ern" for side in _SIDES), "central"))
"""Words for the part of the larger place that the smaller lies in."""
