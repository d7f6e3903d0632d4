"""What a printed number allows: half a unit of its last digit either way, moved by its hedge."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from ..interval import Interval
from ..quantity import Bounds, Hedge

# Sums and products here are of few digits each (a printed number has at most two dozen), so that decimals
# are exact; they become fractions only at the end, which is several times cheaper than adding fractions.
_EXACT = Hedge.EXACT
_HALF = Decimal("0.5")
_NEARLY_FROM = Decimal("0.9")
_ROUND_UPTO = Decimal("1.1")
_ABOUT = Decimal("0.05")
_MOST_ZEROS = 40
_REMEMBERED = 4096
"""Numbers whose bounds are kept: half of those that a release prints, and of percentages most, come again."""


def bounds_of(
    value: Decimal, step: Decimal, hedge: Hedge, *, exact: bool = False, precise: bool = False
) -> Bounds:
    """The three readings of ``value``, whose last printed digit is worth ``step``.

    ``exact`` is for numbers that cannot have been rounded (a spelled "three", a rank), ``precise`` for those
    with digits after the point: the zero of "100.0 billion" was printed on purpose. A factor in one word
    ("doubled") goes through ``factor_bounds``.
    """
    if hedge is _EXACT:
        return _same(Interval.point(value)) if exact else rounded_bounds(value, step, precise)
    coarse = step if exact or precise else _coarse(value, step)
    if hedge is Hedge.ABOUT:
        reach = max(step * _HALF, abs(value) * _ABOUT)
        printed = _around(value, reach)
        return Bounds(printed, printed, _around(value, max(reach, coarse * _HALF)))
    if hedge in (Hedge.NEARLY, Hedge.UNDER, Hedge.AT_MOST):
        printed = Interval(None, _exact(value))
        soft = printed if hedge is Hedge.AT_MOST else _between(value * _NEARLY_FROM, value)
        return Bounds(printed, soft, printed)
    printed = Interval(_exact(value), None)
    if hedge is Hedge.AT_LEAST:
        return _same(printed)
    upto = value + step
    if coarse > step or exact or value == 10 * step:
        upto = max(upto, value * _ROUND_UPTO)
    return Bounds(printed, _between(value, upto), printed)


def range_bounds(low: Decimal, high: Decimal, step: Decimal) -> Bounds:
    """What a printed range allows as a whole: from its lower end to its upper, each as printed."""
    half = step * _HALF
    return _same(Interval(_exact(min(low, high) - half), _exact(max(low, high) + half)))


def factor_bounds(value: Decimal) -> Bounds:
    """A word for a factor is loose by a twentieth either way: "doubled" is ×1.9 … ×2.1."""
    return _same(_around(value, abs(value) * _ABOUT))


@lru_cache(maxsize=_REMEMBERED)
def rounded_bounds(value: Decimal, step: Decimal, precise: bool) -> Bounds:
    """Those of a number that no word hedges: half a unit of its last digit either way.

    At the widest, of the last digit that is not zero.
    """
    printed = _around(value, step * _HALF)
    coarse = step if precise else _coarse(value, step)
    return _same(printed) if coarse == step else Bounds(printed, printed, _around(value, coarse * _HALF))


def _same(interval: Interval) -> Bounds:
    return Bounds(interval, interval, interval)


def _around(value: Decimal, reach: Decimal) -> Interval:
    return Interval(_exact(value - reach), _exact(value + reach))


def _between(one: Decimal, other: Decimal) -> Interval:
    return Interval(_exact(min(one, other)), _exact(max(one, other)))


def _exact(value: Decimal) -> Fraction:
    """The same number: a fraction of two integers costs half of one of a decimal."""
    return Fraction(*value.as_integer_ratio())


def _coarse(value: Decimal, step: Decimal) -> Decimal:
    """What the last digit that is not zero is worth: a round "1,500" may stand for 1,450 … 1,550."""
    if not value or step < 1:
        return step  # 6.0 was printed to the tenth on purpose
    units = int(value / step)
    zeros = 0
    while units and units % 10 == 0 and zeros < _MOST_ZEROS:
        units //= 10
        zeros += 1
    return step.scaleb(zeros)
