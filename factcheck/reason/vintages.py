"""The vintages of one fact: what it was said to be, one value after another.

A fact repeated in twelve monthly texts and then restated is one restatement, not twelve: a new value is held
against what was said last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from .statement import Statement

_Said = tuple[Statement, list[Statement]]
"""A statement and the vintage it belongs to."""
Agree = Callable[[Statement, Statement], bool]


def vintages(statements: Iterable[Statement], agree: Agree) -> list[list[Statement]]:
    """The statements of one fact in the order they were said; those of one value together, by any source."""
    found: list[list[Statement]] = []
    for each in sorted(statements, key=lambda statement: statement.order):
        for vintage in reversed(found):
            if agree(vintage[0], each):
                vintage.append(each)
                break
        else:
            found.append([each])
    return found


def restatements(statements: Sequence[Statement], agree: Agree) -> Iterator[tuple[Statement, Statement]]:
    """For every vintage but the first: what was said before it, and the statement that brings it.

    That is what its own source said last, and what other sources said last unless that is the same value.
    """
    known = vintages(statements, agree)
    for vintage in known[1:]:
        later = vintage[0]
        before = [
            (each, other)
            for other in known
            for each in other
            if other is not vintage and each.order < later.order and not agree(each, later)
        ]
        own = _last(each for each in before if each[0].source == later.source)
        others = _last(each for each in before if each[0].source != later.source)
        if own is not None:
            yield own[0], later
        if others is not None and (own is None or others[1] is not own[1]):
            yield others[0], later


def _last(said: Iterable[_Said]) -> _Said | None:
    return max(said, key=lambda each: each[0].order, default=None)
