from __future__ import annotations

from tests.figures import assert_finds, assert_silent, level, said

CHECK = "misattributed_figure"
COURIER = "The Norland Courier"
OFFICE = said(
    "2019-01-14", level("30.514 tn", measure="foreign trade"), level("2.331 tn", measure="trade surplus")
)


def test_silent_on_each_facts_own_figure() -> None:
    assert_silent(
        CHECK, OFFICE, said("2019-01-15", level("2.331 tn", measure="trade surplus"), source=COURIER)
    )


def test_silent_on_another_name_of_the_same_fact() -> None:
    assert_silent(
        CHECK, OFFICE, said("2019-01-15", level("30.514 tn", measure="trade in goods"), source=COURIER)
    )


def test_silent_on_few_digits_and_other_days() -> None:
    rounded = level("30.5 tn", measure="trade surplus")
    assert_silent(
        CHECK, said("2019-01-14", level("30.5 tn", measure="foreign trade")), said("2019-01-15", rounded)
    )
    assert_silent(CHECK, OFFICE, said("2019-01-15", level("30.514 tn", measure="trade surplus", when="2017")))


def test_finds_the_trades_value_given_to_the_surplus() -> None:
    found = assert_finds(
        CHECK,
        "suspicion",
        OFFICE,
        said("2019-01-15", level("30.514 tn", measure="trade surplus"), source=COURIER),
    )
    assert "trade surplus" in found.message


def test_finds_one_figure_for_two_places_of_a_table() -> None:
    assert_finds(
        CHECK,
        "suspicion",
        said("2019-01-14", level("12.8417 bn", place="Northport"), level("12.8417 bn", place="Southport")),
    )


def test_silent_on_a_name_without_the_word_that_is_often_left_out() -> None:
    assert_silent(
        CHECK,
        said("2019-01-14", level("164.23 bn", measure="exports of goods")),
        said("2019-02-14", level("164.23 bn", measure="exports"), source="A newspaper"),
    )
