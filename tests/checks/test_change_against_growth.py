from __future__ import annotations

from datetime import date

import pytest

from factcheck.claim import BasisKind, Status
from tests.figures import assert_silent, change, growth, level, said, severities_in

CHECK = "change_against_growth"


def found_in(text: str) -> list[str]:
    return severities_in(text, CHECK, date(2018, 8, 3), "Statistics Office of Estonia")


@pytest.mark.parametrize(
    "text",
    [
        "Vacancies in Estonia rose by 4,120, or 2.7 percent, to 157,430 in June 2018.",
        "Vacancies in Estonia rose by 4 thousand, or 2.6 percent, to 157 thousand in June 2018.",
        "Vacancies in Estonia fell by 4,120, or 2.6 percent, to 157,430 in June 2018.",
        # the growth is over another time than the change
        "Vacancies in Estonia rose by 210 over the month and 8.3 percent over the year to 157,430 in June.",
    ],
)
def test_silent_when_change_and_growth_are_one_step_of_the_amount(text: str) -> None:
    assert found_in(text) == []


def test_silent_across_sentences_and_on_forecasts() -> None:
    step = change("4,120", when="2018-06", basis=BasisKind.MOM)
    rate = growth("3.1", when="2018-06", basis=BasisKind.MOM)
    assert_silent(CHECK, said("2018-07-05", step, level("157,430", when="2018-06")), said("2018-07-09", rate))
    ahead = change("4,120", when="2019", status=Status.FORECAST)
    rate_ahead = growth("3.1", when="2019", status=Status.FORECAST)
    assert_silent(CHECK, said("2018-07-05", ahead, rate_ahead, level("157,430", when="2019")))


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Vacancies in Estonia rose by 4,120, or 3.1 percent, to 157,430 in June 2018.", "contradiction"),
        ("Vacancies in Estonia fell by 4,120, or 3.1 percent, to 157,430 in June 2018.", "contradiction"),
        ("Vacancies in Estonia rose by 4,120, or 27 percent, to 157,430 in June 2018.", "suspicion"),
        (
            "Vacancies in Estonia were 157,430 in June 2018, a rise of 4,120, or 3.1 percent, from May 2018.",
            "contradiction",
        ),
    ],
)
def test_finds_a_change_that_is_not_the_growth_beside_it(text: str, severity: str) -> None:
    assert found_in(text) == [severity]
