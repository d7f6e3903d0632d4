"""An average yearly growth that does not lead from the first level to the last.

Flags an average yearly growth over several years, the level of the last year and the level of the year
before the first, when the average, compounded, misses.

    (levelₙ ÷ level₀)^(1/n) − 1   checked as   level₀ × (1 + g)ⁿ   must meet   levelₙ

Why it matters: averages over plan periods are quoted without their ends; a wrong one hides well.

Severity: a contradiction; across briefings a revision when the end level is missed by less than 7 %.

Silent unless the period is whole years and both levels are known in one unit; on growth in real terms
(levels are nominal); for forecasts. An average over "2016 to 2020" may start from 2015 or from 2016: it must
fail both ways.

From: five-year plans and their reviews.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..claim import BasisKind
from ..finding import Finding
from ..link.key import GROWTH, LEVEL
from ..reason.calendar import Days, days_from
from ..reason.choice import amounts_for
from ..reason.neighbourhood import Neighbourhood
from ..reason.rates import factor, power
from ..reason.statement import Statement
from ..reason.verdict import finding, near_miss, severity_of
from ..reason.wording import interval, quoted, scale_for, subject, unit_name


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Averages and both end levels, the focus among the three, that do not fit."""
    for average in near.of_aspect(GROWTH):
        basis = average.claim.basis
        if (
            basis is None
            or basis.kind is not BasisKind.AVERAGE
            or average.looks_ahead
            or average.days is None
            or average.key.adjustment == "real"
        ):
            continue
        years = _years(average.days)
        if years < 2 or factor(average) is None:
            continue
        last = _year(average.days[1])
        inclusive = amounts_for(average, near.at(LEVEL, _year(average.days[0])))
        for level in amounts_for(average, near.at(LEVEL, last)):
            for base in amounts_for(average, near.at(LEVEL, _year(days_from(average.days[0], -1)))):
                same = [each for each in inclusive if each.key.unit == level.key.unit]
                if (
                    base.key.unit == level.key.unit
                    and near.holds_focus((average, level, base))
                    and not any(_fits(average, level, each, years - 1) for each in same)
                ):
                    yield from _judge(average, level, base, years)


def _years(days: Days) -> int:
    starts, ends = days[0], days[1]
    whole = starts == date(starts.year, 1, 1) and ends == date(ends.year, 12, 31)
    return ends.year - starts.year + 1 if whole else 0


def _year(day: date) -> Days:
    return date(day.year, 1, 1), date(day.year, 12, 31)


def _fits(average: Statement, level: Statement, base: Statement, years: int) -> bool:
    ratio = factor(average)
    return ratio is not None and base.hard.times(power(ratio, years)).meets(level.hard)


def _judge(average: Statement, level: Statement, base: Statement, years: int) -> Iterator[Finding]:
    ratio = factor(average)
    assert ratio is not None
    reached = base.hard.times(power(ratio, years))
    exactly = base.value * (1 + average.value / 100) ** years
    severity = severity_of(
        (average, level, base),
        hard=reached.meets(level.hard),
        soft=True,
        revised=near_miss(exactly, level.value),
    )
    if severity is None:
        return
    scale, name = scale_for(level.value, base.value)
    arithmetic = (
        f"{interval(base.hard, scale)}{name} × {interval(ratio)}^{years} = {interval(reached, scale)}{name}"
        f" {unit_name(level)}; {interval(level.hard, scale)}{name} was stated"
    )
    message = (
        f"For {subject(level)} the average growth {quoted(average)} over {years} years does not lead from"
        f" {quoted(base)} to {quoted(level)}."
    )
    parts = (("average growth", average), ("last level", level), ("first level", base))
    yield finding("average_growth", severity, parts, message, arithmetic)
