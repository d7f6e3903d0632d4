"""A whole without its number that opens a sentence: "Of all cases, 171 were confirmed and 21 (3%) were severe"."""

from __future__ import annotations

from .....extract.reading import Reading
from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from .governor import counts_things

_OPENERS = (
    ("of",),
    ("among",),
    ("amongst",),
    ("regarding",),
    ("concerning",),
    ("as", "for"),
    ("with", "regard", "to"),
    ("with", "respect", "to"),
    ("in", "terms", "of"),
)
"""What leads to the whole that a clause tells of."""
_FIRST_WORDS = frozenset(opener[0] for opener in _OPENERS)
_SUMS = frozenset(("total", "reported", "remaining", "overall"))
_LONGEST = 12
"""Words before the comma."""


def noun_of_whole(frame: Frame, reading: Reading) -> str:
    """The plural noun of the whole that a bare number is a part of; empty where none opens the sentence."""
    if frame.word_at[0] not in _FIRST_WORDS:
        return ""
    comma, noun = frame.once(_opening)
    return noun if comma < reading.first and is_predicated(frame, reading.last) else ""


def _opening(frame: Frame) -> tuple[int, str]:
    """Where the opening phrase ends, and its noun; no number may stand in it, nor a pronoun be it."""
    first = next((len(each) for each in _OPENERS if tuple(frame.lowers[: len(each)]) == each), 0)
    if not first:
        return len(frame.tokens), ""
    while frame.tag_at[first] & Tag.DETERMINER or frame.word_at[first] in _SUMS:
        first += 1
    head = NOTHING
    for index in range(first, min(first + _LONGEST, len(frame.tokens))):
        tag = frame.tag_at[index]
        if frame.quantity_at[index] != NOTHING or tag & Tag.PRONOUN:
            break
        if frame.word_at[index] == ",":
            return (index, frame.text(first, head + 1)) if head != NOTHING else (len(frame.tokens), "")
        if head == NOTHING and tag & Tag.PLURAL and not tag & Tag.CLOSED:
            head = index
        elif head == NOTHING and (tag & (Tag.CLOSED | Tag.AUXILIARY) or not tag & Tag.WORD):
            break
    return len(frame.tokens), ""


def is_predicated(frame: Frame, at: int) -> bool:
    """Whether something is said of a bare number at once, past its share in brackets: "21 (3%) were severe"."""
    if frame.word_at[at] == "(":
        at = frame.segments[frame.segment_at[at]][1]
    verb = frame.is_verb(at) and not frame.tag_at[at] & Tag.PLURAL
    return verb or bool(frame.tag_at[at] & Tag.AUXILIARY) or frame.word_at[at] in words.IRREGULAR_PARTICIPLES


def is_clause_of_its_own(frame: Frame, number: int) -> bool:
    """ "93 were positive and 12 (2%) were spoiled", "…; 48% are women": the number is a subject."""
    reading, before = frame.quantities[number], frame.quantities[number - 1]
    if reading.unit:
        return frame.word_at[reading.first - 1] == ";" and frame.word_at[reading.last] in words.BE
    if not is_predicated(frame, reading.last) or (before.unit and not counts_things(frame, number - 1)):
        return False
    return bool(frame.tag_at[before.last] & Tag.AUXILIARY) and frame.word_at[reading.first - 1] == "and"
