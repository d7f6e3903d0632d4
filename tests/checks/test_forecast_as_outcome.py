from __future__ import annotations

from factcheck.claim import Status
from tests.figures import assert_finds, assert_silent, level, said

CHECK = "forecast_as_outcome"
AHEAD = said("2018-02-01", level("265.37 bn", status=Status.FORECAST))


def test_silent_when_the_outcome_differs_or_the_number_is_short() -> None:
    assert_silent(CHECK, AHEAD, said("2019-02-01", level("265.41 bn")))
    assert_silent(
        CHECK,
        said("2018-02-01", level("265 bn", status=Status.FORECAST)),
        said("2019-02-01", level("265 bn")),
    )


def test_silent_on_what_was_counted_before_the_year_was_over() -> None:
    counted = said("2019-11-10", level("79,598", when="2019"))
    assert_silent(CHECK, counted, said("2020-02-01", level("79,598", when="2019")))


def test_finds_a_forecast_that_stands_as_the_outcome() -> None:
    assert_finds(CHECK, "suspicion", AHEAD, said("2019-02-01", level("265.37 bn")))
