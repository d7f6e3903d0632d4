"""Who did what is counted."""

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
