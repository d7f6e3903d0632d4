"""A stated growth that the levels before and after it do not give.

Flags a growth, the level of its period and the level of its base period when no numbers inside the
three printed intervals fit together.

    level ÷ earlier level − 1 ∈ [lo₁ ÷ hi₀ − 1, hi₁ ÷ lo₀ − 1]   must meet the stated growth
    implied base = level ÷ (1 + growth)                            must meet the earlier level

Why it matters: growth is what readers remember and levels are what accounts hold; when they part, one
of the three was misprinted or the base was revised without a word.

Severity: a contradiction, or a suspicion when only the narrower reading of a hedge fails. When the
earlier level was said in another briefing and the implied base lies within 7 % of it, the base may have
been revised since: that is a revision, and the implied base is shown.

Silent when the base period, a unit or a place is unknown; when growth is in other currency terms, real
against nominal levels, or annualised; when any pair of stated levels in another unit fits; for
forecasts and targets.

From: the arithmetic every statistical release can be checked by.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..finding import Finding, Severity
from ..interval import Interval
from ..link.key import GROWTH, LEVEL
from ..reason.choice import amounts_for
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import finding, near_miss, severity_of
from ..reason.wording import interval, quoted, scale_for, subject, unit_name

ONE = Interval.point(1)


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Every growth, level and earlier level with the focus among them that do not fit."""
    for growth in near.of_aspect(GROWTH):
        if not _usable(growth):
            continue
        for level in amounts_for(growth, near.at(LEVEL, growth.days)):
            for base in amounts_for(growth, near.at(LEVEL, growth.base)):
                trio = (growth, level, base)
                if near.focus.claim.id in {each.claim.id for each in trio} and _same_kind(
                    growth, level, base
                ):
                    yield from _judge(growth, level, base)


def _usable(growth: Statement) -> bool:
    low = growth.hard.low
    return growth.base is not None and not growth.looks_ahead and low is not None and low > -100


def _same_kind(growth: Statement, level: Statement, base: Statement) -> bool:
    terms = growth.key.unit.partition(":")[2]
    return level.key.unit == base.key.unit and (not terms or terms == level.key.unit)


def _judge(growth: Statement, level: Statement, base: Statement) -> Iterator[Finding]:
    severity = severity_of(
        (growth, level, base),
        hard=_fits(growth.hard, level.hard, base.hard),
        soft=_fits(growth.soft, level.soft, base.soft),
        revised=near_miss(level.value / (1 + growth.value / 100), base.value),
    )
    if severity is None:
        return
    parts = (("growth", growth), ("level", level), ("earlier level", base))
    yield finding(
        "growth_against_levels",
        severity,
        parts,
        _message(severity, growth, level, base),
        _arithmetic(growth, level, base),
    )


def _factor(growth: Interval) -> Interval:
    return growth.scaled(Fraction(1, 100)) + ONE


def _fits(growth: Interval, level: Interval, base: Interval) -> bool:
    return _factor(growth).times(base).meets(level)


def _message(severity: Severity, growth: Statement, level: Statement, base: Statement) -> str:
    fell = "fall" if growth.sign < 0 else "growth"
    stated = (
        f"For {subject(level)} the stated {fell} {quoted(growth)} does not lead from"
        f" {quoted(base)} to {quoted(level)}"
    )
    if severity is Severity.REVISION:
        return f"{stated}; the earlier figure may have been revised since, and no notice of that was found."
    return f"{stated}."


def _arithmetic(growth: Statement, level: Statement, base: Statement) -> str:
    factor = _factor(growth.hard)
    implied = level.hard.over(factor)
    scale, name = scale_for(level.value, base.value)
    unit = unit_name(level)
    return (
        f"{interval(level.hard, scale)}{name} ÷ {interval(factor)} = {interval(implied, scale)}{name} {unit};"
        f" {interval(base.hard, scale)}{name} was stated"
    )
