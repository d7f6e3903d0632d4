"""What stands beside a sum with a noun of its own: "besides $17 of goods", "to which must be added fees of $5"."""

from __future__ import annotations

from .....text import Tag
from ..frame import NOTHING, Frame
from ..governors.by_verb import is_passive
from ..phrases.complement import complement, phrase_end
from ..phrases.wording import clean
from ..state import Statement


def told_beside(statement: Statement, number: int) -> str:
    """The noun of an amount that is told beside another one, of which it is no part; empty for others."""
    frame, reading = statement.frame, statement.frame.quantities[number]
    if frame.word_at[reading.first - 1] in BESIDES and frame.word_at[reading.last] == "of":
        return complement(frame, reading.last).removeprefix("of ")
    added = _added(frame, number) if "added" in frame.vocabulary else NOTHING
    if added == NOTHING:
        return ""
    before = statement.before_at[number]
    if before is not None:  # what comes behind goes on with what it was added to
        statement.stems[number] = statement.stems.get(number - 1) or before.measure
    end = reading.first - (frame.word_at[reading.first - 1] == "of")
    return _named(clean(frame, added + 1, end)) or _apposition(frame, reading.last)


BESIDES = frozenset(("besides", "plus"))


def _added(frame: Frame, number: int) -> int:
    """Where "added" stands in "to which is to be added" before a number; NOTHING without it."""
    first = frame.quantities[number - 1].last if number else 0
    for at in range(frame.quantities[number].first - 1, first, -1):
        if frame.word_at[at] == "added":
            led = any(
                frame.word_at[index] == "to" and frame.word_at[index + 1] in _POINTING
                for index in range(first, at - 1)
            )
            return at if led and is_passive(frame, at) else NOTHING
    return NOTHING


_POINTING = frozenset(("which", "this", "these", "that", "those", "it"))


def _named(found: str) -> str:
    return "" if found.lower() in _SUMS else found


_SUMS = frozenset(("sum", "amount", "further sum", "total"))


def _apposition(frame: Frame, at: int) -> str:
    """ "$5, tax on clubs": what the amount is, behind a comma or a preposition."""
    if frame.word_at[at] != ",":
        return complement(frame, at)
    if frame.tag_at[at + 1] & (Tag.CONJUNCTION | Tag.PRONOUN | Tag.AUXILIARY | Tag.PREPOSITION):
        return ""
    return clean(frame, at + 1, phrase_end(frame, at + 1, _LONGEST))


_LONGEST = 10
