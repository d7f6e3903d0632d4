"""What is read from one sentence, construct by construct; silence first."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.extract.quantities import quantities_of


def read(text: str) -> list[tuple[str, str]]:
    return [(format(q.value.normalize(), "f"), q.unit) for q in quantities_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The council met on 14 March 2017 in Lisbon.",
        "Work starts at 9:30 a.m. on Monday.",
        "The Boeing 737 landed safely.",
        "Article 12 of the treaty applies.",
        "The 13th Five-Year Plan was adopted.",
        "Patients were severely ill1 by then.",
    ],
)
def test_silent_on_what_is_no_amount(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports reached 123.9 billion yuan.", [("123900000000", "CNY")]),
        ("The fund holds US$ 2.5 million.", [("2500000", "USD")]),
        ("It employs three hundred and forty-two people.", [("342", "person")]),
        ("Output was 1 234 567 tonnes.", [("1234567", "tonne")]),
        ("It operates 17 county-level training centres.", [("17", "count:county-level training centre")]),
    ],
)
def test_reads(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


def test_quote_is_the_text_at_its_span() -> None:
    text = "Sales rose by nearly 3 percent to about €4.5bn."
    for quantity in quantities_of(text):
        assert quantity.span.of(text) == quantity.quote


def test_bounds_are_half_a_unit_of_the_last_printed_digit() -> None:
    (quantity,) = quantities_of("Exports reached 123.9 billion yuan.")
    assert quantity.bounds.printed.low == Decimal("123850000000")
    assert quantity.bounds.printed.high == Decimal("123950000000")
