"""What printed words allow a number to be."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from factcheck.extract.bounds import bounds_of, factor_bounds, range_bounds
from factcheck.interval import Interval
from factcheck.quantity import Hedge


def interval(low: str | None, high: str | None) -> Interval:
    return Interval(None if low is None else Fraction(low), None if high is None else Fraction(high))


@pytest.mark.parametrize(
    ("value", "step", "hedge", "printed", "soft", "hard"),
    [
        ("123.9", "0.1", Hedge.EXACT, ("123.85", "123.95"), ("123.85", "123.95"), ("123.85", "123.95")),
        ("6.0", "0.1", Hedge.EXACT, ("5.95", "6.05"), ("5.95", "6.05"), ("5.95", "6.05")),
        ("1500", "1", Hedge.EXACT, ("1499.5", "1500.5"), ("1499.5", "1500.5"), ("1450", "1550")),
        ("1501", "1", Hedge.EXACT, ("1500.5", "1501.5"), ("1500.5", "1501.5"), ("1500.5", "1501.5")),
        ("100", "1", Hedge.ABOUT, ("95", "105"), ("95", "105"), ("50", "150")),
        ("3.1", "0.1", Hedge.ABOUT, ("2.945", "3.255"), ("2.945", "3.255"), ("2.945", "3.255")),
        ("3", "1", Hedge.NEARLY, (None, "3"), ("2.7", "3"), (None, "3")),
        ("3", "1", Hedge.UNDER, (None, "3"), ("2.7", "3"), (None, "3")),
        ("35", "1", Hedge.OVER, ("35", None), ("35", "36"), ("35", None)),
        ("90", "1", Hedge.OVER, ("90", None), ("90", "99"), ("90", None)),
        ("40", "1", Hedge.AT_LEAST, ("40", None), ("40", None), ("40", None)),
        ("40", "1", Hedge.AT_MOST, (None, "40"), (None, "40"), (None, "40")),
        ("-3", "1", Hedge.NEARLY, (None, "-3"), ("-3", "-2.7"), (None, "-3")),
    ],
)
def test_the_three_readings(
    value: str,
    step: str,
    hedge: Hedge,
    printed: tuple[str | None, str | None],
    soft: tuple[str | None, str | None],
    hard: tuple[str | None, str | None],
) -> None:
    bounds = bounds_of(Decimal(value), Decimal(step), hedge)
    assert (bounds.printed, bounds.soft, bounds.hard) == (
        interval(*printed),
        interval(*soft),
        interval(*hard),
    )


def test_a_spelled_count_is_exact() -> None:
    assert bounds_of(Decimal(3), Decimal(1), Hedge.EXACT, exact=True).hard == interval("3", "3")


def test_a_factor_in_one_word_is_loose() -> None:
    assert factor_bounds(Decimal(2)).printed == interval("1.9", "2.1")


def test_a_range_reaches_from_end_to_end() -> None:
    assert range_bounds(Decimal(3), Decimal(4), Decimal(1)).printed == interval("2.5", "4.5")
