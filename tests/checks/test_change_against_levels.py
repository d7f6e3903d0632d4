from __future__ import annotations

from typing import Any

from factcheck.claim import BasisKind, Claim, Status
from tests.figures import Said, assert_finds, assert_silent, change, level, said, share

CHECK = "change_against_levels"
BEFORE = level("5,400,120.50", unit="USD", when="2017", measure="ordinary receipts")
AFTER = level("5,900,320.75", unit="USD", when="2018", measure="ordinary receipts")


def step(number: str, **fields: Any) -> Claim:
    return change(
        number, unit="USD", when="2018", measure=fields.pop("measure", "ordinary receipts"), **fields
    )


def test_silent_when_the_amounts_differ_by_what_is_stated() -> None:
    assert_silent(CHECK, said("2018-12-01", BEFORE), said("2019-12-01", AFTER, step("500,200.25")))


def test_silent_when_rounding_explains_it() -> None:
    rounded = level("5.4 m", unit="USD", when="2017", measure="ordinary receipts")
    assert_silent(CHECK, said("2018-12-01", rounded), said("2019-12-01", AFTER, step("480,000.25")))


def test_silent_without_a_base_period_and_on_forecasts() -> None:
    assert_silent(
        CHECK, said("2018-12-01", BEFORE), said("2019-12-01", AFTER, step("1.25", basis=BasisKind.NAMED))
    )
    ahead = step("900,000.25", status=Status.FORECAST)
    assert_silent(CHECK, said("2018-12-01", BEFORE), said("2019-12-01", AFTER, ahead))


def test_finds_a_wrong_step_beside_one_over_a_longer_time() -> None:
    def told(earlier: str) -> Said:
        return said(
            "2018-07-05",
            change("3,640", basis=BasisKind.MOM, when="2018-06"),
            level("650,930", when="2018-06"),
            level(earlier, when="2018-05"),
            change("14,720", basis=BasisKind.YOY, when="2018-06"),
        )

    assert_silent(CHECK, told("647,290"))
    assert_finds(CHECK, "contradiction", told("647,920"))


def test_finds_a_wrong_step_within_one_briefing() -> None:
    found = assert_finds(CHECK, "contradiction", said("2019-12-01", BEFORE, AFTER, step("400,200.25")))
    assert found.arithmetic == "5,900,320.75 − 5,400,120.5 = 500,200.25 USD; 400,200.25 was stated"


def test_finds_a_base_that_may_have_been_revised() -> None:
    assert_finds(CHECK, "revision", said("2018-12-01", BEFORE), said("2019-12-01", AFTER, step("490,200.25")))


def test_a_small_step_that_a_touch_to_the_earlier_amount_turns_about_is_a_revision() -> None:
    before, after = level("11,905,640", when="2018-05"), level("11,907,310", when="2018-06")
    fell = change("-1,030", basis=BasisKind.MOM, when="2018-06")
    assert_finds(CHECK, "revision", said("2018-06-05", before), said("2018-07-05", after, fell))


def test_finds_a_rise_stated_as_a_fall() -> None:
    wrong = step("-500,200.25")
    assert_finds(CHECK, "contradiction", said("2018-12-01", BEFORE), said("2019-12-01", AFTER, wrong))


def test_a_near_miss_under_a_name_that_is_possibly_the_same_is_a_suspicion() -> None:
    loosely = step("500,210.25", measure="total receipts")
    assert_finds(CHECK, "suspicion", said("2018-12-01", BEFORE), said("2019-12-01", AFTER, loosely))


def test_silent_on_a_far_miss_under_another_name() -> None:
    loosely = step("90,210.25", measure="total receipts")
    assert_silent(CHECK, said("2018-12-01", BEFORE), said("2019-12-01", AFTER, loosely))


def rate(number: str, when: str) -> Claim:
    return share(number, when=when, measure="jobless rate")


def test_a_monthly_rate_that_moved_by_points_moved_from_the_month_before() -> None:
    may, june = said("2018-06-05", rate("5.4", "2018-05")), rate("5.2", "2018-06")

    def moved(number: str, unit: str = "percentage_point") -> Claim:
        return change(number, unit, None, when="2018-06", measure="jobless rate")

    assert_silent(CHECK, may, said("2018-07-05", june, moved("-0.2")))
    assert_silent(CHECK, may, said("2018-07-05", june, moved("-20", "basis_point")))
    assert_finds(CHECK, "suspicion", may, said("2018-07-05", june, moved("-0.7")))
