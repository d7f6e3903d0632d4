"""What a printed number allows: a closed interval of exact numbers, open-ended where a side is unknown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from .cheaply_made import cheaply_made

Exact = int | Decimal | Fraction


@cheaply_made
@dataclass(frozen=True, slots=True)
class Interval:
    """``low … high``, both ends included; ``None`` is an end without a bound.

    Bounds are exact fractions, so no proof ever rests on rounding.
    """

    low: Fraction | None
    high: Fraction | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and _exceeds(self.low, self.high):
            raise ValueError(f"empty interval: {self.low} > {self.high}")

    @classmethod
    def of(cls, low: Exact | None, high: Exact | None) -> Interval:
        return cls(None if low is None else Fraction(low), None if high is None else Fraction(high))

    @classmethod
    def point(cls, value: Exact) -> Interval:
        return cls(Fraction(value), Fraction(value))

    def __contains__(self, value: Exact) -> bool:
        exact = Fraction(value)
        return (self.low is None or self.low <= exact) and (self.high is None or exact <= self.high)

    def meets(self, other: Interval) -> bool:
        """Whether some number satisfies both."""
        return self.intersection(other) is not None

    def intersection(self, other: Interval) -> Interval | None:
        """The numbers both allow, or None when there are none."""
        lows = [bound for bound in (self.low, other.low) if bound is not None]
        highs = [bound for bound in (self.high, other.high) if bound is not None]
        low, high = max(lows, default=None), min(highs, default=None)
        if low is not None and high is not None and low > high:
            return None
        return Interval(low, high)

    def whole_numbers(self) -> Interval:
        """From the first to the last whole number inside; itself where there is none."""
        low = None if self.low is None else Fraction(ceil(self.low))
        high = None if self.high is None else Fraction(floor(self.high))
        return self if low is not None and high is not None and low > high else Interval(low, high)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Interval(low, high)

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
        )

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def scaled(self, factor: Exact) -> Interval:
        """Every number of the interval times ``factor``."""
        if factor == 1:
            return self
        exact = Fraction(factor)
        low = None if self.low is None else self.low * exact
        high = None if self.high is None else self.high * exact
        return Interval(high, low) if exact < 0 else Interval(low, high)

    def times(self, other: Interval) -> Interval:
        """The products, for two intervals of numbers that are not negative."""
        self._must_not_be_negative(other)
        low = (self.low or Fraction(0)) * (other.low or Fraction(0))
        high = None if self.high is None or other.high is None else self.high * other.high
        return Interval(low, high)

    def over(self, other: Interval) -> Interval:
        """The quotients, for numbers that are not negative; unbounded where the divisor may be zero."""
        self._must_not_be_negative(other)
        low = Fraction(0) if other.high in (None, 0) else (self.low or Fraction(0)) / other.high
        high = None if self.high is None or not other.low else self.high / other.low
        return Interval(low, high)

    def _must_not_be_negative(self, other: Interval) -> None:
        for bound in (self.low, other.low):
            if bound is not None and bound < 0:
                raise ValueError("products and quotients are defined here for non-negative intervals")


def _exceeds(one: Fraction, other: Fraction) -> bool:
    """``one > other``, asked of two fractions: ``>`` first looks for what kind of number the other is."""
    above, below = one.as_integer_ratio()
    other_above, other_below = other.as_integer_ratio()
    return above * other_below > other_above * below


def total(intervals: Iterable[Interval]) -> Interval:
    """The sums of one number out of each."""
    result = Interval.point(0)
    for interval in intervals:
        result = result + interval
    return result
