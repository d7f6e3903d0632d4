"""What says how rare or how striking a number is, between it and the word that governs it."""

from __future__ import annotations

from .....extract.reading import Reading
from .....quantity import Hedge
from .....text import Tag
from ..frame import Frame


def before_a_judgement(frame: Frame, reading: Reading) -> int:
    """The word before the number; before "a record 9 percent", "the previous 4 percent" that before the article."""
    first = reading.first
    at = frame.previous(first)
    if at != first - 1 or at < 1 or frame.word_at[at - 1] not in _ARTICLES:
        return at
    if frame.word_at[at] in _STAGES:
        return frame.previous(at - 1)
    if frame.word_at[at - 1] == "the":
        return at
    if first < reading.number.first and reading.hedge is not _EXACT:
        return at  # "at a rate in excess of 10 percent"
    return at if frame.tag_at[at] & _NO_ADJECTIVE else frame.previous(at - 1)


_EXACT = Hedge.EXACT
_STAGES = frozenset("previous earlier prior initial original preliminary provisional revised".split())
"""Which of the figures put out for one time is meant."""
_ARTICLES = frozenset(("a", "an", "the"))
_NO_ADJECTIVE = (
    Tag.CLOSED | Tag.VERB | Tag.MARK | Tag.DIGITS | Tag.NUMERAL | Tag.PLURAL | Tag.UNIT | Tag.CAPITAL
)


def before_an_extreme(frame: Frame, at: int) -> int:
    """ "fell to a historical low of 6.8", "reached its highest level of 7": how rare it is says nothing of it.

    ``at`` is the word before the number; the answer the preposition or verb before the extreme, or ``at``.
    """
    noun = frame.word_at[at - 1 if frame.word_at[at] == "of" else at]
    if noun not in _EXTREMES and noun not in _LEVELS:
        return at
    index = at - 2 if frame.word_at[at] == "of" else at - 1
    rare = noun in _EXTREMES
    while index > 0 and (
        frame.tag_at[index] & (Tag.DETERMINER | Tag.ADJECTIVE) or frame.word_at[index] in _RARITY
    ):
        rare = rare or frame.word_at[index] in _RARITY
        index -= 1
    return index if rare and frame.word_at[index] in _REACHING else at


_EXTREMES = frozenset("low lows high highs peak peaks record trough minimum maximum".split())
_LEVELS = frozenset(("level", "levels", "point", "value"))
_RARITY = frozenset(
    "record historic historical all - time new multi year decade month cyclical seasonal near post pre crisis series "
    "highest lowest maximum minimum peak".split()
)
_REACHING = frozenset("to at reached reaching hit hitting touched touching".split())
