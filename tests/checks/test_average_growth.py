from __future__ import annotations

from factcheck.claim import BasisKind, Claim
from tests.figures import assert_finds, assert_silent, growth, level, said

CHECK = "average_growth"
FIRST = level("100.0 bn", when="2015")


def average(number: str) -> Claim:
    return growth(number, BasisKind.AVERAGE, when="2016/2020")


def test_silent_when_it_leads_there_from_either_first_year() -> None:
    assert_silent(CHECK, said("2021-02-01", FIRST, level("133.8 bn", when="2020"), average("6.0")))
    from_2016 = level("108.0 bn", when="2016")
    assert_silent(CHECK, said("2021-02-01", FIRST, from_2016, level("136.3 bn", when="2020"), average("6.0")))


def test_silent_without_both_ends() -> None:
    assert_silent(CHECK, said("2021-02-01", level("133.8 bn", when="2020"), average("16.0")))


def test_finds_an_average_that_misses() -> None:
    assert_finds(
        CHECK, "contradiction", said("2021-02-01", FIRST, level("133.8 bn", when="2020"), average("9.0"))
    )
