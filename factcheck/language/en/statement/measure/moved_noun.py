"""A noun of movement that carries a level: "the rise in fares, to 3%", "the strengthening of fee growth to 8%"."""

from __future__ import annotations

from .....text import Tag
from .. import words
from ..frame import Frame
from ..governors.governor import Governor, Way
from ..phrases.relative import phrase_that_ends
from ..phrases.wording import clean


def moved_noun(frame: Frame, governor: Governor, first: int) -> str:
    """What the movement is of; empty where a verb moves. ``first`` is where the number begins."""
    at = governor.at
    if (
        governor.way is not Way.LEVEL
        or frame.word_at[at] not in words.CHANGE_NOUNS
        or not _is_noun(frame, at)
    ):
        return ""
    if frame.word_at[at] in ("growth", "expansion"):
        return clean(frame, *phrase_that_ends(frame, at + 1))
    if frame.word_at[at + 1] not in ("in", "of") or governor.subject_end > at:
        return ""
    end = first
    while end > at + 2 and (frame.tag_at[end - 1] & (Tag.MARK | Tag.PREPOSITION)):
        end -= 1
    return clean(frame, at + 2, end)


def raised_to(frame: Frame, governor: Governor, first: int) -> str:
    """ "bringing the number of arrivals to 6,936 people": the number, where its verb says which.

    ``first`` is where the figure begins; empty where nothing was brought to it, or no number.
    """
    if governor.way is not Way.LEVEL or frame.word_at[governor.at] not in words.BRINGING:
        return ""
    found = clean(frame, governor.at + 1, first - 1) if frame.word_at[first - 1] == "to" else ""
    return found if "number of " in found else ""


def _is_noun(frame: Frame, at: int) -> bool:
    """An article, an adjective or another noun stands before it."""
    before, lower = frame.tag_at[at - 1], frame.word_at[at - 1]
    verbal = before & (Tag.PRONOUN | Tag.AUXILIARY | Tag.PLURAL) or lower in ("to", "and", "which", "that")
    return bool(before & (Tag.WORD | Tag.DIGITS | Tag.CAPITAL)) and not verbal
