"""Rows of a table become claims by what a person said of its columns; what cannot be read says why."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from factcheck.briefing import Briefing
from factcheck.claim import Claim, Kind
from factcheck.columns import UnusableColumnsError, columns_from
from factcheck.figures import UnusableRowError, claims_of
from factcheck.figures.periods import period_of
from factcheck.interval import Interval
from factcheck.quantity import Direction

HEAD = "Indicator | Region | Year | Value | Unit"
COLUMNS: dict[str, Any] = {
    "columns": {
        "measure": {"number": 1}, "place": {"number": 2}, "period": {"number": 3},
        "value": {"number": 4}, "unit": {"number": 5},
    }
}  # fmt: skip


def read(*rows: str, columns: dict[str, Any] = COLUMNS) -> dict[int, Claim | UnusableRowError]:
    briefing = Briefing("b", date(2019, 2, 1), "\n".join((HEAD, *rows)))
    return dict(claims_of(briefing, columns_from(columns)))


def claim(row: str, **fixed: str) -> Claim:
    added = {"columns": COLUMNS["columns"] | {role: {"fixed": words} for role, words in fixed.items()}}
    (found,) = read(row, columns=added).values()
    assert isinstance(found, Claim), str(found)
    return found


def wrong(row: str, **fixed: str) -> str:
    added = {"columns": COLUMNS["columns"] | {role: {"fixed": words} for role, words in fixed.items()}}
    (found,) = read(row, columns=added).values()
    assert isinstance(found, UnusableRowError)
    return str(found)


def test_a_row_is_a_claim_with_its_cell_as_quote() -> None:
    briefing = Briefing("b", date(2019, 2, 1), f"{HEAD}\nExports | Lumen | 2018 | 101.4 | billion yuan")
    ((row, found),) = claims_of(briefing, columns_from(COLUMNS))
    assert isinstance(found, Claim)
    assert (row, found.id, found.quote) == (2, "b#1", "101.4")
    assert briefing.text[found.span.start : found.span.end] == found.quote
    assert briefing.text[found.sentence.start : found.sentence.end].startswith("Exports | Lumen")
    assert (found.value, found.unit, found.kind) == (Decimal("101.4e9"), "CNY", Kind.LEVEL)
    assert found.bounds.printed == Interval.of(Decimal("101.35e9"), Decimal("101.45e9"))
    assert (found.measure, found.place, found.period and found.period.label) == ("Exports", "Lumen", "2018")


def test_the_sign_of_a_growth_is_its_direction_that_of_a_balance_its_own() -> None:
    fell = claim("Exports | Lumen | 2018 | -5.1 | %", kind="growth", basis="yoy")
    assert (fell.value, fell.direction, fell.unit) == (Decimal("5.1"), Direction.DOWN, "percent")
    assert fell.basis is not None
    for written in ("-5.1", "−5.1", "(5.1)"):
        balance = claim(f"Trade balance | Lumen | 2018 | {written} | million crowns")
        assert (balance.value, balance.direction) == (Decimal("-5.1e6"), None)
        assert balance.bounds.printed == Interval.of(Decimal("-5.15e6"), Decimal("-5.05e6"))


def test_a_unit_may_stand_with_the_value() -> None:
    assert claim("Ships | Lumen | 2018 | 1,310 vessels | ").unit == "count:vessel"


def test_empty_rows_keep_the_numbers_of_the_others() -> None:
    found = read(" |  |  |  | ", "", "Exports | Lumen | 2018 | 101.4 | billion yuan")
    assert list(found) == [4]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Exports | Lumen | 2018 |  | billion yuan", "There is no value"),
        ("Exports | Lumen | 2018", "There is no value"),
        (" | Lumen | 2018 | 5.1 | billion yuan", "what is measured"),
        ("Exports | Lumen | 2018 | n/a | billion yuan", "not one amount"),
        ("Exports | Lumen | 2018 | 101.4 | zork", "not"),
        ("Exports | Lumen | 2018 | 5.1 | %", "has to be told"),
        ("Exports | Lumen | last year | 5.1 | billion yuan", "no period"),
        ("Exports | Lumen | 2018-02-31 | 5.1 | billion yuan", "no period"),
    ],
)
def test_a_row_that_cannot_be_read_says_why(row: str, why: str) -> None:
    assert why in wrong(row)


def test_a_word_that_is_none_of_a_list_is_said() -> None:
    assert "none of level, count" in wrong("Exports | Lumen | 2018 | 5.1 | %", kind="rise")


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("2018", "2018"), ("2018.0", "2018"), ("FY2018", "FY2018"),
        ("2018-Q1", "2018-Q1"), ("Q1 2018", "2018-Q1"),
        ("2018Q4", "2018-Q4"), ("2018-H1", "2018-H1"), ("2018-03", "2018-03"), ("2018/3", "2018-03"),
        ("2018-03-31", "2018-03-31"), ("2018-03-31 00:00:00", "2018-03-31"), ("2018年3月", "2018-03"),
        ("2018-01/2018-10", "2018-01/2018-10"), ("2017 – 2019", "2017/2019"),
    ],
)  # fmt: skip
def test_periods_as_tables_write_them(words: str, label: str) -> None:
    period = period_of(words)
    assert period is not None
    assert period.label == label
    assert period.cumulative is (label == "2018-01/2018-10")


def test_periods_in_the_words_of_the_language() -> None:
    for words in ("March 2018", "Mar 2018"):
        found = claim(f"Exports | Lumen | {words} | 5.1 | billion yuan")
        assert found.period is not None
        assert found.period.label == "2018-03"


@pytest.mark.parametrize(
    ("plain", "why"),
    [
        ({}, "not written"),
        ({"columns": {"value": {"number": 1}}}, "says the measure"),
        ({"columns": {"value": {"fixed": "5"}, "measure": {"number": 1}}}, "in a column"),
        ({"columns": {"colour": {"number": 1}}}, "no colour"),
    ],
)
def test_columns_that_lack_something_say_so(plain: dict[str, Any], why: str) -> None:
    with pytest.raises(UnusableColumnsError, match=why):
        columns_from(plain)
