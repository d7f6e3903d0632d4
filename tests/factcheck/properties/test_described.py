"""What ``factcheck quantities`` prints of any text: never an error, always the text's own words."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.briefing import Briefing
from factcheck.commands.quantities import row_of
from factcheck.extract.described import describe_quantities

from .texts import strange_texts, texts

_UNITS = (("tonnes", "tonne"), ("percent", "percent"), ("euros", "EUR"), ("lumens", "lumen"))


def rows_of(text: str) -> list[dict[str, Any]]:
    briefing = Briefing(id="b", published=date(2020, 1, 2), text=text)
    return [row_of("b", quantity, form) for quantity, form in describe_quantities(briefing)]


@settings(max_examples=300, deadline=None)
@given(st.one_of(texts, strange_texts))
def test_every_row_can_be_printed_and_quotes_the_text(text: str) -> None:
    for row in rows_of(text):
        assert text[row["start"] : row["end"]] == row["quote"]
        values = row["value"] if isinstance(row["value"], list) else [row["value"]]
        assert all(Decimal(value).is_finite() for value in values)
        assert row["measure"] is None or row["measure"] == str(row["measure"]).strip() != ""
        json.dumps(row, ensure_ascii=False).encode("utf-8", "surrogatepass")


@settings(max_examples=150, deadline=None)
@given(
    st.integers(2, 10**9),
    st.sampled_from(["０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९"]),
    st.sampled_from(_UNITS),
)
def test_digits_of_any_script_are_read_like_ours(value: int, script: str, unit: tuple[str, str]) -> None:
    printed = str(value).translate(str.maketrans("0123456789", script))
    (row,) = rows_of(f"Output reached {printed} {unit[0]}.")

    assert Decimal(row["value"]) == value
    assert row["unit"] == unit[1]


@settings(max_examples=150, deadline=None)
@given(
    st.integers(1, 9999),
    st.sampled_from(["\u2009", "\u202f", "\u00a0", " "]),
    st.sampled_from(["$", "€", "£"]),
)
def test_a_space_of_any_width_parts_number_and_unit(value: int, space: str, sign: str) -> None:
    (weight,) = rows_of(f"It weighs {value}{space}kg now.")
    (price,) = rows_of(f"It costs {sign}{space}{value} now.")

    assert (weight["value"], weight["unit"]) == (str(value), "kilogram")
    assert price["value"] == str(value)
    assert price["unit"] in ("USD", "EUR", "GBP")
