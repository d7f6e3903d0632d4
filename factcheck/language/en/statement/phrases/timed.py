"""Phrases of time inside a noun phrase, which name nothing: how long it lasts, "at that date", "over the medium term"."""

from __future__ import annotations

from .....text import Tag
from ..frame import Frame


def lasts(frame: Frame, index: int) -> bool:
    """ "over three years", "within fifty years": how long something goes on, and not what."""
    if frame.word_at[index] not in LASTING or frame.word_at[index + 2] not in _SPANS:
        return False
    counted = frame.tag_at[index + 1] & (Tag.DIGITS | Tag.NUMERAL)
    own = frame.word_at[index - 1] in _OF_TENOR or frame.word_at[index + 3] == "of"
    return bool(counted) and not own


LASTING = frozenset(("over", "within"))

_OF_TENOR = frozenset("of loans deposits bonds notes securities debt credit mortgages maturities".split())
"""What a length tells apart: loans over five years are other ones than those below."""

HORIZONS = frozenset(("short", "near", "medium", "long", "longer"))


def past_horizon(frame: Frame, index: int) -> int:
    """One past "over the medium to longer term", which says when and not what; 0 where none begins."""
    if frame.word_at[index] not in ("over", "in") or frame.word_at[index + 1] != "the":
        return 0
    for at in range(index + 3, index + 6):
        if frame.word_at[at] in ("term", "terms", "run"):
            return at + 1
    return 0


_POINTING = frozenset("the that this these those same said such its last remaining preceding above".split())

_SPANS = frozenset(
    "period periods time times date dates year years months month quarter quarters days day week weeks".split()
)


def past_pointing_time(frame: Frame, index: int, last: int) -> int:
    """One past "during the same period", "at that date"; 0 where no such phrase begins."""
    at = index + 1
    while at < last and frame.word_at[at] in _POINTING:
        at += 1
    pointed = at > index + 2 or frame.word_at[index + 1] in {"that", "this", "these", "those"}
    if at < last and pointed and frame.word_at[at] in _SPANS:
        return at + 1
    if frame.word_at[index] != "during":
        return 0
    while (
        at < last and frame.tag_at[at] & Tag.WORD and not frame.tag_at[at] & (Tag.PREPOSITION | Tag.AUXILIARY)
    ):
        at += 1
    return at


def past_part_of_time(frame: Frame, index: int, last: int) -> int:
    """One past "on the first day of the fair", "during the first 15 days of the rush"; 0 where none begins."""
    at = index + 3
    while at < last and frame.tag_at[at] & (Tag.DIGITS | Tag.NUMERAL):
        at += 1
    if at >= last or frame.word_at[at] not in _SPANS:
        return 0
    at += 1
    if at < last and frame.word_at[at] == "of":
        at += 1
        while at < last and not frame.tag_at[at] & (Tag.PREPOSITION | Tag.AUXILIARY | Tag.MARK):
            at += 1
    return at
