"""Whether a word is the finite verb of its clause, and not a noun, a modifier or a participle."""

from __future__ import annotations

from .....extract.reading import Reading
from .....text import Tag
from ...verbs import BASES
from .. import words
from ..frame import NOTHING, Frame
from .verb_group import is_modifier

_PARTICIPLES = words.IRREGULAR_PARTICIPLES


def in_compound(frame: Frame, counted: Reading) -> bool:
    """ "the yield on ten-year bonds": a number glued to its noun qualifies the next one."""
    hyphen = frame.tokens[min(counted.number.last, len(frame.tokens) - 1)]
    return hyphen.text in "-‐‑" and hyphen.start == frame.tokens[counted.number.last - 1].end


def is_finite(frame: Frame, index: int, last: int, *, has_verb: bool = False) -> bool:
    """Whether a token is a finite verb that ends the phrase to its right."""
    tag, lower = frame.tag_at[index], frame.word_at[index]
    if tag & Tag.AUXILIARY:
        return frame.time_at[index] == NOTHING  # "in May sales reached": a month
    if index + 1 >= last:
        return False  # the last word before a verb or a number is a noun, whatever else it may be
    if not frame.is_verb(index) or tag & Tag.CAPITAL or lower in ("according", "thanks", "due", "owing"):
        return False
    if lower.endswith("ing") or frame.word_at[index - 1] in words.BE or is_modifier(frame, index):
        return False
    if lower in _SUMS and (frame.word_at[index - 1] in _WHOLE or _behind_compound(frame, index)):
        return False  # "the total amount coined", "the ten-year average for"
    if frame.tag_at[index - 1] & Tag.PREPOSITION and frame.word_at[index - 1] != "to":
        return False  # "in work accidents"
    if lower in _PARTICIPLES and frame.tag_at[index + 1] & Tag.PREPOSITION:
        return False  # "the amount paid for pensions"
    if lower.endswith("ed"):
        return index + 1 < last and _finite_participle(frame, index, has_verb=has_verb)
    if index == 0 or tag & (Tag.PLURAL | Tag.ADVERB | Tag.UP | Tag.DOWN) or frame.word_at[index + 1] == "of":
        return False
    return _takes_object(frame, index)


def _takes_object(frame: Frame, index: int) -> bool:
    """Whether an object follows a verb; in "total pay and regular pay" none does, and no singular has a bare verb."""
    if frame.word_at[index + 1] in ("and", "or") and not frame.tag_at[index - 1] & (Tag.PLURAL | Tag.PRONOUN):
        return False
    if _is_head_of(frame, index):
        return False
    return bool(frame.tag_at[index + 1] & (Tag.DETERMINER | Tag.WORD))


def _is_head_of(frame: Frame, index: int) -> bool:
    """ "average weekly spend in shops": a bare verb behind words that qualify it is a noun, at the head or behind an article."""
    if frame.word_at[index] not in BASES:
        return False
    at = index - 1
    while at > index - _LONGEST_QUALIFIED and frame.word_at[at] in _QUALIFYING:
        at -= 1
    return at < index - 1 and (at < 0 or bool(frame.tag_at[at] & Tag.DETERMINER))


_LONGEST_QUALIFIED = 5

_QUALIFYING = frozenset(
    "average mean median total daily weekly monthly quarterly annual yearly hourly regular basic net gross real nominal "
    "overall typical combined minimum maximum".split()
)

_SUMS = frozenset("amount cost total average record estimate".split())
"""Verbs that are nouns behind what says how much of it is meant."""

_WHOLE = frozenset(
    "total whole entire aggregate gross net annual average full daily weekly monthly quarterly yearly".split()
)


def _behind_compound(frame: Frame, index: int) -> bool:
    """Whether a number glued to its noun stands right before: "ten-year"."""
    number = frame.quantity_at[index - 1] if index else NOTHING
    return number != NOTHING and in_compound(frame, frame.quantities[number])


def _finite_participle(frame: Frame, index: int, *, has_verb: bool) -> bool:
    """Whether a word in -ed is the verb of its clause, not a modifier or the rest of a relative clause."""
    following, before = frame.tag_at[index + 1], frame.tag_at[index - 1]
    if following & Tag.PREPOSITION or frame.word_at[index + 1] == "by":
        return False
    if before & (Tag.PRONOUN | Tag.AUXILIARY):
        return True
    if has_verb and not following & Tag.DETERMINER:
        return False  # "industrial added value": the clause has its verb already
    return index > 0 and bool(before & Tag.WORD) and not before & (Tag.CLOSED | Tag.ADVERB | Tag.ADJECTIVE)
