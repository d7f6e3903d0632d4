"""Words before a number that name nothing: "was broadly stable at", "but then to rise to", "further to"."""

from __future__ import annotations

from .....remembered import remembered
from .....text import Tag
from ...verbs import LINKING
from .. import words
from ..frame import NOTHING, Frame

_OPENING = Tag.PREPOSITION | Tag.DETERMINER | Tag.CONJUNCTION | Tag.AUXILIARY | Tag.ADVERB
_GOING_ON = frozenset("continuing remaining becoming staying standing".split())
_HOLLOW = words.STATES | {"level", "levels", "current"}
"""States, and what they are of: "elevated at a level", "around current levels"."""
_JOINING = frozenset(("but", "and", "yet", "or", "then"))


def names_nothing(frame: Frame, first: int, last: int) -> bool:
    """Whether words stand on tokens ``[first, last)``, and none of them names a thing."""
    told = False
    for index in range(last - 1, first - 1, -1):
        if frame.tag_at[index] & Tag.MARK or not frame.free(index):
            continue
        if frame.place_at[index] != NOTHING or not _is_empty(frame, index):
            return False
        told = True
    return told


def _is_empty(frame: Frame, index: int) -> bool:
    """A word of the closed classes, an adverb, a state ("stable"), or a verb that could be nothing else."""
    tag, lower = frame.tag_at[index], frame.word_at[index]
    if not tag & _SELDOM_NOUNS and frame.word_at[index - 1] != "to" and not _may_be_empty(lower):
        return False
    if tag & (_OPENING | Tag.PRONOUN) or lower in _HOLLOW or lower.endswith("ly"):
        return True
    if lower.endswith("ing") and _calls_for(frame, index):
        return True
    if tag & Tag.PLURAL or lower in words.CHANGE_NOUNS:
        return frame.word_at[index - 1] == "to"
    moves = tag & (Tag.VERB | Tag.UP | Tag.DOWN) and lower.endswith(("ed", "ing"))
    return (
        lower in LINKING
        or lower in _GOING_ON
        or bool(moves)
        or (frame.word_at[index - 1] == "to" and frame.is_verb(index))
    )


_SELDOM_NOUNS = _OPENING | Tag.PRONOUN | Tag.VERB | Tag.UP | Tag.DOWN


@remembered(16_384)
def _may_be_empty(word: str) -> bool:
    """Whether a word, whatever its tag, can be a state, an adverb, a participle or a verb that links."""
    return word.endswith(("ly", "ing")) or word in _HOLLOW or word in LINKING or word in _GOING_ON


def _calls_for(frame: Frame, index: int) -> bool:
    """ ", calling for 2,000 acres": a participle behind a comma, before the preposition of its amount."""
    following = frame.tag_at[index + 1] & Tag.PREPOSITION and not frame.tag_at[index] & Tag.CAPITAL
    return bool(following) and frame.word_at[index - 1] == ","


def before_nothing(frame: Frame, first: int, last: int) -> int:
    """Where to look on for a subject left of hollow words; NOTHING where they go on from a number."""
    if any(frame.tag_at[index] & Tag.PRONOUN for index in range(first, last)):
        return NOTHING
    before = first - 1
    while before > 0 and (frame.word_at[before] in _JOINING or frame.tokens[before].text == ","):
        before -= 1
    if before <= 0 or not frame.free(before):
        return NOTHING
    return before if frame.tag_at[before] & Tag.AUXILIARY or frame.is_verb(before) else before + 1
