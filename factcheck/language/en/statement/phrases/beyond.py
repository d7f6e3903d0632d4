"""Where to look on for a subject when what stands before a verb is none."""

from __future__ import annotations

from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame


def beyond(frame: Frame, first: int, last: int) -> int:
    """Where to look on when what was found is no subject: "is thought by many to reach" goes on left of "is"."""
    if not first:
        return NOTHING
    if frame.word_at[last - 1] in _JOINING and _shares_subject(frame, first, last):
        return first - 1
    if not frame.tag_at[first - 1] & Tag.AUXILIARY:
        return NOTHING
    head = first
    while head < last and (frame.time_at[head] != NOTHING or frame.tag_at[head] & Tag.ADVERB):
        head += 1
    if head < last:
        lower = frame.word_at[head]
        modal = frame.word_at[first - 1] in _MODALS and frame.time_at[first - 1] == NOTHING  # no "in May"
        if modal and not frame.tag_at[head] & Tag.CAPITAL:
            return first - 1
        if (
            lower.endswith("ed")
            or lower in words.IRREGULAR_PARTICIPLES
            or lower in _PREDICATES
            or (frame.is_verb(head) and lower.endswith(("n", "t", "d")))
        ):
            return first - 1
    return NOTHING


def _shares_subject(frame: Frame, first: int, last: int) -> bool:
    """ "rates have fallen markedly and are expected": nothing but the first verb stands before "and"."""
    end = last - 1
    if end <= first or frame.word_at[end - 1] == ",":
        return False
    if not frame.tag_at[first - 1] & Tag.AUXILIARY:
        said = frame.word_at[first - 1].endswith("ed") or frame.is_verb(first - 1)
        return said and all(
            frame.tag_at[index] & Tag.ADVERB or _ly(frame, index) for index in range(first, end)
        )
    verb = (
        frame.word_at[first].endswith("ed") or frame.is_verb(first) or bool(frame.tag_at[first] & Tag.ADVERB)
    )
    return verb and all(frame.quantity_at[index] == NOTHING for index in range(first, end))


_JOINING = frozenset(("and", "but", "yet"))
"""What may join two verbs that have one subject."""


def _ly(frame: Frame, index: int) -> bool:
    return frame.word_at[index].endswith("ly")


_MODALS = frozenset("will would shall may might can could should must".split())

_PREDICATES = frozenset(
    "likely set due eligible foreseen able unlikely bound ready thought said seen".split()
)
