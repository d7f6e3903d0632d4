from __future__ import annotations

from factcheck.claim import Claim, Status
from tests.figures import assert_finds, assert_silent, level, said, share

CHECK = "share_of_named_whole"
DEBT = level("5.2 tn", measure="public debt", when="2018-12-31")
GDP = level("8.9 tn", measure="GDP")


def of_gdp(number: str, when: str = "2018-12-31") -> Claim:
    return share(number, measure="public debt share of GDP", when=when)


def test_silent_when_the_quotient_gives_it() -> None:
    assert_silent(CHECK, said("2019-03-01", DEBT, GDP, of_gdp("58.4")))
    assert_silent(CHECK, said("2019-03-01", DEBT, GDP, of_gdp("59.0")))


def test_silent_when_an_amount_is_missing_or_of_another_time_place_or_unit() -> None:
    assert_silent(CHECK, said("2019-03-01", DEBT, of_gdp("38.4")))
    assert_silent(
        CHECK, said("2019-03-01", DEBT, level("8.9 tn", measure="GDP", when="2017"), of_gdp("38.4"))
    )
    assert_silent(
        CHECK, said("2019-03-01", DEBT, level("8.9 tn", measure="GDP", place="Sudland"), of_gdp("38.4"))
    )
    assert_silent(CHECK, said("2019-03-01", DEBT, level("8.9 tn", measure="GDP", unit="USD"), of_gdp("38.4")))


def test_silent_on_forecasts() -> None:
    ahead = level("8.9 tn", measure="GDP", status=Status.FORECAST)
    assert_silent(CHECK, said("2019-03-01", DEBT, ahead, of_gdp("38.4")))


def test_finds_a_ratio_that_the_amounts_do_not_give() -> None:
    found = assert_finds(CHECK, "contradiction", said("2019-03-01", DEBT, GDP, of_gdp("48.4")))
    assert found.arithmetic == "5.15…5.25 tn ÷ 8.85…8.95 tn CNY = 57.542…59.322 %; 48.35…48.45 % was stated"


def test_an_amount_restated_in_another_briefing_is_a_revision() -> None:
    assert_finds(CHECK, "revision", said("2019-03-01", DEBT, GDP), said("2019-05-01", of_gdp("56.1")))


def test_finds_the_share_of_a_part_in_its_whole() -> None:
    parts = level("3.1 tn", measure="tourism"), GDP
    assert_finds(
        CHECK, "contradiction", said("2019-03-01", *parts, share("43.7", measure="share of tourism in GDP"))
    )


def test_finds_the_share_of_a_part_in_its_whole_in_chinese() -> None:
    parts = level("3.1 tn", measure="第三产业增加值"), level("8.9 tn", measure="地区生产总值")
    named = "第三产业增加值占地区生产总值的比重"
    assert_silent(CHECK, said("2019-03-01", *parts, share("34.8", measure=named)))
    assert_finds(CHECK, "contradiction", said("2019-03-01", *parts, share("43.8", measure=named)))
