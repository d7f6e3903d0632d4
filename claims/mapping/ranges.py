"""Intervals and periods as PostgreSQL's ranges."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction

from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange

from factcheck.interval import Interval
from factcheck.period import Period

DIGITS_OF_A_BOUND = 60
"""Bounds that no decimal can spell (a third) are widened outwards at this many digits."""


def range_of(interval: Interval) -> NumericRange:
    """Both ends belong to it; an end without a bound is open."""
    return NumericRange(
        None if interval.low is None else _decimal(interval.low, ROUND_FLOOR),
        None if interval.high is None else _decimal(interval.high, ROUND_CEILING),
        "[]",
    )


def _decimal(bound: Fraction, rounding: str) -> Decimal:
    context = Context(prec=DIGITS_OF_A_BOUND, rounding=rounding)
    return context.divide(Decimal(bound.numerator), Decimal(bound.denominator))


def interval_of(stored: NumericRange) -> Interval:
    """The engine's exact interval."""
    return Interval.of(stored.lower, stored.upper)


def days_of(period: Period | None) -> DateRange | None:
    """PostgreSQL keeps a run of days with its end left out; the engine counts the last day in."""
    if period is None:
        return None
    if period.end == date.max:
        return DateRange(period.start, period.end, "[)")
    return DateRange(period.start, period.end + timedelta(days=1), "[)")


def period_of(days: DateRange | None, label: str, cumulative: bool = False) -> Period | None:
    """The period with its last day counted in."""
    if days is None:
        return None
    return Period(days.lower, days.upper - timedelta(days=1), label, cumulative)
