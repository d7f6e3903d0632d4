from __future__ import annotations

from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from claims.desk.amount import amount, typed


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("123.9 bn", "123900000000"),
        ("1,234,567", "1234567"),
        ("2.5 Million", "2500000"),
        (" 7 ", "7"),
        ("-0.3", "-0.3"),
        (".5", "0.5"),
    ],
)
def test_numbers_as_people_type_them(text: str, value: str) -> None:
    assert amount(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "many", "1.2.3", "5 dozen", "NaN", "Infinity", "1e9", "9" * 61, "٣", "123,9", "1,23,456"]
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert amount(text) is None


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=0, max_value=10**15))
def test_what_is_shown_can_be_typed_again(value: Decimal) -> None:
    assert amount(typed(value)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("123,9 bn", "123900000000"), ("1.234,5", "1234.5"), ("1.234", "1234"), ("123.9", None)],
)
def test_where_a_comma_begins_the_decimals(text: str, value: str | None) -> None:
    with translation.override("de"):
        assert amount(text) == (None if value is None else Decimal(value))
        assert typed(Decimal("1234.5")) == "1234,5"
