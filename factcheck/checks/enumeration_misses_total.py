"""Amounts that stand beside their total and miss it by next to nothing.

Flags an amount and those that follow it in the text, or come before it, when their sum comes so close that it
can hardly be chance, and yet misses by more than rounding.

    Σ neighbours ≈ total,   Σ neighbours ≠ total

Why it matters: parts that miss their total by 21 of ten million were meant to make it; one of them is
misprinted.

Severity: a suspicion, since the text does not say that they make the total.

Silent when the gap is one unit a figure or less, which cutting off instead of rounding explains; when a
briefing with so many figures would show such a gap by chance more than once in a hundred times; when other
neighbours make the total exactly; when one of them is the gap itself and so no part; on amounts of other
units, places or periods, of fewer than five digits, on forecasts.

From: adding up every list of a treasury's report, which readers of the time did.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import accumulate

from ..finding import Finding, Severity
from ..link.key import LEVEL
from ..reason.calendar import days_of
from ..reason.neighbourhood import Neighbourhood
from ..reason.slips import significant_digits
from ..reason.statement import Statement
from ..reason.sums import exact_sum, sum_line
from ..reason.verdict import Part, finding
from ..reason.wording import number, quoted, scale_for, subject, unit_name

_MOST_PARTS = 8
_NEAR = 900
"""Characters from the first to the last of them, at most."""
_FEWEST_DIGITS = 5
_BY_CHANCE = Fraction(1, 100)
_ALIKE = 1000

_Window = tuple[Statement, tuple[Statement, ...]]
"""A total and the neighbours that may make it."""


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The near misses of the focus's briefing with the focus among them."""
    if _adds_up(near.focus):
        for whole, parts in near.once_a_briefing(_near_misses):
            if near.holds_focus((whole, *parts)):
                yield _finding(whole, parts)


def _near_misses(mates: Sequence[Statement]) -> list[_Window]:
    """The closest near miss of every total of a briefing."""
    groups: defaultdict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for each in mates:
        if _adds_up(each):
            groups[each.key.unit, each.key.place, days_of(each.claim)].append(each)
    found = []
    for alike in groups.values():
        trials = 2 * (_MOST_PARTS - 1) * len(alike)
        sums, units = _running(each.value for each in alike), _running(map(_unit, alike))
        for index, whole in enumerate(alike):
            windows = [
                (abs(sums[last] - sums[first] - whole.value), units[last] - units[first], first, last)
                for first, last in _neighbours(alike, index)
            ]
            missed, unit, first, last = min(windows, default=(Fraction(0), Fraction(0), 0, 0))
            explained = missed <= unit + _unit(whole) or _is_one_of(missed, alike[first:last])
            if not explained and 2 * missed * trials <= _BY_CHANCE * whole.value:
                found.append((whole, tuple(alike[first:last])))
    return found


def _is_one_of(missed: Fraction, parts: Sequence[Statement]) -> bool:
    """Whether the gap is one of the amounts, which is then no part: "a balance (of it $18,228 in notes)"."""
    return any(abs(missed - each.value) <= missed / _ALIKE for each in parts)


def _running(values: Iterable[Fraction]) -> list[Fraction]:
    """The sums of the first none, one, two, … values."""
    return list(accumulate(values, initial=Fraction(0)))


def _adds_up(statement: Statement) -> bool:
    return (
        statement.aspect == LEVEL
        and statement.value > 0
        and not statement.looks_ahead
        and statement.is_reliable
        and statement.hard.low is not None
        and statement.hard.high is not None
    )


def _neighbours(alike: Sequence[Statement], index: int) -> Iterator[tuple[int, int]]:
    """The stretches right after and right before a total whose amounts may make it."""
    whole = alike[index]
    if significant_digits(whole) < _FEWEST_DIGITS:
        return
    for step, furthest in ((1, len(alike)), (-1, -1)):
        for size in range(1, _MOST_PARTS + 1):
            at = index + step * size
            if at == furthest or alike[at].value >= whole.value or _apart(whole, alike[at]) > _NEAR:
                break
            if size > 1:
                yield (index + 1, at + 1) if step > 0 else (at, index)


def _apart(one: Statement, other: Statement) -> int:
    return abs(one.claim.span.start - other.claim.span.start)


def _unit(statement: Statement) -> Fraction:
    printed = statement.as_printed
    if printed.low is None or printed.high is None:
        return Fraction(0)
    return max(printed.high - printed.low, Fraction(0))


def _finding(whole: Statement, parts: Sequence[Statement]) -> Finding:
    missed = abs(exact_sum(parts, [1] * len(parts)) - whole.value)
    scale, name = scale_for(missed)
    named = ", ".join(f"“{each.claim.quote}”" for each in parts)
    message = (
        f"The amounts {named} stand beside {subject(whole)} {quoted(whole)} and miss it by"
        f" {number(missed, scale)}{name} {unit_name(whole)}; one of them may be misprinted."
    )
    roles: list[Part] = [("whole", whole), *(("part", each) for each in parts)]
    arithmetic = sum_line(whole, parts, [1] * len(parts))
    return finding("enumeration_misses_total", Severity.SUSPICION, roles, message, arithmetic)
