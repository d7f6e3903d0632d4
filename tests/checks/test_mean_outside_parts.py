from __future__ import annotations

from tests.figures import assert_finds, assert_silent, growth, said

CHECK = "mean_outside_parts"
PARTS = growth("7.1"), growth("12.9", measure="imports")


def test_silent_when_the_whole_lies_between_its_parts() -> None:
    assert_silent(CHECK, said("2019-01-14", *PARTS, growth("9.7", measure="foreign trade")))


def test_silent_on_other_currency_terms_and_on_a_missing_part() -> None:
    in_dollars = growth("15.2", measure="foreign trade", terms="USD")
    assert_silent(CHECK, said("2019-01-14", *PARTS, in_dollars))
    assert_silent(CHECK, said("2019-01-14", PARTS[0], growth("19.7", measure="foreign trade")))


def test_silent_on_balances() -> None:
    assert_silent(CHECK, said("2019-01-14", *PARTS, growth("-18.3", measure="trade surplus")))


def test_finds_a_whole_that_grew_faster_than_both() -> None:
    found = assert_finds(
        CHECK, "contradiction", said("2019-01-14", *PARTS, growth("17.9", measure="foreign trade"))
    )
    assert found.arithmetic == "parts grew 7.05…12.95 %; 17.85…17.95 % was stated for the whole"


def test_finds_a_whole_that_was_revised_since() -> None:
    assert_finds(
        CHECK,
        "revision",
        said("2019-01-14", *PARTS),
        said("2019-03-01", growth("13.5", measure="foreign trade")),
    )
