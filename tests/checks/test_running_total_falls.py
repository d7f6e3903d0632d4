from __future__ import annotations

from factcheck.claim import Claim
from tests.figures import assert_finds, assert_silent, count, level, period, said

CHECK = "running_total_falls"


def so_far(number: str, label: str) -> Claim:
    return level(number, when=period(label, cumulative=True))


def test_silent_when_it_rises() -> None:
    assert_silent(
        CHECK,
        said("2019-09-14", so_far("310.2 bn", "2019-01/2019-08")),
        said("2019-10-14", so_far("355.2 bn", "2019-01/2019-09")),
    )


def test_silent_when_another_year_begins() -> None:
    assert_silent(
        CHECK,
        said("2019-12-14", so_far("310.2 bn", "2019-01/2019-11")),
        said("2020-03-14", so_far("55.2 bn", "2020-01/2020-02")),
    )


def test_silent_on_what_may_fall() -> None:
    assert_silent(
        CHECK,
        said("2021-05-03", count("312", when="2021-05-03", noun="patient", measure="patients in hospital")),
        said("2021-05-04", count("280", when="2021-05-04", noun="patient", measure="patients in hospital")),
    )


def test_finds_year_to_date_figures_in_the_wrong_order() -> None:
    assert_finds(
        CHECK,
        "contradiction",
        said("2019-09-14", so_far("310.2 bn", "2019-01/2019-08")),
        said("2019-10-14", so_far("255.2 bn", "2019-01/2019-09")),
    )


def test_a_deep_fall_is_a_suspicion() -> None:
    assert_finds(
        CHECK,
        "suspicion",
        said("2019-09-14", so_far("310.2 bn", "2019-01/2019-08")),
        said("2019-10-14", so_far("35.2 bn", "2019-01/2019-09")),
    )


def test_a_small_correction_is_a_revision() -> None:
    found = assert_finds(
        CHECK,
        "revision",
        said("2021-05-03", count("312", when="2021-05-03", noun="death", measure="deaths")),
        said("2021-05-04", count("309", when="2021-05-04", noun="death", measure="deaths")),
    )
    assert "may have been corrected" in found.message


def test_a_fall_is_told_once_between_the_nearest_days() -> None:
    found = assert_finds(
        CHECK,
        "revision",
        said("2020-05-03", count("1,203", when="2020-05-03")),
        said("2020-05-04", count("1,248", when="2020-05-04")),
        said("2020-05-05", count("1,191", when="2020-05-05")),
        said("2020-05-06", count("1,195", when="2020-05-06")),
    )
    assert found.claims == ("b2#1", "b3#1")
