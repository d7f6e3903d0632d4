"""The plain noun phrase a sentence opens with: "The deficit", "Output of steel"."""

from __future__ import annotations

from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from .relative import RELATIVES

_LONGEST = 24
"""Tokens; what is longer has its subject looked for like any other."""
_PLAIN = Tag.WORD | Tag.CLOSED | Tag.VERB | Tag.ADVERB
_PLAIN_AT_HEAD = _PLAIN & ~Tag.DETERMINER
_TURNING = (
    words.SUBORDINATORS
    | words.MORE_VERBS
    | words.BRINGING
    | frozenset(
        "according there not also plus soon once never still turns turned proves proved appears seems".split()
    )
)
"""Words that a clause may begin or end at, though no tag says so."""


def plain_opening(frame: Frame) -> int:
    """How many tokens of plain words a sentence opens with: neither verb nor adverb among them, no mark, no
    number, time or place, and no preposition but "of". Whatever ends there has all of them for its phrase."""
    word_at, tag_at = frame.word_at, frame.tag_at
    if not RELATIVES.isdisjoint(frame.vocabulary) or word_at[0].endswith("ing"):
        return 0
    plain, reach = _PLAIN_AT_HEAD, min([len(frame.tokens), _LONGEST, *frame.aside_at])
    for index in range(reach):
        covered = frame.time_at[index] & frame.quantity_at[index] & frame.place_at[index]
        if covered != NOTHING or word_at[index] in _TURNING:
            return index
        if tag_at[index] & plain != Tag.WORD and (not index or word_at[index] != "of"):
            return index
        plain = _PLAIN
    return reach
