from __future__ import annotations

from factcheck.claim import Assertion, AssertionKind, Claim
from factcheck.span import Span
from tests.figures import assert_finds, assert_silent, level, period, said

CHECK = "record_refuted"


def called(kind: AssertionKind, number: str = "120.5 bn", since: str | None = None) -> Claim:
    assertion = Assertion(kind, Span(0, 1), period(since) if since else None)
    return level(number, when="2019", assertions=(assertion,))


def test_silent_when_the_record_knows_nothing_larger() -> None:
    earlier = said("2018-02-01", level("110.5 bn", when="2017")), said("2019-02-01", level("99.2 bn"))
    assert_silent(CHECK, *earlier, said("2020-02-01", called(AssertionKind.RECORD_HIGH)))


def test_silent_on_what_was_before_the_time_named() -> None:
    earlier = said("2012-02-01", level("210.5 bn", when="2011")), said("2019-02-01", level("99.2 bn"))
    assert_silent(CHECK, *earlier, said("2020-02-01", called(AssertionKind.HIGHEST_SINCE, since="2013")))


def test_silent_on_a_month_against_a_year() -> None:
    assert_silent(
        CHECK,
        said("2019-02-01", level("130.0 bn", when="2018-05")),
        said("2020-02-01", called(AssertionKind.RECORD_HIGH)),
    )


def test_finds_a_record_that_was_higher_before() -> None:
    found = assert_finds(
        CHECK,
        "contradiction",
        said("2018-02-01", level("130.5 bn", when="2017")),
        said("2019-02-01", level("99.2 bn")),
        said("2020-02-01", called(AssertionKind.RECORD_HIGH)),
    )
    assert "the record holds 2 earlier figures from 2017 on" in found.message


def test_finds_a_first_time_that_was_not_the_first() -> None:
    assert_finds(
        CHECK,
        "contradiction",
        said("2018-02-01", level("121.5 bn", when="2017")),
        said("2020-02-01", called(AssertionKind.FIRST_TIME)),
    )


def test_a_record_month_may_be_the_best_of_its_name() -> None:
    record = Assertion(AssertionKind.RECORD_HIGH, Span(0, 1))
    september = said("2024-10-15", level("950.5 k", when="2024-09", assertions=(record,)))
    august = said("2024-09-15", level("960.5 k", when="2024-08"))
    year_before = said("2023-10-15", level("951.5 k", when="2023-09"))
    assert_finds(CHECK, "suspicion", august, september)
    assert_finds(CHECK, "contradiction", year_before, august, september)


def test_another_source_is_a_suspicion() -> None:
    assert_finds(
        CHECK,
        "suspicion",
        said("2018-02-01", level("90.5 bn", when="2017"), source="A newspaper"),
        said("2020-02-01", called(AssertionKind.RECORD_LOW)),
    )
