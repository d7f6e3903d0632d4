"""Linked, possible or new, and a reason a person can read."""

from __future__ import annotations

from factcheck.claim import Claim
from factcheck.link.decision import Outcome, compare, link
from factcheck.link.key import series_key
from factcheck.link.memory import MemoryRecord
from tests.figures import growth, level, recorded, said


def record_of(*claims: Claim) -> MemoryRecord:
    return recorded([said("2019-02-01", *claims)])[0]


def test_the_same_key_is_linked() -> None:
    decision = link(level("2.0 bn", measure="total exports"), record_of(level("1.5 bn")))
    assert decision.outcome is Outcome.LINKED
    assert decision.series is not None


def test_a_name_with_one_more_word_is_possible_and_says_which() -> None:
    known = record_of(level("1.5 bn", measure="ordinary receipts"))
    decision = link(level("2.0 bn", measure="total receipts"), known)
    assert decision.outcome is Outcome.POSSIBLE
    assert 0.4 <= decision.score < 1
    assert "only one says ordinary" in decision.reason


def test_a_place_that_nobody_names_is_possible() -> None:
    decision = link(
        level("2.0 bn", place=None), record_of(level("1.5 bn", place=None, measure="exports of tea"))
    )
    assert decision.outcome is Outcome.POSSIBLE


def test_an_unknown_measure_is_new() -> None:
    decision = link(level("2.0 bn", measure="fish landed"), record_of(level("1.5 bn")))
    assert (decision.outcome, decision.series) == (Outcome.NEW, None)


def test_what_makes_another_fact_is_named() -> None:
    known = record_of(level("1.5 bn"))
    urban, rural = (
        series_key(level("1.5 bn", measure=f"{area} retail sales")) for area in ("urban", "rural")
    )
    assert compare(urban, rural, known).outcome is Outcome.NEW
    assert "makes another fact" in compare(urban, rural, known).reason
    yuan, dollars = series_key(growth("7.1")), series_key(growth("9.9", terms="USD"))
    assert compare(yuan, dollars, known).outcome is Outcome.NEW


def test_likeness_is_the_same_from_both_sides() -> None:
    known = record_of(level("1.5 bn"), level("1.5 bn", measure="ordinary receipts"))
    one, other = (
        series_key(level("1 bn", measure="receipts")),
        series_key(level("1 bn", measure="ordinary receipts")),
    )
    assert compare(one, other, known) == compare(other, one, known)


def test_a_reviewers_decision_decides() -> None:
    known = record_of(level("1.5 bn", measure="ordinary receipts"))
    ordinary, total = (
        series_key(level("1 bn", measure=name)) for name in ("ordinary receipts", "total receipts")
    )
    known.decide(ordinary, total, same=True)
    assert compare(total, ordinary, known).outcome is Outcome.LINKED
    known.decide(ordinary, total, same=False)
    assert compare(total, ordinary, known).outcome is Outcome.NEW


def test_only_the_head_in_common_and_each_of_something_else_is_another_fact() -> None:
    one = series_key(level("60.5 bn", measure="revenue of the software industry"))
    other = series_key(level("59.6 bn", measure="government revenue"))
    assert compare(one, other, MemoryRecord()).outcome is Outcome.NEW
