from __future__ import annotations

from tests.figures import BasisKind, Said, assert_finds, assert_silent, growth, said

CHECK = "annualized_growth"


def both(quarterly: str, annual: str) -> Said:
    return said(
        "2019-02-01",
        growth(quarterly, BasisKind.QOQ, when="2018-Q4"),
        growth(annual, BasisKind.ANNUALIZED, when="2018-Q4"),
    )


def test_silent_when_one_makes_the_other() -> None:
    assert_silent(CHECK, both("0.5", "2.1"))


def test_finds_an_annual_rate_that_is_not_made() -> None:
    assert_finds(CHECK, "contradiction", both("0.5", "4.1"))
