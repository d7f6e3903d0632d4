"""A stated increase or decrease that is not the difference of the two amounts.

Flags a change, the amount of its period and the amount of its base period when no numbers inside the
printed intervals fit together.

    amount − earlier amount ∈ [lo₁ − hi₀, hi₁ − lo₀]   must meet the stated change

Why it matters: amounts printed to the unit leave no room for rounding, so one wrong digit shows.

Severity: a contradiction when difference and change are of one size (within a third, whatever the
sign), else a suspicion; across briefings a revision when the implied earlier amount lies within 7 % of
the stated one (within 1 % where difference and change are not of one size); a suspicion when only a fair
reading of a hedge fails, or when one of the amounts is known under a name that is only possibly the same
(then only a near miss is shown).

Silent when the base period is unknown, when units differ, for forecasts and targets.

From: the reports of treasuries and health offices, which give both the totals and the steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ..diagnoses.base_revised import implied_base
from ..finding import Finding, Severity
from ..interval import Interval
from ..link.key import CHANGE, LEVEL, RATE
from ..reason.choice import amounts_for
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import PLAUSIBLE_ERROR, finding, near_miss, severity_of
from ..reason.wording import interval, quoted, scale_for, subject, unit_name

_NEAR = Fraction(1, 10)
_TOUCHED_UP = Fraction(1, 100)
"""How much of an amount every release puts anew, which turns a small step about."""


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Every change, amount and earlier amount with the focus among them that do not fit."""
    own = [each for each in near.statements if _is_change(each)]
    yield from _conflicts(near, own, near.statements)
    if near.focus.aspect in (CHANGE, LEVEL) and near.focus.days is not None:
        everything = [*near.statements, *near.kin]
        for change in everything:
            if _is_change(change) and _misses_an_amount(change, near.statements):
                yield from _conflicts(near, [change], everything)


def _is_change(statement: Statement) -> bool:
    return (
        statement.aspect == CHANGE
        and statement.base is not None
        and statement.base != statement.days
        and not statement.looks_ahead
    )


def _misses_an_amount(change: Statement, statements: Sequence[Statement]) -> bool:
    """Whether its own subject lacks one of the two amounts."""
    amounts = {each.days for each in statements if each.aspect in (LEVEL, RATE)}
    return change.days not in amounts or change.base not in amounts or change not in statements


def _conflicts(
    near: Neighbourhood, changes: Sequence[Statement], pool: Sequence[Statement]
) -> Iterator[Finding]:
    for change in changes:
        amounts = [each for each in pool if each.aspect in (LEVEL, RATE) and each.key.unit == change.key.unit]
        ends = [
            (level, base)
            for level in amounts_for(change, (each for each in amounts if each.days == change.days))
            for base in amounts_for(change, (each for each in amounts if each.days == change.base))
        ]
        computed_from = [base.source for level, base in ends if _leads(change, level, base)]
        for level, base in ends:
            explained = change.source == base.source and base.source in computed_from
            if near.holds_focus((change, level, base)) and not explained:
                yield from _judge(change, level, base)


def _leads(change: Statement, level: Statement, base: Statement) -> bool:
    """Whether the change leads from one bounded amount to the other, both surely its own."""
    bounded = None not in (level.hard.low, level.hard.high, base.hard.low, base.hard.high)
    return bounded and level.sure and base.sure and _fits(change.hard, level.hard, base.hard)


def _judge(change: Statement, level: Statement, base: Statement) -> Iterator[Finding]:
    implied = level.value - change.value
    severity = severity_of(
        (change, level, base),
        hard=_fits(change.hard, level.hard, base.hard),
        soft=_fits(change.soft, level.soft, base.soft),
        revised=near_miss(implied, base.value),
    )
    steps = level.value - base.value
    alike = near_miss(steps, change.value, _NEAR)
    if severity is None or not (alike or all(each.sure for each in (change, level, base))):
        return
    of_one_size = near_miss(abs(steps), abs(change.value), PLAUSIBLE_ERROR)
    if _assumes_its_base(change) or (
        not of_one_size
        and not (severity is Severity.REVISION and near_miss(implied, base.value, _TOUCHED_UP))
    ):
        severity = Severity.SUSPICION
    parts = (("change", change), ("amount", level), ("earlier amount", base))
    revised = [implied_base(base, implied)] if severity is Severity.REVISION else []
    message = _message(severity, *parts)
    yield finding("change_against_levels", severity, parts, message, _arithmetic(*parts), *revised)


def _assumes_its_base(change: Statement) -> bool:
    """Whether the month before it is but the usual one to hold a rate's move against."""
    return change.claim.basis is None and change.claim.unit == "percentage_point"


def _fits(change: Interval, level: Interval, base: Interval) -> bool:
    return (base + change).meets(level)


def _message(severity: Severity, *parts: tuple[str, Statement]) -> str:
    (_, change), (_, level), (_, base) = parts
    stated = (
        f"For {subject(level)} the stated change {quoted(change)} does not lead from"
        f" {quoted(base)} to {quoted(level)}"
    )
    if severity is Severity.REVISION:
        return f"{stated}; the earlier amount may have been revised since, and no notice of that was found."
    return f"{stated}."


def _arithmetic(*parts: tuple[str, Statement]) -> str:
    (_, change), (_, level), (_, base) = parts
    scale, name = scale_for(level.value, base.value)
    steps = level.hard - base.hard
    return (
        f"{interval(level.hard, scale)}{name} − {interval(base.hard, scale)}{name}"
        f" = {interval(steps, scale)}{name} {unit_name(level)};"
        f" {interval(change.hard, scale)}{name} was stated"
    )
