"""Who did what is counted, and what has a rate."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.briefing import Briefing
from factcheck.extract.claims import extract_claims


def scope_in(text: str) -> tuple[str, ...]:
    (claim,) = extract_claims(Briefing("b", date(2020, 2, 1), text))
    return claim.scope


@pytest.mark.parametrize(
    "text",
    [
        "We have conducted 6.4 million tests.",
        "The federal government has delivered 8,675 ventilators.",
        "India produced 300,000 cars in 2019.",
        "Boeing delivered 380 planes in 2019.",
        "Hospitals reported 412 cases.",
        "Health workers vaccinated 12,000 people in Chad.",
    ],
)
def test_silent_on_whoever_speaks_tells_or_lends_a_hand(text: str) -> None:
    assert scope_in(text) == ()


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Kenya's railways carried 3.4 million passengers in 2019.", "railways"),
        ("The private sector added 222,000 jobs in January.", "private sector"),
        ("Hospitals in Kenya treated 4,100 patients in January.", "Hospitals"),
    ],
)
def test_a_common_noun_limits_what_is_counted(text: str, agent: str) -> None:
    assert scope_in(text) == (agent,)


@pytest.mark.parametrize(
    "text",
    [
        "The economy recorded inflation of 4.1 percent in May.",
        "The Hill Region recorded an inflation rate of 4.1 percent in May.",
        "In May inflation stood at 4.1 percent.",
        "It had an inflation rate of 4.1 percent in May.",
    ],
)
def test_silent_on_a_rate_that_is_everybodys(text: str) -> None:
    assert scope_in(text) == ()


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        ("The transport group recorded a year-on-year inflation rate of 4.1 percent.", "transport group"),
        ("Rents and fuels had the highest inflation rate of 4.1 percent in May.", "Rents and fuels"),
    ],
)
def test_a_rate_is_limited_to_what_has_it(text: str, bearer: str) -> None:
    assert scope_in(text) == (bearer,)
