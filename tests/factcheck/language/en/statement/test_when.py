"""The time a figure is about."""

from __future__ import annotations

import pytest

from .reading import claim, claims


def period(text: str, quote: str, published: str = "2019-03-01", source: str = "") -> str | None:
    found = claim(text, quote, published=published, source=source).period
    return found.label if found else None


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The town is home to 61 workshops.", "61"),
        ("In 2018 sales were 3 tonnes. The town has been rebuilt. It is home to 61 workshops.", "61"),
        ("The tolls during the same period were $900.", "$900"),
    ],
)
def test_null_when_the_text_does_not_say(text: str, quote: str) -> None:
    assert period(text, quote) is None


def test_a_time_at_the_head_holds_for_all() -> None:
    text = "In 2018, sales rose 3 percent, and stocks were 9 tonnes."
    assert period(text, "3 percent") == period(text, "9 tonnes") == "2018"


def test_each_number_has_the_time_behind_it() -> None:
    text = "Growth is seen at 3.4% in 2018, 2.9% in 2019 and 2.5% in 2020."
    assert [each.period.label if each.period else None for each in claims(text)] == ["2018", "2019", "2020"]


def test_a_base_has_its_own_time() -> None:
    text = "Sales rose 3 percent in May, compared with 2 percent in April."
    assert period(text, "2 percent", "2019-06-20") == "2019-04"
    assert period(text, "3 percent", "2019-06-20") == "2019-05"


def test_the_date_of_the_report_compared_with_is_no_time_of_the_figure() -> None:
    text = "On 23 May 2019, cases rose by 26 cases since the last report published on 22 May 2019."
    assert period(text, "26 cases", "2019-05-24") == "2019-05-23"


def test_the_present_perfect_runs_up_to_the_day_it_is_said() -> None:
    assert period("More than 400 herds have been tested.", "400") == "2019-03-01"


def test_going_on_is_the_day_it_is_said() -> None:
    assert period("We're testing 115 herds every day.", "115") == "2019-03-01"


def test_the_sentence_before_tells_the_time() -> None:
    text = "In 2018, timber sales reached 3 million euros. Fish sales surpassed 2 million euros."
    assert period(text, "2 million") == "2018"


def test_the_fiscal_year_of_the_text() -> None:
    text = (
        "Receipts for the fiscal year ended June 30, 1886, were $900. Expenses for the fiscal year were $700."
    )
    assert period(text, "$700", "1886-12-06") == "FY1886"


def test_a_part_has_the_time_of_its_whole() -> None:
    text = "As of 21 May 2019, 309 herds were sick. Of the 309 herds, 51 are in quarantine."
    assert period(text, "51", "2019-05-25") == "2019-05-21"


def test_two_clauses_two_times() -> None:
    text = "Six weeks ago we had run 25,000 tests, and today we have run 3.7 million tests."
    assert period(text, "25,000") == "2019-01-18"
    assert period(text, "3.7 million") == "2019-03-01"


def test_counts_of_a_daily_report_are_of_its_day() -> None:
    text = "Of the cows seen, few were sick. Outside the park 41 cows died."
    dated = claims(text, title="Rinderpest situation report 12")
    assert [each.period.label if each.period else None for each in dated] == ["2019-03-01"]
    assert [each.period for each in claims(text, title="Rinderpest in our time")] == [None]


def test_the_month_in_the_title_is_what_the_text_is_about() -> None:
    (found,) = claims("The price index rose 0.5 percent.", title="Consumer prices, January 2019")
    assert found.period is not None
    assert found.period.label == "2019-01"


def test_the_time_of_the_base_is_not_the_time_moved_to() -> None:
    text = "The fleet has grown from 3,500 tons in 1850 to over 5,000 tons."
    assert period(text, "3,500") == "1850"
    assert period(text, "5,000") == "2019-03-01"


def test_the_subject_has_its_own_time_before_asides() -> None:
    text = "The receipts for the year ending June 30, 1886, known to October 1, 1885, are $315,000."
    assert period(text, "$315,000", "1885-12-08") == "FY1886"


def test_the_next_clause_keeps_its_time() -> None:
    text = "The costs of 2017, all told, were 9 million euros and the estimates for 2018 are 8 million euros."
    assert period(text, "9 million") == "2017"
    assert period(text, "8 million") == "2018"


@pytest.mark.parametrize("said", ["0001-12-31", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_error(said: str) -> None:
    found = claim("Sales rose 5% on the year.", "5%", published=said, title="Sales in November")
    assert found.basis is not None
    assert found.basis.kind == "yoy"
