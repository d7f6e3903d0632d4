"""Where each number of a sentence stands: its clause, the words before it, and what governs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ....extract.reading import Form, Reading
from ..clause import Clause
from ..governor import Governor, Way, governor_of

_LIST_MARKS = ("、", "和", "及", "与", "以及")


@dataclass(slots=True)
class Standing:
    """A reading in its clause.

    ``start`` and ``end`` are where it stands in the sentence, ``first`` is where the words before it begin;
    ``boundary`` says that it only limits what the next number counts, ``bracket`` that it stands in brackets.
    """

    reading: Reading
    clause: Clause
    start: int
    end: int
    first: int
    boundary: bool = False
    bracket: bool = False
    governor: Governor = field(default_factory=lambda: Governor(Way.PLAIN, 0))


def standings_of(
    text: str, base: int, clauses: Sequence[Clause], quantities: Sequence[Reading]
) -> list[Standing]:
    """The numbers of a sentence that begins at ``base`` of its briefing, in order."""
    found: list[Standing] = []
    for reading in quantities:
        start, end = reading.start - base, reading.end - base
        clause = next((each for each in clauses if each.start <= start < each.end), None)
        if clause is None:
            continue
        before = found[-1] if found and found[-1].clause is clause else None
        first = clause.start if before is None or before.boundary else before.end
        bracket = opening_of(text, first, start) >= 0
        found.append(Standing(reading, clause, start, end, first, bracket=bracket))
    for one, following in pairwise(found):
        one.boundary = one.clause is following.clause and _is_boundary(text, one, following)
        if one.boundary:
            following.first = one.first
    _govern(text, found)
    return found


def opening_of(text: str, first: int, start: int) -> int:
    """Where the bracket opens that a number at ``start`` stands in, or -1."""
    region = text[first:start]
    opening = max(region.rfind("("), region.rfind("（"))
    closing = max(region.rfind(")"), region.rfind("）"))
    return first + opening if opening > closing else -1


def taken_by_clause(clause: Clause) -> list[tuple[int, int]]:
    """The spans of a clause's times and places: they name no measure."""
    times = [(time.start, time.end) for time in clause.times]
    return times + [(place.start, place.end) for place in clause.places]


def _is_boundary(text: str, one: Standing, following: Standing) -> bool:
    """收入超过10亿元的企业20家: the first number limits what the second counts."""
    between = text[one.end : following.start]
    return between.startswith("的") and len(between) > 1 and one.reading.form is not Form.RANK


def _govern(text: str, found: Sequence[Standing]) -> None:
    """What governs each; one that only a list mark parts from the one before is governed alike."""
    former: Standing | None = None
    for standing in found:
        between = text[standing.first : standing.start].strip()
        listed = former is not None and former.clause is standing.clause and between in _LIST_MARKS
        if former is not None and listed and former.reading.unit == standing.reading.unit:
            standing.governor = replace(former.governor, subject_end=standing.first)
        else:
            standing.governor = governor_of(
                text, standing.first, standing.start, taken_by_clause(standing.clause)
            )
        former = standing
