"""What makes two claims figures of one series, and what keeps look-alikes apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.claim import Basis, BasisKind, Claim, Kind, Status
from factcheck.link.key import series_key
from tests.figures import count, growth, level, period, share


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GDP", "gross domestic product"),
        ("the total value of foreign trade", "imports and exports of goods"),
        ("exports and imports", "total foreign trade"),
        ("revenue of the software industry", "the software industry's revenue"),
        ("broad money (M3)", "M3"),
        ("annual HICP inflation", "HICP inflation"),
        ("ordinary receipts", "ordinary revenues"),
        ("total expenditures", "expenses"),
        ("laboratory-confirmed cases", "confirmed cases"),
        ("retail sales of consumer goods", "retail sales"),
        ("state debt of all kinds", "state debt"),
        ("income from all sources", "income"),
        ("product of tin", "production of tin"),
        ("number of software companies", "software enterprises"),
        ("number of burglaries", "number of burglaries recorded by police"),
    ],
)
def test_names_of_one_measure_make_one_key(one: str, other: str) -> None:
    assert series_key(level("1.5 bn", measure=one)) == series_key(level("2.5 bn", measure=other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("exports", "foreign trade"),
        ("exports", "imports"),
        ("retail sales", "urban retail sales"),
        ("trade surplus", "foreign trade"),
        ("trade surplus", "trade surplus with Sudland"),
        ("revenue of the software industry", "revenue of the service industry"),
        ("confirmed cases", "suspected cases"),
        ("confirmed cases", "new confirmed cases"),
        ("gross receipts", "net receipts"),
        ("vessels of the first class", "vessels"),
    ],
)
def test_look_alikes_stay_apart(one: str, other: str) -> None:
    assert series_key(level("1.5 bn", measure=one)) != series_key(level("1.5 bn", measure=other))


def differ(one: Claim, other: Claim) -> bool:
    return series_key(one) != series_key(other)


def test_place_unit_adjustment_and_aspect_are_part_of_the_identity() -> None:
    assert differ(level("1.5 bn"), level("1.5 bn", place="Sudland"))
    assert differ(level("1.5 bn"), level("1.5 bn", unit="USD"))
    assert differ(growth("6.6", measure="real GDP"), growth("6.6", measure="nominal GDP"))
    assert differ(growth("6.6", adjustment="real"), growth("6.6"))
    assert differ(growth("0.4", BasisKind.QOQ, when="2018-Q4"), growth("0.4", BasisKind.YOY, when="2018-Q4"))
    assert differ(growth("9.9", terms="USD"), growth("9.9"))
    assert differ(level("1.5 bn"), level("1.5 bn", status=Status.FORECAST))
    assert differ(share("57.8"), growth("57.8"))
    ytd = period("2018-01/2018-10", cumulative=True)
    assert differ(level("1.5 bn", when=ytd), level("1.5 bn", when="2018-10"))


def test_a_level_and_its_growth_share_a_subject() -> None:
    subject = series_key(level("1.5 bn", measure="total value of exports")).subject
    assert series_key(growth("5.0", measure="growth of exports")).subject == subject


def test_places_are_one_under_several_names() -> None:
    for one, other in (
        ("the United States", "U.S."),
        ("Republic of Korea", "South Korea"),
        ("Global", "world"),
    ):
        assert not differ(level("1.5 bn", place=one), level("1.5 bn", place=other))


def test_average_annual_growth_of_one_year_is_its_growth() -> None:
    average = growth("1.7", BasisKind.AVERAGE, measure="GDP", when="2020")
    assert not differ(average, growth("1.7", measure="GDP", when="2020"))
    assert differ(growth("1.7", BasisKind.AVERAGE, when="2016/2020"), growth("1.7", when="2016/2020"))


def test_a_count_is_named_by_what_is_counted_when_the_measure_is_silent() -> None:
    assert not differ(count("15", noun="death", measure=""), count("15", noun="death", measure="deaths"))
    per_day = count("15", noun="test_per_day", measure="tests")
    assert series_key(per_day).unit == "count_per_day"


def test_both_languages_meet_in_one_series() -> None:
    assert not differ(level("1.5 tn", measure="国内生产总值"), level("1.5 tn", measure="GDP"))
    assert not differ(level("1.5 tn", measure="进出口总额"), level("1.5 tn", measure="total foreign trade"))
    assert differ(level("1.5 tn", measure="出口"), level("1.5 tn", measure="进口"))


def test_the_text_of_a_key_is_stable() -> None:
    key = series_key(level("1.5 bn", unit="USD", kind=Kind.LEVEL, basis=Basis(BasisKind.YOY)))
    assert key.text == "export|norland|||USD|level|"


def test_growth_from_a_named_year_before_is_year_on_year() -> None:
    on_year, named = growth("5.4"), growth("5.4", BasisKind.NAMED, base=period("2017"))
    assert series_key(on_year) == series_key(named)
    quarter = growth("0.4", BasisKind.NAMED, base=period("2018-Q1"), when="2018-Q2")
    assert series_key(quarter) == series_key(growth("0.4", BasisKind.QOQ, when="2018-Q2"))


def test_growth_from_any_other_time_keeps_its_own_series() -> None:
    for base in ("2015", "2018-Q1"):
        named = growth("5.4", BasisKind.NAMED, base=period(base))
        assert series_key(growth("5.4")) != series_key(named)


def test_a_scope_that_says_of_whom_is_part_of_the_measure_and_one_that_leaves_out_is_not() -> None:
    carried = count("348 m", noun="passenger", measure="passengers carried")
    railways = replace(carried, scope=("railways",))
    assert series_key(railways) == series_key(replace(carried, measure="railway passengers"))
    assert series_key(replace(carried, scope=("excluding railways",))) != series_key(railways)


def test_tons_are_tonnes_but_where_they_may_be_short_or_long() -> None:
    tons = level("88 m", unit="ton", measure="soybean imports", place="China")
    assert series_key(tons).unit == "tonne"
    assert series_key(replace(tons, place="United States")).unit == "ton"
