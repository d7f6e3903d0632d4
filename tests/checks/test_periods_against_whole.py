from __future__ import annotations

from tests.figures import assert_finds, assert_silent, level, said

CHECK = "periods_against_whole"
HALVES = level("60.2 bn", when="2018-H1"), level("63.7 bn", when="2018-H2")


def test_silent_when_the_halves_make_the_year() -> None:
    assert_silent(CHECK, said("2019-02-01", *HALVES, level("123.9 bn")))


def test_silent_on_stocks_and_when_a_piece_is_missing() -> None:
    assert_silent(CHECK, said("2019-02-01", HALVES[0], level("163.9 bn")))
    stocks = (level(each.quote, when=each.period, measure="bank deposits") for each in HALVES)
    assert_silent(CHECK, said("2019-02-01", *stocks, level("70.0 bn", measure="bank deposits")))


def test_finds_quarters_that_do_not_make_the_half() -> None:
    quarters = level("30.2 bn", when="2018-Q1"), level("33.7 bn", when="2018-Q2")
    assert_finds(CHECK, "contradiction", said("2019-02-01", *quarters, level("69.3 bn", when="2018-H1")))


def test_a_small_gap_across_briefings_is_a_revision() -> None:
    assert_finds(CHECK, "revision", said("2019-02-01", *HALVES), said("2019-05-01", level("125.1 bn")))
