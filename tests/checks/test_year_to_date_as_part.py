from __future__ import annotations

from typing import Any

from tests.figures import Claim, assert_finds, assert_silent, growth, level, period, said

CHECK = "year_to_date_as_part"


def so_far(number: str, **fields: Any) -> Claim:
    return level(number, when=period("2018-01/2018-05", cumulative=True), **fields)


def test_silent_when_the_month_is_less_than_the_year_so_far() -> None:
    assert_silent(CHECK, said("2018-06-14", level("25.31 bn", when="2018-05"), so_far("118.40 bn")))


def test_silent_on_january_and_on_other_months() -> None:
    january = level("25.31 bn", when=period("2018-01/2018-01", cumulative=True))
    assert_silent(CHECK, said("2018-02-14", level("25.31 bn", when="2018-01"), january))
    assert_silent(CHECK, said("2018-06-14", level("118.40 bn", when="2018-04"), so_far("118.40 bn")))


def test_silent_on_stocks_and_growth() -> None:
    debt = "public debt"
    assert_silent(
        CHECK,
        said(
            "2018-06-14", level("118.40 bn", measure=debt, when="2018-05"), so_far("118.40 bn", measure=debt)
        ),
    )
    assert_silent(
        CHECK,
        said(
            "2018-06-14",
            growth("11.84", when="2018-05"),
            growth("11.84", when=period("2018-01/2018-05", cumulative=True)),
        ),
    )


def test_finds_the_year_so_far_stated_for_the_month() -> None:
    found = assert_finds(
        CHECK,
        "suspicion",
        said("2018-06-14", so_far("118.40 bn")),
        said("2018-06-15", level("118.40 bn", when="2018-05"), source="The Norland Courier"),
    )
    assert "the year so far" in found.message
