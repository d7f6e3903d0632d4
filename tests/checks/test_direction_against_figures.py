from __future__ import annotations

from datetime import date

import pytest

from tests.figures import severities_in

CHECK = "direction_against_figures"


def found_in(text: str) -> list[str]:
    return severities_in(text, CHECK, date(2019, 2, 1), "Statistics Office of Norland")


@pytest.mark.parametrize(
    "text",
    [
        "The jobless rate of Norland rose to 5.6 percent in May 2018 from 5.2 percent in April.",
        "The jobless rate of Norland fell to 5.2 percent in May 2018 from 5.6 percent in April.",
        "The jobless rate of Norland stood at 5.2 percent in May 2018, after 5.6 percent in April.",
        "The jobless rate of Norland was 5.6 percent in May 2018, up slightly from 5.2 percent in April.",
        "The jobless rate of Norland was 5.6 percent in May 2018, up from 5.6 percent in April.",
        "The jobless rate of Norland was 5.2 percent in May 2018, lower than the 5.6 percent in April.",
        "Arrivals in Norland rose to 3,070 in May 2018, up from 2,330 in April and from 2,730 in May 2017.",
        "Inflation in Norland will be 4.7 percent in 2019 (down from 5.1 percent) and 4.6 percent in 2020.",
        "Output in Norland grew 3.4 percent in May 2018, compared with 6.1 percent in April.",
        "Output in Norland fell 3.4 percent in May 2018, after a fall of 6.1 percent in April.",
        "Arrivals from Chile fell to 2,040 in May 2018, while arrivals from Peru fell from 1,480 to 925.",
    ],
)
def test_silent_when_the_figures_go_as_stated(text: str) -> None:
    assert found_in(text) == []


def test_finds_a_rise_that_falls_and_a_fall_that_rises() -> None:
    assert found_in("The jobless rate of Norland rose to 5.2 percent in May 2018 from 5.6 percent in April.")
    assert found_in("The jobless rate of Norland fell to 5.6 percent in May 2018 from 5.2 percent in April.")


def test_finds_figures_that_go_against_up_from_and_down_from() -> None:
    assert found_in("The jobless rate of Norland was 5.2 percent in May 2018, up from 5.6 percent in April.")
    assert found_in(
        "The jobless rate of Norland was 5.6 percent in May 2018, down from 5.2 percent in April."
    )


def test_a_growth_that_slowed_was_larger_before() -> None:
    grew = "Output in Norland grew 3.4 percent in May 2018, slowing from the {} percent growth in April."
    assert found_in(grew.format("6.1")) == []
    assert found_in(grew.format("2.1"))
    fell = "Output in Norland fell 3.4 percent in May 2018, slowing from the {} percent fall in April."
    assert found_in(fell.format("6.1")) == []
