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

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ..finding import Finding, Severity
from ..interval import Interval
from ..link.key import GROWTH, LEVEL
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import PLAUSIBLE_REVISION, finding, in_one_briefing
from ..reason.wording import interval, quoted, scale_for, subject, unit_name

ONE = Interval.point(1)


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Every growth, level and earlier level with the focus among them that do not fit."""
    for growth in near.of_aspect(GROWTH):
        if not _usable(growth):
            continue
        for level in _own_or_any(growth, near.at(LEVEL, growth.days)):
            for base in _own_or_any(growth, near.at(LEVEL, growth.base)):
                trio = (growth, level, base)
                if near.focus.claim.id in {each.claim.id for each in trio} and _same_kind(
                    growth, level, base
                ):
                    yield from _judge(growth, level, base)


def _usable(growth: Statement) -> bool:
    low = growth.hard.low
    return growth.base is not None and not growth.looks_ahead and low is not None and low > -100


def _own_or_any(growth: Statement, levels: Sequence[Statement]) -> list[Statement]:
    """The levels of the growth's own briefing where it gives any: those are what it was computed from."""
    usable = [level for level in levels if not level.looks_ahead and (level.hard.low or 0) >= 0]
    return [level for level in usable if level.claim.briefing == growth.claim.briefing] or usable


def _same_kind(growth: Statement, level: Statement, base: Statement) -> bool:
    terms = growth.key.unit.partition(":")[2]
    return level.key.unit == base.key.unit and (not terms or terms == level.key.unit)


def _judge(growth: Statement, level: Statement, base: Statement) -> Iterator[Finding]:
    if not _fits(growth.hard, level.hard, base.hard):
        severity = _severity(growth, level, base)
    elif not _fits(growth.soft, level.soft, base.soft):
        severity = Severity.SUSPICION
    else:
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


def _severity(growth: Statement, level: Statement, base: Statement) -> Severity:
    if in_one_briefing((growth, level, base)):
        return Severity.CONTRADICTION
    implied = level.value / (1 + growth.value / 100)
    gap = abs(implied - base.value)
    return Severity.REVISION if gap <= PLAUSIBLE_REVISION * base.value else Severity.CONTRADICTION


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
