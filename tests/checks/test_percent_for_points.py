from __future__ import annotations

from factcheck.claim import Claim
from tests.figures import assert_finds, assert_silent, growth, said, share

CHECK = "percent_for_points"


def rates(before: str, after: str) -> tuple[Claim, Claim]:
    return share(before, measure="jobless rate", when="2017"), share(after, measure="jobless rate")


def test_silent_when_the_percentage_fits() -> None:
    assert_silent(CHECK, said("2019-01-14", *rates("5.0", "5.5"), growth("10", measure="jobless rate")))


def test_silent_when_neither_fits_or_a_rate_is_missing() -> None:
    assert_silent(CHECK, said("2019-01-14", *rates("5.0", "5.5"), growth("3.0", measure="jobless rate")))
    assert_silent(CHECK, said("2019-01-14", rates("5.0", "5.5")[1], growth("0.5", measure="jobless rate")))


def test_finds_points_called_percent() -> None:
    stated = said("2019-01-14", *rates("5.0", "5.5"), growth("0.5", measure="jobless rate"))
    found = assert_finds(CHECK, "suspicion", stated)
    assert "0.4…0.6 points" in found.arithmetic
