from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.quantities import quantities_of
from factcheck.rendering import decimal_string

from .texts import texts


@settings(max_examples=400, deadline=None)
@given(texts)
def test_every_quantity_quotes_the_text_in_order_and_says_the_same_again(text: str) -> None:
    quantities = list(quantities_of(text))

    assert [quantity.span.of(text) for quantity in quantities] == [quantity.quote for quantity in quantities]
    assert all(quantity.quote.strip() == quantity.quote != "" for quantity in quantities)
    spans = [quantity.span for quantity in quantities]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert quantities == list(quantities_of(text))


@settings(max_examples=200, deadline=None)
@given(texts)
def test_every_value_lies_in_its_own_bounds(text: str) -> None:
    for quantity in quantities_of(text):
        if quantity.upper is None:
            assert quantity.value in quantity.bounds.hard or quantity.hedge != "exact"


@settings(max_examples=300, deadline=None)
@given(st.decimals(min_value=0, max_value=10**15, allow_nan=False, allow_infinity=False, places=3))
def test_a_value_we_print_is_read_back_equal(value: Decimal) -> None:
    for printed in (decimal_string(value), f"{value:,}"):
        (quantity,) = quantities_of(f"Output was {printed} tonnes.")

        assert quantity.value == value
        assert quantity.unit == "tonne"


@settings(max_examples=200, deadline=None)
@given(st.integers(10**4, 10**15), st.sampled_from([",", " ", "\u00a0", "\u2009", "\u202f"]))
def test_grouped_digits_are_read_back_equal(value: int, separator: str) -> None:
    printed = f"{value:,}".replace(",", separator)
    (quantity,) = quantities_of(f"Output was {printed} tonnes.")

    assert (quantity.value, quantity.quote) == (Decimal(value), f"{printed} tonnes")
