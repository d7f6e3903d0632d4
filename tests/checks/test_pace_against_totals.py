from __future__ import annotations

from factcheck.claim import Claim
from tests.figures import assert_finds, assert_silent, count, said

CHECK = "pace_against_totals"


def performed(number: str, day: str) -> Claim:
    return count(number, noun="test", measure="tests performed", when=day)


def daily(number: str, day: str) -> Claim:
    return count(number, noun="test_per_day", measure="tests", when=day)


def test_silent_when_the_pace_roughly_fits_or_the_totals_are_far_apart() -> None:
    assert_silent(
        CHECK,
        said("2021-05-03", performed("400,000", "2021-05-03"), daily("20,000", "2021-05-03")),
        said("2021-05-08", performed("520,000", "2021-05-08")),
    )
    assert_silent(
        CHECK,
        said("2021-05-03", performed("400,000", "2021-05-03"), daily("20,000", "2021-05-03")),
        said("2021-09-08", performed("9,520,000", "2021-09-08")),
    )


def test_finds_a_total_that_the_pace_does_not_reach() -> None:
    assert_finds(
        CHECK,
        "suspicion",
        said("2021-05-03", performed("400,000", "2021-05-03"), daily("20,000", "2021-05-03")),
        said("2021-05-08", performed("720,000", "2021-05-08")),
    )
