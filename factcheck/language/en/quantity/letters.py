"""Letters that scale the digits they are glued to, and might be a unit: "12.5m", "$3 B", "a 12m wall"."""

from __future__ import annotations

from collections.abc import Sequence

from ....extract.number import Number
from ....text import Tag, Token
from ..vocabulary import VOCABULARY as WORDS

_COUNTED = frozenset(
    "sales revenue revenues profit profits turnover users viewers visitors subscribers passengers population "
    "followers customers members copies earnings income audience readers downloads budget cost".split()
)
"""What is counted in millions and never measured in metres."""
_DIMENSIONS = frozenset("long high wide tall deep thick across away apart above below underwater".split())
"""What follows a measured length: "a 12m long wall"."""
_ALWAYS = frozenset(("k", "K", "bn", "M", "MM", "B"))
"""Letters that are no unit's symbol behind digits."""
_BEFORE = 12
"""Tokens before the number among which what it counts is looked for."""
_MILLION, _BILLION = 6, 9


def letter_scale(tokens: Sequence[Token], at: int, number: Number, *, money: bool) -> int:
    """The power of ten of a letter behind the digits: "12.5m", "$3 B"; 0 where it is none."""
    token = tokens[at]
    if number.scaled:
        return 0
    if token.start == tokens[at - 1].end:
        scales = token.text in WORDS.glued_scales and _scales(tokens, at, money)
        return WORDS.glued_scales[token.text] if scales else 0
    if token.text == "m" and at + 1 < len(tokens) and tokens[at + 1].tag & Tag.PLURAL:
        return _MILLION  # "1.2 m people"
    return _BILLION if token.text == "B" and not money else 0


def _scales(tokens: Sequence[Token], at: int, money: bool) -> bool:
    """Whether glued letters scale: always with a currency sign, else by what follows ("35m of its users")."""
    text = tokens[at].text
    if money or text in _ALWAYS or text not in WORDS.symbols:
        return True
    if at + 1 >= len(tokens):
        return text == "m" and _counts_before(tokens, at)
    following = tokens[at + 1]
    if text == "m" and following.lower in _DIMENSIONS:
        return False
    if (
        text == "m"
        and following.tag & (Tag.MARK | Tag.PREPOSITION | Tag.CONJUNCTION)
        and _counts_before(tokens, at)
    ):
        return True
    if (
        following.tag & (Tag.CURRENCY | Tag.PLURAL)
        or following.lower == "of"
        or following.text in WORDS.signs
    ):
        return True
    return _qualifies_things(tokens, at + 1, text)


def _counts_before(tokens: Sequence[Token], at: int) -> bool:
    """ "its users reached 12m": what is counted in millions stands before."""
    return not _COUNTED.isdisjoint([token.lower for token in tokens[max(0, at - _BEFORE) : at]])


def _qualifies_things(tokens: Sequence[Token], at: int, letter: str) -> bool:
    """ "25m monthly users", "3m tonnes": a word in front of the things, or a unit, which a unit cannot precede."""
    tag = tokens[at].tag
    if tag & Tag.UNIT and not tag & Tag.MARK and letter in ("m", "b"):
        return True
    described = letter == "m" and tag & Tag.WORD and not tag & Tag.CLOSED and at + 1 < len(tokens)
    return bool(described and tokens[at + 1].tag & Tag.PLURAL)
