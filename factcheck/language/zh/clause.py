"""A clause of a Chinese sentence: what stands between two marks, with its times and places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .clock import Time
from .places import NATION, may_start, place_at

_ENDS = frozenset("，,。;；:：!！?？\n")
_STATES = re.compile(
    r"3[0-4]个?省(?:区市|市区|份|[(（](?:自治区|区)、(?:直辖市|市)[)）]|、自治区、直辖市)(?:和?新疆生产建设兵团)?"
)
_STRONG = frozenset("。;；!！?？\n")


@dataclass(frozen=True, slots=True)
class Named:
    """A place named on ``text[start:end]``."""

    start: int
    end: int
    name: str


@dataclass(slots=True)
class Clause:
    """Half-open offsets into the folded sentence; ``opens`` when a full stop stands before it."""

    start: int
    end: int
    opens: bool
    times: list[Time] = field(default_factory=list)
    places: list[Named] = field(default_factory=list)


def clauses_of(text: str, times: Sequence[Time], home: str | None) -> list[Clause]:
    """The clauses in order, each with the times and places in it; brackets stay with their clause."""
    clauses = [Clause(start, end, opens) for start, end, opens in _cut(text)]
    for clause in clauses:
        clause.times = [time for time in times if clause.start <= time.start < clause.end]
        clause.places = list(_places(text, clause, home))
    return clauses


def _cut(text: str) -> Iterator[tuple[int, int, bool]]:
    start, opens, depth = 0, True, 0
    for at, char in enumerate(text):
        if char in "(（":
            depth += 1
        elif char in ")）":
            depth = max(0, depth - 1)
        elif char in _ENDS and not depth and not _inside_number(text, at):
            if at > start:
                yield start, at, opens
            start, opens = at + 1, char in _STRONG
    if start < len(text):
        yield start, len(text), opens


def _inside_number(text: str, at: int) -> bool:
    return text[at] in ",:" and text[at - 1 : at].isdecimal() and text[at + 1 : at + 4].isdecimal()


def _the_nation(text: str, at: int) -> tuple[int, str] | None:
    """31个省（自治区、直辖市）和新疆生产建设兵团: all that reports from the whole country."""
    match = _STATES.match(text, at) if text[at].isdecimal() else None
    return None if match is None else (match.end(), NATION)


def _places(text: str, clause: Clause, home: str | None) -> Iterator[Named]:
    at = clause.start
    while match := may_start().search(text, at, clause.end):
        at = match.start()
        found = _the_nation(text, at) or place_at(text, at, home)
        if found is None:
            at += 1
            continue
        end, name = found
        yield Named(at, end, name)
        at = end
