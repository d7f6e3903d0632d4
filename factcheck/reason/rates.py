"""Growth as factors, and factors over several periods, in exact fractions."""

from __future__ import annotations

from fractions import Fraction

from ..interval import Interval
from ..link.words import canonical_words
from .statement import Statement

_WHOLE = Fraction(100)


def factor(growth: Statement, *, soft: bool = False) -> Interval | None:
    """1 + growth; None for a fall of everything or more, or without a lower end."""
    stated = growth.soft if soft else growth.hard
    if stated.low is None or stated.low <= -100:
        return None
    return stated.scaled(1 / _WHOLE) + Interval.point(1)


def power(base: Interval, exponent: int) -> Interval:
    """Every number of a non-negative interval to a whole power."""
    return Interval(
        None if base.low is None else base.low**exponent,
        None if base.high is None else base.high**exponent,
    )


def growth_between(level: Interval, base: Interval) -> Interval:
    """The growth in percent that leads from one amount to another; both non-negative."""
    return (level.over(base) - Interval.point(1)).scaled(_WHOLE)


_REAL_BY_CUSTOM = frozenset(("gdp", "gnp", "gni", "valueadded", "production", "consumption", "capita"))
_DEFLATOR = Interval.of(Fraction(95, 100), Fraction(115, 100))
"""What prices may do in a period for the difference of nominal and real growth to be them."""


def is_said_to_be_real(growth: Statement) -> bool:
    """Whether the text itself gives the growth in real terms, so that it says nothing of nominal levels."""
    by_name = canonical_words(growth.claim.measure, of_growth=True).adjustment
    return growth.key.adjustment == "real" and "real" in (growth.claim.adjustment, by_name)


def is_real_by_custom(growth: Statement, level: Statement, base: Statement) -> bool:
    """Whether growth in real terms beside nominal levels explains that the two do not fit."""
    words = set(level.key.measure)
    if not words & _REAL_BY_CUSTOM or growth.key.adjustment == "nominal" or len(level.key.unit) != _CODE:
        return False
    stated = 1 + growth.value / 100
    return bool(base.value) and stated > 0 and level.value / base.value / stated in _DEFLATOR


_CODE = 3
"""Letters of a currency's code: only money has a deflator."""
