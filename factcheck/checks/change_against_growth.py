"""An increase said as an amount and as a percentage of which the two do not belong to one figure.

Flags a change and a growth that one sentence states of one step, and the amount they led to, when no
numbers inside the printed intervals fit together.

    amount × growth ÷ (1 + growth)   must meet   change

Why it matters: "rose by 4,120, or 3.1 percent, to 157,430" carries its own proof, without any earlier
briefing.

Severity: a contradiction when the change is within a third of what the growth comes to, else a suspicion;
a revision when the amount was said in another briefing and the two are within 7 % of each other.

Silent when the two look back to different days; when they do not stand in one sentence, or nothing says
that they are one step; when growth is in real terms, in other currency terms or of an amount in another unit;
when the earlier amount is stated too, since growth_against_levels and change_against_levels tell of it; for
forecasts and targets.

From: offices that give the step both ways, one of the two taken from another line of the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..finding import Finding, Severity
from ..interval import Interval
from ..link.key import CHANGE, GROWTH, LEVEL
from ..reason.choice import amounts_for
from ..reason.neighbourhood import Neighbourhood
from ..reason.rates import factor
from ..reason.statement import Statement
from ..reason.verdict import PLAUSIBLE_ERROR, finding, in_one_sentence, near_miss, severity_of
from ..reason.wording import interval, quoted, scale_for, subject, unit_name

_SAID_AGAIN = re.compile(r"\s*(?:,?\s*or|[(（]|，|,)\s*(?:by\s+)?(?:an? )?", re.IGNORECASE)
"""What stands between the two ways to say one step."""


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Every change, growth of the same step and amount with the focus among them that do not fit."""
    for change in near.of_aspect(CHANGE):
        if change.looks_ahead or change.key.unit.startswith("percent"):
            continue
        if any(each.key.unit == change.key.unit for each in near.at(LEVEL, change.base)):
            continue
        for growth in near.at(GROWTH, change.days):
            if not _are_one_step(change, growth) or near.is_of_another_unit(growth, change.key.unit):
                continue
            for level in amounts_for(change, near.at(LEVEL, change.days)):
                if level.key.unit == change.key.unit and near.holds_focus((change, growth, level)):
                    yield from _judge(change, growth, level)


def _are_one_step(change: Statement, growth: Statement) -> bool:
    """Whether a sentence says one step twice: against one base, or one right behind the other."""
    if (
        not in_one_sentence((change, growth))
        or growth.key.adjustment == "real"
        or growth.key.unit != "percent"
    ):
        return False
    if change.base is not None or growth.base is not None:
        return change.base == growth.base
    first, second = sorted((change, growth), key=lambda each: each.claim.span.start)
    begin, end = (
        each - first.claim.sentence.start for each in (first.claim.span.end, second.claim.span.start)
    )
    return _SAID_AGAIN.fullmatch(first.sentence[begin:end]) is not None


def _judge(change: Statement, growth: Statement, level: Statement) -> Iterator[Finding]:
    led = level.value * growth.value / (100 + growth.value) if growth.value > -100 else None
    hard, soft = _expected(growth, level), _expected(growth, level, soft=True)
    if led is None or hard is None or soft is None:
        return
    severity = severity_of(
        (change, growth, level),
        hard=hard.meets(change.hard),
        soft=soft.meets(change.soft),
        revised=near_miss(led, change.value),
    )
    if severity is None:
        return
    close = near_miss(led, change.value, PLAUSIBLE_ERROR)
    if severity is Severity.CONTRADICTION and not close:
        severity = Severity.SUSPICION
    parts = (("change", change), ("growth", growth), ("amount", level))
    message = (
        f"For {subject(level)} the stated change {quoted(change)} is not the {quoted(growth)}"
        f" by which it is said to have come to {quoted(level)}."
    )
    yield finding("change_against_growth", severity, parts, message, _arithmetic(hard, change, growth, level))


def _expected(growth: Statement, level: Statement, *, soft: bool = False) -> Interval | None:
    """The step that a growth makes of an amount that is not negative: amount × (1 − 1 ÷ factor)."""
    ratio = factor(growth, soft=soft)
    amount = level.soft if soft else level.hard
    if ratio is None or ratio.low is None or ratio.high is None or amount.low is None or amount.high is None:
        return None
    ends = [size * (1 - 1 / rate) for size in (amount.low, amount.high) for rate in (ratio.low, ratio.high)]
    return Interval(min(ends), max(ends))


def _arithmetic(expected: Interval, change: Statement, growth: Statement, level: Statement) -> str:
    scale, name = scale_for(level.value, change.value)
    return (
        f"{interval(level.hard, scale)}{name} × {interval(growth.hard)} % ÷ (100 + {interval(growth.hard)}) %"
        f" = {interval(expected, scale)}{name} {unit_name(level)};"
        f" {interval(change.hard, scale)}{name} was stated"
    )
