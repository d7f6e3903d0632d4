from __future__ import annotations

from decimal import Decimal

import pytest

from claims.desk.figures import figure, interval, unit_name


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("123900000000", "CNY", "123.9 bn CNY"),
        ("35100000000000", "CNY", "35.1 tn CNY"),
        ("2100000", "person", "2.1 m people"),
        ("52345", "tonne", "52,345 tonnes"),
        ("6.0", "percent", "6 %"),
        ("0.25", "percentage_point", "0.25 points"),
        ("1234567", "USD", "1.234567 m USD"),
        ("61", "count:company", "61 companies"),
    ],
)
def test_scaling_never_rounds(value: str, unit: str, words: str) -> None:
    assert figure(Decimal(value), unit) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ("123850000000", "123950000000", "123.85 … 123.95 bn CNY"),
        ("35000000000", None, "≥ 35 bn CNY"),
        (None, "3000000000", "≤ 3 bn CNY"),
        ("999950000", "1000050000", "0.99995 … 1.00005 bn CNY"),
        ("7", "7", "7 CNY"),
        (None, None, "any amount"),
    ],
)
def test_an_interval_shows_both_ends_on_one_scale(low: str | None, high: str | None, words: str) -> None:
    lowest, highest = (None if end is None else Decimal(end) for end in (low, high))
    assert interval(lowest, highest, "CNY") == words


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("square_metre", "square metres"),
        ("barrel_per_day", "barrels per day"),
        ("EUR", "EUR"),
        ("rank", "rank"),
    ],
)
def test_units_read_as_words(unit: str, words: str) -> None:
    assert unit_name(unit) == words
