"""The noun phrase a relative clause is about: "the growth of rents, which reached", "ships that carried"."""

from __future__ import annotations

from .....text import Tag
from ...verbs import FINITE, PARTICIPLES, PAST
from ..frame import NOTHING, Frame
from .adverbials import without_adverbials
from .clause import clause_start
from .verb_group import is_modifier

_PASTS = FINITE | PAST | PARTICIPLES
RELATIVES = frozenset(("which", "that", "who"))
_AGREEING = frozenset(("line", "accordance", "comparison", "keeping"))
""" "In line with the growth of rents, which": what stands behind is meant."""
_ASIDES = frozenset(("including", "excluding", "besides", "exclusive", "inclusive", "embracing"))


def relative_noun(frame: Frame, first: int, last: int) -> int:
    """Where the noun phrase ends that "which", "that" or "who" stands for, where one of them is all there is before ``first``."""
    if first < 2:
        return NOTHING
    if any(frame.free(index) and frame.tag_at[index] & Tag.WORD for index in range(first, last)):
        return NOTHING
    if frame.word_at[first - 1] == "that" and (
        frame.word_at[first - 2].endswith("ed") or frame.word_at[first] == "is"
    ):
        return NOTHING  # "it is estimated that"; "that is, four a year"
    if frame.tag_at[last] & Tag.PREPOSITION and frame.free(last) and frame.place_at[last] == NOTHING:
        return NOTHING  # "the surplus, which with $900 drawn from it made"
    end = first - 2 if frame.word_at[first - 2] == "," else first - 1
    while end > 1 and frame.time_at[end - 1] != NOTHING:
        end -= 1
    noun = frame.tag_at[end - 1] if end else 0
    named = noun & (Tag.WORD | Tag.DIGITS) and not noun & (Tag.VERB | Tag.PREPOSITION)
    return end if named and frame.quantity_at[end - 1] == NOTHING else NOTHING


_LONGEST_APPOSITION = 14


def explained_noun(frame: Frame, first: int, end: int) -> int:
    """ "The M2, a measure that covers cash, reached": where the phrase ends that an apposition explains.

    ``first`` is where the clause behind the relative pronoun begins, ``end`` where the verb of the phrase stands.
    """
    if frame.word_at[end - 1] != ",":
        return NOTHING
    for index in range(first - 2, max(0, first - _LONGEST_APPOSITION), -1):
        if frame.word_at[index] == ",":
            return index if frame.word_at[index + 1] in ("a", "an", "the") else NOTHING
        if frame.quantity_at[index] != NOTHING or frame.tag_at[index] & Tag.AUXILIARY:
            return NOTHING
    return NOTHING


def phrase_that_ends(frame: Frame, end: int) -> tuple[int, int]:
    """Tokens of the noun phrase that ends at ``end``, without the clause it stands in.

    "This is confirmed by the growth of rents": it begins behind "by"; "points to a rise in rents" keeps "in".
    """
    first, commas = clause_start(frame, end)
    first, last = without_adverbials(frame, first, end, commas)
    for index in range(last - 1, first - 1, -1):
        if frame.word_at[index] in _ASIDES and frame.word_at[index - 1] == "," and index - 1 > first:
            return phrase_that_ends(frame, index - 1)
        if index + 1 < last and _ends_phrase(frame, index):
            return index + 1, last
    return first, last


def _ends_phrase(frame: Frame, index: int) -> bool:
    """A verb, or a preposition that belongs to one, left of a noun phrase."""
    tag = frame.tag_at[index]
    if tag & Tag.AUXILIARY or _is_doing(frame, index):
        return True
    before = frame.word_at[index - 1]
    if tag & Tag.PREPOSITION and frame.word_at[index - 2] == "to":
        return True  # "has continued to combine with the growth of rents, which"
    return bool(tag & Tag.PREPOSITION) and index > 0 and (before in _AGREEING or _is_doing(frame, index - 1))


def _is_doing(frame: Frame, index: int) -> bool:
    """A finite verb or a participle that no noun follows at once."""
    tag, lower = frame.tag_at[index], frame.word_at[index]
    if tag & (Tag.CAPITAL | Tag.PREPOSITION) or not frame.free(index):
        return False
    if is_modifier(frame, index) and not frame.tag_at[index + 1] & Tag.DETERMINER:
        return False
    participle = lower.endswith("ed") or (frame.is_verb(index) and (lower.endswith("s") or lower in _PASTS))
    participle = participle or (frame.is_verb(index) and frame.word_at[index - 1] == "to")
    if not participle or (tag & Tag.PLURAL and not frame.tag_at[index + 1] & Tag.DETERMINER):
        return False
    return bool(frame.tag_at[index + 1] & (Tag.DETERMINER | Tag.PREPOSITION))
