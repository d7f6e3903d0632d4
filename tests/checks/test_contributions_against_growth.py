from __future__ import annotations

from factcheck.claim import Claim
from tests.figures import assert_finds, assert_silent, change, growth, said, share

CHECK = "contributions_against_growth"


def points(consumption: str, capital: str, exports: str) -> tuple[Claim, ...]:
    named = {"consumption": consumption, "gross capital formation": capital, "net exports": exports}
    return tuple(
        change(number, "percentage_point", None, measure=f"contribution of {name}", when="2019")
        for name, number in named.items()
    )


GROWTH = growth("6.1", measure="GDP", when="2019")


def test_silent_when_they_add_up_within_their_roundings() -> None:
    assert_silent(CHECK, said("2020-01-20", GROWTH, *points("3.5", "1.9", "0.7")))
    assert_silent(CHECK, said("2020-01-20", GROWTH, *points("3.5", "1.9", "0.8")))
    assert_silent(CHECK, said("2020-01-20", GROWTH, *points("5.3", "1.9", "-1.1")))


def test_silent_when_one_is_missing_or_of_another_year() -> None:
    assert_silent(CHECK, said("2020-01-20", GROWTH, *points("3.5", "2.9", "0.7")[:2]))
    assert_silent(
        CHECK, said("2020-01-20", growth("6.6", measure="GDP", when="2018"), *points("3.5", "2.9", "0.7"))
    )


def test_silent_when_more_is_stated_than_the_three() -> None:
    inventories = change("0.4", "percentage_point", None, measure="contribution of inventories", when="2019")
    assert_silent(CHECK, said("2020-01-20", GROWTH, *points("3.5", "1.5", "0.7"), inventories))
    public = change(
        "0.4", "percentage_point", None, measure="contribution of public consumption", when="2019"
    )
    assert_silent(CHECK, said("2020-01-20", GROWTH, *points("3.5", "1.5", "0.7"), public))


def test_silent_on_the_growth_of_the_parts_themselves() -> None:
    parts = (
        growth("9.1", measure="consumption", when="2019"),
        growth("5.1", measure="investment", when="2019"),
    )
    assert_silent(
        CHECK, said("2020-01-20", GROWTH, *parts, growth("2.2", measure="net exports", when="2019"))
    )


def test_finds_contributions_that_miss_the_growth() -> None:
    found = assert_finds(CHECK, "contradiction", said("2020-01-20", GROWTH, *points("3.5", "2.9", "0.7")))
    assert found.arithmetic == (
        "3.45…3.55 + 2.85…2.95 + 0.65…0.75 = 6.95…7.25 points; 6.05…6.15 % was stated"
    )


def test_finds_shares_of_growth_that_are_not_all_of_it() -> None:
    shares = [
        share(number, measure=f"contribution of {name} to economic growth", when="2019")
        for name, number in (("consumption", "57.8"), ("capital formation", "31.2"), ("net exports", "21.0"))
    ]
    assert_finds(CHECK, "contradiction", said("2020-01-20", *shares))


def test_a_growth_restated_later_is_a_revision() -> None:
    assert_finds(
        CHECK,
        "revision",
        said("2020-01-20", *points("3.5", "1.9", "0.7")),
        said("2020-12-30", growth("6.6", measure="GDP", when="2019")),
    )
