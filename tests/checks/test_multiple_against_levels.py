from __future__ import annotations

from factcheck.claim import Basis, BasisKind, Claim, Kind
from tests.figures import Said, assert_finds, assert_silent, level, said

CHECK = "multiple_against_levels"


def times(number: str) -> Claim:
    return level(number, unit="times", kind=Kind.RATIO, basis=Basis(BasisKind.YOY))


def stated(multiple: str) -> Said:
    return said("2019-02-01", level("10.0 bn", when="2017"), level("35.0 bn"), times(multiple))


def test_silent_when_the_quotient_fits() -> None:
    assert_silent(CHECK, stated("3.5"))


def test_finds_a_multiple_that_does_not_fit() -> None:
    assert_finds(CHECK, "contradiction", stated("5.3"))


def test_the_amount_added_taken_for_the_amount_reached_is_a_suspicion() -> None:
    found = assert_finds(CHECK, "suspicion", stated("2.5"))
    assert "the amount added" in found.message


def test_silent_on_a_multiple_that_does_not_say_of_what() -> None:
    doubled = level("2", unit="times", kind=Kind.RATIO, basis=None)
    assert_silent(CHECK, said("2019-02-01", level("10.0 bn", when="2017"), level("13.0 bn"), doubled))
