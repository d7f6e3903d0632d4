"""What a printed number allows: half a unit of its last digit either way, moved by its hedge."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ..interval import Interval
from ..quantity import Bounds, Hedge

_NEARLY_FROM = Fraction(9, 10)
_ROUND_UPTO = Fraction(11, 10)
_ABOUT = Fraction(1, 20)


def bounds_of(value: Decimal, step: Decimal, hedge: Hedge, *, exact: bool = False) -> Bounds:
    """The three readings of ``value``, whose last printed digit is worth ``step``.

    ``exact`` is for numbers that cannot have been rounded (a spelled "three", a rank). A factor in one
    word ("doubled") goes through ``factor_bounds``.
    """
    middle = Fraction(value)
    unit = Fraction(step)
    coarse = Fraction(0) if exact else _coarse(value, step)
    if hedge is Hedge.EXACT:
        half = Fraction(0) if exact else unit / 2
        printed = Interval(middle - half, middle + half)
        if coarse == unit or exact:
            return Bounds(printed, printed, printed)
        return Bounds(printed, printed, Interval(middle - coarse / 2, middle + coarse / 2))
    if hedge is Hedge.ABOUT:
        reach = max(unit / 2, abs(middle) * _ABOUT)
        printed = Interval(middle - reach, middle + reach)
        wide = max(reach, coarse / 2)
        return Bounds(printed, printed, Interval(middle - wide, middle + wide))
    if hedge in (Hedge.NEARLY, Hedge.UNDER, Hedge.AT_MOST):
        printed = Interval(None, middle)
        soft = printed if hedge is Hedge.AT_MOST else _between(middle * _NEARLY_FROM, middle)
        return Bounds(printed, soft, printed)
    printed = Interval(middle, None)
    if hedge is Hedge.AT_LEAST:
        return Bounds(printed, printed, printed)
    upto = middle + unit
    if coarse > unit or exact or middle == 10 * unit:
        upto = max(upto, middle * _ROUND_UPTO)
    return Bounds(printed, _between(middle, upto), printed)


def factor_bounds(value: Decimal) -> Bounds:
    """As in "Doubled" is ×1.9 … ×2.1: a word for a factor is loose by a twentieth either way."""
    middle = Fraction(value)
    reach = abs(middle) * _ABOUT
    around = Interval(middle - reach, middle + reach)
    return Bounds(around, around, around)


def _between(one: Fraction, other: Fraction) -> Interval:
    return Interval(min(one, other), max(one, other))


def _coarse(value: Decimal, step: Decimal) -> Fraction:
    """What the last digit that is not zero is worth: a round "1,500" may stand for 1,450 … 1,550."""
    if not value:
        return Fraction(step)
    units = int(value / step)
    worth = Fraction(step)
    if step < 1 and "." in str(step):
        return worth  # 6.0 was printed to the tenth on purpose
    while units and units % 10 == 0:
        units //= 10
        worth *= 10
    return worth
