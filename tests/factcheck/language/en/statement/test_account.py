"""Accounts printed as running text."""

from __future__ import annotations

from .reading import claims

ACCOUNT = (
    "The toll revenues for 1884 were as follows: From bridges $195,067.76 From ferries 21,586.51 "
    "From all other sources 1,866.65 Total revenues 218,520.92"
)


def test_prose_with_amounts_is_no_account() -> None:
    found = claims("Bridges took $195,067.76, the ferry carried 21 carts, and the town bought 3 boats.")
    assert [each.unit for each in found] == ["USD", "count:cart", "count:boat"]


def test_bare_amounts_take_the_currency_of_the_first() -> None:
    assert {each.unit for each in claims(ACCOUNT)} == {"USD"}


def test_labels_are_the_measures() -> None:
    assert [each.measure for each in claims(ACCOUNT)] == [
        "toll revenues from bridges",
        "toll revenues from ferries",
        "toll revenues from all other sources",
        "Total revenues",
    ]
