"""Words for times, read against the day they were said and the time talked about."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract import calendar as cal
from factcheck.language import language_of
from factcheck.language.en.periods import Clock, Role, TimeMention, read_times
from factcheck.period import Period
from factcheck.text.sentence import one_sentence

SAID = date(2019, 8, 15)


def june_until_1976(year: int) -> tuple[int, int]:
    return (6, 30) if year < 1977 else (9, 30)


def times(text: str, clock: Clock) -> list[TimeMention]:
    sentence = one_sentence(text, 0, len(text), language_of("en").lexicon)
    return [] if sentence is None else read_times(sentence, clock)


def labels(text: str, said: date = SAID, told: Period | None = None) -> list[str | None]:
    clock = Clock(said, told, june_until_1976)
    return [time.period.label if time.period else None for time in times(text, clock)]


def roles(text: str) -> list[Role]:
    return [time.role for time in times(text, Clock(SAID))]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour took 2018 containers.",
        "It may march on, and the second vessel was half empty.",
        "Flight 2020 left gate 12 with 1850 letters.",
        "The year was hard, and the months were long.",
        "On Friday the agency said sales rose.",
    ],
)
def test_silent_where_no_time_is_told(text: str) -> None:
    assert not any(labels(text))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("in 2018", "2018"),
        ("from 2016 to 2018", "2016/2018"),
        ("between 1990 and 1994", "1990/1994"),
        ("in the 1990s", "1990/1999"),
        ("in 2017, 2018 and 2019", "2017/2019"),
        ("in January", "2019-01"),
        ("in September", "2018-09"),
        ("in September last", "2018-09"),
        ("in March 2018", "2018-03"),
        ("in mid-May", "2019-05"),
        ("in June of last year", "2018-06"),
        ("January to July", "2019-01/2019-07"),
        ("from November to February", "2018-11/2019-02"),
        ("in the first seven months", "2019-01/2019-07"),
        ("in the first three quarters of 2018", "2018-01/2018-09"),
        ("in the third quarter of 2018", "2018-Q3"),
        ("in the last quarter of 2018", "2018-Q4"),
        ("last quarter", "2019-Q2"),
        ("Q2 2019", "2019-Q2"),
        ("in the first half", "2019-H1"),
        ("in the first half of last year", "2018-H1"),
        ("H1 2019", "2019-H1"),
        ("on 3 March 2018", "2018-03-03"),
        ("on the 4th of March, 1853", "1853-03-04"),
        ("on June 30, 1851", "1851-06-30"),
        ("on March 11th", "2019-03-11"),
        ("On 23 January2019", "2019-01-23"),
        ("as of 2019-02-01", "2019-02-01"),
        ("from 31 December 2018 through 3 January 2019", "2018-12-31/2019-01-03"),
        ("by the end of June", "2019-06-30"),
        ("at the end of 2018", "2018-12-31"),
        ("at the beginning of 2018", "2018-01-01"),
        ("last year", "2018"),
        ("this month", "2019-08"),
        ("six weeks ago", "2019-07-04"),
        ("in the last seven days", "2019-08-09/2019-08-15"),
        ("over the past five years", "2014/2019"),
        ("in the past 24 hours", "2019-08-15"),
        ("yesterday", "2019-08-14"),
        ("currently", "2019-08-15"),
        ("so far this year", "2019-01-01/2019-08-15"),
        ("to date", "2019-08-15"),
        ("as of Tuesday", "2019-08-13"),
        ("fiscal year 2018-19", "FY2019"),
        ("FY2019", "FY2019"),
        ("the fiscal year beginning July 1, 1878", "FY1879"),
        ("the twelve months ended June 30, 2019", "FY2019"),
        ("the three months to June 2019", "2019-04-01/2019-06-30"),
    ],
)
def test_one_time(text: str, label: str) -> None:
    assert labels(text) == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("for the year ending June 30, 1851,", "FY1851"),
        ("for the fiscal year which ends June 30, 1860", "FY1860"),
        ("during the past fiscal year", "FY1859"),
        ("for the present fiscal year", "FY1860"),
        ("for the next fiscal year", "FY1861"),
        ("the first quarter of the present fiscal year", "FY1860-Q1"),
        ("at the close of the last fiscal year", "1859-06-30"),
        ("on the 1st day of July last", "1859-07-01"),
    ],
)
def test_fiscal_years_of_a_country_that_ends_them_in_june(text: str, label: str) -> None:
    assert labels(text, date(1859, 12, 5)) == [label]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the fourth quarter of 2018, following 0.4% in the third quarter", ["2018-Q4", "2018-Q3"]),
        ("in January 2019, down from 2% in December", ["2019-01", "2018-12"]),
        (
            "in the third quarter of 2018, after 1% in the previous two quarters",
            ["2018-Q3", "2018-Q1/2018-Q2"],
        ),
        ("In the first half of 2019, up from the same period last year", ["2019-H1", "2018-H1"]),
        ("for the year ended June 30, 1886, against the year preceding", ["FY1886", "FY1885"]),
        (
            "at the close of the fiscal year ended June 30, 1886, and of the previous year",
            ["1886-06-30", "FY1885"],
        ),
        ("From January to July, against a year earlier", ["2019-01/2019-07", "2018-01/2018-07"]),
    ],
)
def test_later_times_lean_on_earlier_ones(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


def test_the_same_period_is_the_one_talked_about() -> None:
    assert labels("during the same period", told=cal.quarter(2018, 2)) == ["2018-Q2"]
    assert labels("in the same period of 2017", told=cal.quarter(2018, 2)) == ["2017-Q2"]


def test_the_same_period_of_nothing_is_nothing() -> None:
    assert labels("during the same period") == [None]


def test_a_stretch_without_a_first_day_has_no_period() -> None:
    assert labels("over the past few years") == [None]


@pytest.mark.parametrize(
    "text",
    [
        "more than in 2017",
        "up from 2017",
        "over the previous year",
        "compared with the first half",
        "5 less than a year earlier",
    ],
)
def test_what_is_compared_with_is_a_base(text: str) -> None:
    assert roles(text) == [Role.BASE]


@pytest.mark.parametrize("text", ["the act of March 3, 1857", "under the treaty of 1848", "the war of 1812"])
def test_the_date_of_a_paper_is_a_reference(text: str) -> None:
    assert roles(text) == [Role.REFERENCE]


def test_since_opens_a_run() -> None:
    assert roles("since 2013") == [Role.SINCE]


def test_a_running_total_of_the_year_is_cumulative() -> None:
    (time,) = times("in the first seven months", Clock(SAID))
    assert time.period is not None
    assert time.period.cumulative


def test_an_impossible_day_has_no_period() -> None:
    assert labels("on 31 June 2019") == [None]


@pytest.mark.parametrize("text", ["the period ended 30 June 2018", "from May to the year ended in 2018"])
def test_a_stretch_of_unknown_length_has_no_period_of_its_own(text: str) -> None:
    assert times(text, Clock(SAID))
