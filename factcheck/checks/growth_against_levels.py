"""A stated growth that the levels before and after it do not give.

Flags a growth, the level of its period and the level of its base period when no numbers inside the
three printed intervals fit together.

    level ÷ earlier level − 1 ∈ [lo₁ ÷ hi₀ − 1, hi₁ ÷ lo₀ − 1]   must meet the stated growth
    implied base = level ÷ (1 + growth)                            must meet the earlier level

Why it matters: growth is what readers remember and levels are what accounts hold; when they part, one
of the three was misprinted or the base was revised without a word.

Severity: a contradiction; a suspicion when only the narrower reading of a hedge fails, or when the
implied base is more than a third off, which rather shows two facts under one name. When the
earlier level was said in another briefing and the implied base lies within 7 % of it, the base may have
been revised since: that is a revision, and the implied base is shown.

A measure whose growth is by custom given in real terms (GDP, value added) while its levels are nominal
gets a note when the deflator that would explain it lies between −5 % and 15 %.

So does an amount that the text converts into another currency when it misses by less than 10 %.

Silent when the growth fits another vintage of the earlier level from the same source (restated_value tells
of the two); when the base period, a unit or a place is unknown; when growth is in other currency terms, real
against nominal levels, or annualised; when its sentence ties the growth to an amount in another unit, or any
pair of stated levels in another unit fits; when the implied base is far off and nothing but a name that every
body uses of its own figures ("revenue") ties growth and level; for forecasts and targets.

From: the arithmetic every statistical release can be checked by.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..claim import BasisKind
from ..diagnoses.base_revised import implied_base
from ..diagnoses.currency_convention import converted
from ..diagnoses.real_for_nominal import implied_prices
from ..finding import Diagnosis, Finding, Severity
from ..interval import Interval
from ..link.key import GROWTH, LEVEL
from ..reason.choice import amounts_for
from ..reason.conversion import SAME_MONEY, is_conversion
from ..reason.neighbourhood import Neighbourhood
from ..reason.rates import factor, is_real_by_custom, is_said_to_be_real
from ..reason.slips import slip_between
from ..reason.statement import Statement
from ..reason.verdict import PLAUSIBLE_ERROR, finding, in_one_sentence, near_miss, severity_of
from ..reason.wording import interval, quoted, scale_for, subject, unit_name

_NOT_OF_ONE_STEP = (BasisKind.AVERAGE, BasisKind.ANNUALIZED)


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Every growth, level and earlier level with the focus among them that do not fit."""
    for growth in near.of_aspect(GROWTH):
        if not _usable(growth):
            continue
        amounts = [
            (level, base)
            for level in amounts_for(growth, near.at(LEVEL, growth.days))
            for base in amounts_for(growth, near.at(LEVEL, growth.base))
            if _same_kind(growth, level, base) and not near.is_of_another_unit(growth, level.key.unit)
        ]
        computed_from = [base for level, base in amounts if _leads(factor(growth), level, base)]
        for level, base in amounts:
            explained = growth.source == base.source and any(
                other is not base and other.source == base.source for other in computed_from
            )
            if near.holds_focus((growth, level, base)) and not explained:
                yield from _judge(growth, level, base)


def _leads(ratio: Interval | None, level: Statement, base: Statement) -> bool:
    """Whether the growth leads from one bounded amount to the other: it was computed from these."""
    bounded = None not in (level.hard.low, level.hard.high, base.hard.low, base.hard.high)
    return bounded and _fits(ratio, level.hard, base.hard)


def _usable(growth: Statement) -> bool:
    basis = growth.claim.basis
    one_step = basis is None or basis.kind not in _NOT_OF_ONE_STEP
    if is_said_to_be_real(growth):
        return False
    return one_step and growth.base is not None and not growth.looks_ahead and factor(growth) is not None


def _same_kind(growth: Statement, level: Statement, base: Statement) -> bool:
    terms = growth.key.unit.partition(":")[2]
    return level.key.unit == base.key.unit and (not terms or terms == level.key.unit)


def _judge(growth: Statement, level: Statement, base: Statement) -> Iterator[Finding]:
    implied = level.value / (1 + growth.value / 100)
    severity = severity_of(
        (growth, level, base),
        hard=_fits(factor(growth), level.hard, base.hard),
        soft=_fits(factor(growth, soft=True), level.soft, base.soft),
        revised=near_miss(implied, base.value),
    )
    if severity is None:
        return
    by_rate = any(map(is_conversion, (level, base))) and near_miss(implied, base.value, SAME_MONEY)
    if by_rate or is_real_by_custom(growth, level, base):
        severity = Severity.NOTE
    elif severity is Severity.CONTRADICTION and not _of_one_size(growth, level, base):
        if any(each.is_bare for each in (growth, level, base)) and not in_one_sentence((growth, level)):
            return
        severity = Severity.SUSPICION
    parts = (("growth", growth), ("level", level), ("earlier level", base))
    message = _message(severity, growth, level, base, by_rate=by_rate)
    arithmetic = _arithmetic(growth, level, base)
    why = _explanations(severity, growth, level, base)
    yield finding("growth_against_levels", severity, parts, message, arithmetic, *why)


def _explanations(
    severity: Severity, growth: Statement, level: Statement, base: Statement
) -> Iterator[Diagnosis]:
    """What explains a revision or a note."""
    conversions = [each for each in (level, base) if is_conversion(each)]
    ratio = factor(growth)
    if severity is Severity.REVISION:
        yield implied_base(base, level.value / (1 + growth.value / 100))
    elif severity is Severity.NOTE and conversions:
        yield converted(conversions[0])
    elif severity is Severity.NOTE and ratio is not None:
        yield implied_prices(growth, ratio, level.hard, base.hard)


def _of_one_size(growth: Statement, level: Statement, base: Statement) -> bool:
    """Whether the implied base is near enough to the stated one to be meant for it, or one slip away."""
    implied = level.value / (1 + growth.value / 100)
    return near_miss(implied, base.value, PLAUSIBLE_ERROR) or slip_between(level, base) is not None


def _fits(ratio: Interval | None, level: Interval, base: Interval) -> bool:
    return ratio is None or ratio.times(base).meets(level)


def _message(
    severity: Severity, growth: Statement, level: Statement, base: Statement, *, by_rate: bool
) -> str:
    fell = "fall" if growth.sign < 0 else "growth"
    stated = (
        f"For {subject(level)} the stated {fell} {quoted(growth)} does not lead from"
        f" {quoted(base)} to {quoted(level)}"
    )
    if by_rate:
        return f"{stated}; one of the two is a conversion, and the rate it was made at explains the gap."
    if severity is Severity.NOTE:
        return f"{stated}; growth of this measure is commonly given in real terms, which explains it."
    if severity is Severity.REVISION:
        return f"{stated}; the earlier figure may have been revised since, and no notice of that was found."
    return f"{stated}."


def _arithmetic(growth: Statement, level: Statement, base: Statement) -> str:
    ratio = factor(growth) or growth.hard
    scale, name = scale_for(level.value, base.value)
    unit = unit_name(level)
    return (
        f"{interval(level.hard, scale)}{name} ÷ {interval(ratio)}"
        f" = {interval(level.hard.over(ratio), scale)}{name} {unit};"
        f" {interval(base.hard, scale)}{name} was stated"
    )
