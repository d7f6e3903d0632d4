from __future__ import annotations

from factcheck.claim import Claim
from tests.figures import Said, assert_finds, assert_silent, count, period, said

CHECK = "new_against_totals"


def cases(number: str, day: str) -> Claim:
    return count(number, when=day)


def new(number: str, day: str) -> Claim:
    return count(number, when=day, measure="new confirmed cases")


def test_silent_when_the_new_ones_make_the_later_count() -> None:
    assert_silent(
        CHECK,
        said("2021-05-03", cases("7,312", "2021-05-03")),
        said("2021-05-04", cases("7,345", "2021-05-04"), new("33", "2021-05-04")),
    )


def test_silent_when_a_day_is_missing_between() -> None:
    assert_silent(
        CHECK,
        said("2021-05-02", cases("7,200", "2021-05-02")),
        said("2021-05-04", cases("7,345", "2021-05-04"), new("33", "2021-05-04")),
    )


def test_silent_on_another_source() -> None:
    assert_silent(
        CHECK,
        said("2021-05-03", cases("7,112", "2021-05-03"), source="A newspaper"),
        said("2021-05-04", cases("7,345", "2021-05-04"), new("33", "2021-05-04")),
    )


def test_finds_a_digit_that_was_mistyped() -> None:
    found = assert_finds(
        CHECK,
        "revision",
        said("2021-05-03", cases("7,312", "2021-05-03")),
        said("2021-05-04", cases("7,345", "2021-05-04"), new("23", "2021-05-04")),
    )
    assert found.arithmetic == "7,345 − 7,312 = 33; 23 new were stated"
    assert found.roles == ("count of the day before", "count", "new")


def test_finds_a_jump_of_the_count() -> None:
    assert_finds(
        CHECK,
        "contradiction",
        said("2021-05-03", cases("7,312", "2021-05-03")),
        said("2021-05-04", cases("9,345", "2021-05-04"), new("33", "2021-05-04")),
    )


def test_of_several_figures_under_one_name_the_nearest_are_held_together() -> None:
    assert_silent(
        CHECK,
        said("2021-05-03", count("204,117", when="2021-05-03")),
        said(
            "2021-05-04",
            count("211,305", when="2021-05-04"),
            count("7,188", when="2021-05-04", measure="new confirmed cases"),
            count("12", when="2021-05-04", measure="new confirmed cases"),
        ),
        said("2021-05-12", count("205,066", when="2021-05-03")),
    )


def test_counts_come_in_whole_numbers() -> None:
    def day(total: str, new: str) -> list[Said]:
        return [
            said("2021-05-03", count("204,117", when="2021-05-03")),
            said(
                "2021-05-04",
                count(total, when="2021-05-04"),
                count(new, when="2021-05-04", measure="new confirmed cases"),
            ),
        ]

    assert_silent(CHECK, *day("211,304", "7,187"))
    assert_finds(CHECK, "revision", *day("211,304", "7,188"))


def since_march(number: str, day: str) -> Claim:
    return count(number, when=period(f"2021-03-01/{day}", cumulative=True))


def test_silent_on_running_totals_that_begin_on_other_days() -> None:
    assert_silent(
        CHECK,
        said("2021-05-03", cases("7,112", "2021-05-03")),
        said("2021-05-04", since_march("7,345", "2021-05-04"), new("33", "2021-05-04")),
    )


def test_silent_on_running_totals_that_agree() -> None:
    assert_silent(
        CHECK,
        said("2021-05-03", since_march("7,312", "2021-05-03")),
        said("2021-05-04", since_march("7,345", "2021-05-04"), new("33", "2021-05-04")),
    )


def test_finds_running_totals_since_one_day_that_the_new_ones_do_not_join() -> None:
    assert_finds(
        CHECK,
        "contradiction",
        said("2021-05-03", since_march("7,312", "2021-05-03")),
        said("2021-05-04", since_march("9,345", "2021-05-04"), new("33", "2021-05-04")),
    )
