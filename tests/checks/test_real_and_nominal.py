from __future__ import annotations

from factcheck.claim import Claim
from tests.figures import assert_finds, assert_silent, growth, said

CHECK = "real_and_nominal"
REAL = growth("6.6", measure="GDP", adjustment="real")
PRICES = growth("2.9", measure="GDP deflator")


def nominal(number: str) -> Claim:
    return growth(number, measure="GDP", adjustment="nominal")


def test_silent_when_the_three_multiply_or_one_is_missing() -> None:
    assert_silent(CHECK, said("2019-01-21", REAL, PRICES, nominal("9.7")))
    assert_silent(CHECK, said("2019-01-21", REAL, nominal("12.7")))


def test_finds_nominal_growth_that_the_others_do_not_make() -> None:
    assert_finds(CHECK, "contradiction", said("2019-01-21", REAL, PRICES, nominal("7.9")))
    assert_finds(CHECK, "suspicion", said("2019-01-21", REAL, PRICES), said("2019-02-21", nominal("7.9")))
