"""Amounts that stand beside their total and miss it by next to nothing.

Flags an amount and those that follow it in the text, or come before it, when their sum comes so close that it
can hardly be chance, and yet misses by more than rounding.

    Σ neighbours ≈ total,   Σ neighbours ≠ total

Why it matters: parts that miss their total by 21 of ten million were meant to make it; one of them is
misprinted.

Severity: a suspicion, since the text does not say that they make the total.

Silent when the gap is one unit a figure or less, which cutting off instead of rounding explains; when a
briefing with so many figures would show such a gap by chance more than once in a hundred times; when other
neighbours make the total exactly; on amounts of other units, places or periods, of fewer than five digits, on
forecasts.

From: adding up every list of a treasury's report, which readers of the time did.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ..finding import Finding, Severity
from ..link.key import LEVEL
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

_Window = tuple[Statement, Sequence[Statement]]
"""A total and the neighbours that may make it."""


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The closest near miss of the focus's own neighbours, with the focus among them."""
    focus = near.focus
    if not _adds_up(focus):
        return
    alike = [each for each in near.mates if _adds_up(each) and _is_like(each, focus)]
    place = next((n for n, each in enumerate(alike) if each.claim.id == focus.claim.id), None)
    if place is None:
        return
    trials = 2 * (_MOST_PARTS - 1) * len(alike)
    around = range(max(place - _MOST_PARTS, 0), min(place + _MOST_PARTS + 1, len(alike)))
    for index in around:
        windows = list(_windows(alike, index))
        if any(_gap(*window) == 0 for window in windows):
            continue
        closest = min(windows, key=lambda window: _gap(*window), default=None)
        if closest and near.holds_focus((closest[0], *closest[1])) and _is_a_near_miss(*closest, trials):
            yield _finding(*closest)


def _adds_up(statement: Statement) -> bool:
    return (
        statement.aspect == LEVEL
        and statement.value > 0
        and not statement.looks_ahead
        and statement.is_reliable
        and statement.hard.low is not None
        and statement.hard.high is not None
    )


def _is_like(one: Statement, other: Statement) -> bool:
    return (one.key.unit, one.key.place, one.days) == (other.key.unit, other.key.place, other.days)


def _windows(alike: Sequence[Statement], index: int) -> Iterator[_Window]:
    """The total at ``index`` with its next neighbours on either side."""
    whole = alike[index]
    if significant_digits(whole) < _FEWEST_DIGITS:
        return
    for size in range(2, _MOST_PARTS + 1):
        for parts in (alike[index + 1 : index + 1 + size], alike[max(index - size, 0) : index]):
            starts = [each.claim.span.start for each in (whole, *parts)]
            together = len(parts) == size and max(starts) - min(starts) <= _NEAR
            if together and all(part.value < whole.value for part in parts):
                yield whole, parts


def _gap(whole: Statement, parts: Sequence[Statement]) -> Fraction:
    """How far the sum is from the total beyond what cutting off a unit of every figure explains."""
    missed = abs(exact_sum(parts, [1] * len(parts)) - whole.value)
    return max(missed - sum(map(_unit, (whole, *parts)), Fraction(0)), Fraction(0))


def _unit(statement: Statement) -> Fraction:
    printed = statement.as_printed
    if printed.low is None or printed.high is None:
        return Fraction(0)
    return max(printed.high - printed.low, Fraction(0))


def _is_a_near_miss(whole: Statement, parts: Sequence[Statement], trials: int) -> bool:
    missed = abs(exact_sum(parts, [1] * len(parts)) - whole.value)
    return 2 * missed * trials <= _BY_CHANCE * whole.value


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
