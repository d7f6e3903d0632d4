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


def test_an_account_on_one_line_with_gaps_is_no_row_of_a_table() -> None:
    text = (
        "The revenues of the port for 1880 were--   From tolls  $186,522.60   From fees  124,009.92   "
        "Add rents of sheds  1,016.10   Total  311,548.62"
    )
    found = {each.quote: (each.unit, each.measure) for each in claims(text)}
    assert found == {
        "$186,522.60": ("USD", "revenues of the port from tolls"),
        "124,009.92": ("USD", "revenues of the port from fees"),
        "1,016.10": ("USD", "rents of sheds"),
        "311,548.62": ("USD", "revenues of the port"),
    }


def test_a_table_on_one_line_is_silent() -> None:
    text = "Province  1860  1864   Alborg  118,840  110,000   Belmar  77,246  86,616   Corvo  16,039  16,924"
    assert claims(text) == []
