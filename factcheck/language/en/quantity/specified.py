"""Counts that only qualify the noun behind them: "a four act play", "the 11 member panel"."""

from __future__ import annotations

from collections.abc import Sequence

from ....extract.number import Number
from ....text import Tag, Token
from .counted_phrase import LIGHT, NO_NOUN, Counted

_MANY = 1000


def may_specify(number: Number) -> bool:
    """Small whole numbers say of how many parts a thing is."""
    return (
        not (number.places or number.scaled or number.factor or number.fraction) and 1 < number.value < _MANY
    )


def names_class(number: Number, counted: Counted) -> bool:
    """Whether a number word glued to a noun tells a kind of thing: "two-way", "one-off", "three-dimensional"."""
    noun = counted.name.lower()
    return number.value < 2 or noun in _CLASSES or noun.endswith(("al", "fold")) or _is_participle(noun)


_CLASSES = frozenset(
    "way part time step tier third quarter thing some party front prong pronge digit figure star ply tone tune "
    "wheel state pack word letter point all off on up down in out over under and or to".split()
)


def specified(tokens: Sequence[Token], first: int, at: int) -> Counted | None:
    """A count that qualifies the noun behind it: "a four act play", "the 11 member panel".

    The number starts at ``tokens[first]`` with a determiner before it, and two nouns or more follow.
    """
    if at + 1 >= len(tokens) or not _is_determined(tokens, first):
        return None
    noun, after = tokens[at], tokens[at + 1]
    if noun.tag & (NO_NOUN | Tag.CAPITAL | Tag.UP | Tag.DOWN | Tag.HEDGE | Tag.UNIT | Tag.TIME | Tag.ORDINAL):
        return None
    if (
        not noun.tag & Tag.WORD
        or noun.lower.endswith(("ing", "est"))
        or _is_participle(noun.lower)
        or noun.lower in LIGHT
    ):
        return None
    if not after.tag & Tag.WORD or after.tag & (NO_NOUN | Tag.UP | Tag.DOWN) or after.lower in ("'s", "’s"):
        return None
    return Counted(at + 1, noun.text, compound=True)


def _is_participle(word: str) -> bool:
    return word.endswith("ed") and not word.endswith("eed")


def _is_determined(tokens: Sequence[Token], first: int) -> bool:
    """Whether an article opens the phrase, at most three words before the number."""
    for at in range(first - 1, max(-1, first - 5), -1):
        token = tokens[at]
        if token.tag & Tag.DETERMINER:
            return True
        if token.tag & (Tag.CLOSED | Tag.VERB) or not token.tag & (Tag.WORD | Tag.DIGITS):
            return False
    return False
