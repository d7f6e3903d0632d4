"""Numbers that are part of a name of what is measured: "ten-year bonds", "the three-month average"."""

from __future__ import annotations

from .....text import Tag
from ..scene import NOTHING, Scene

_HYPHENS = frozenset("-\u2010\u2011")
_SPANS = frozenset("day week month quarter year".split())
_TELLING_WHEN = frozenset(
    "period periods span stretch plan plans term terms high highs low lows peak record history interval run "
    "horizon mark wait".split()
)
"""Nouns that a span of time dates or dimensions, where it names nothing measured."""


def is_tenor(scene: Scene, index: int) -> bool:
    """Whether a token lies in a span glued to the noun it tells apart: bonds of ten years are not those of two."""
    number = scene.quantity_at[index]
    if number == NOTHING:
        return False
    reading = scene.quantities[number]
    after = reading.number.last
    if reading.unit not in _SPANS or after >= len(scene.tokens) or scene.tokens[after].text not in _HYPHENS:
        return False
    last = reading.last
    glued = scene.tokens[after].start == scene.tokens[after - 1].end
    named = scene.tag_at[last] & Tag.WORD and not scene.tag_at[last] & Tag.CLOSED
    return bool(glued and named) and scene.word_at[last] not in _TELLING_WHEN
