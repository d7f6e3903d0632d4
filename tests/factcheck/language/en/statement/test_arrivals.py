"""What came in the last hours is new."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.briefing import Briefing
from factcheck.extract.claims import extract_claims


def scopes_in(text: str) -> list[tuple[str, ...]]:
    return [claim.scope for claim in extract_claims(Briefing("b", date(2020, 2, 1), text))]


@pytest.mark.parametrize(
    "text",
    [
        "There have been 212 deaths as of 31 January.",
        "The ministry confirmed 31 new cases in the last 24 hours.",
        "A total of 212 deaths were registered in the past two years.",
        "The patrol covered 400 kilometres in the last 24 hours.",
    ],
)
def test_silent_on_totals_and_on_what_is_called_new(text: str) -> None:
    assert all(scope == () for scope in scopes_in(text))


def test_what_is_counted_of_the_last_hours_is_new() -> None:
    assert scopes_in("The clinics recorded 14 deaths in the last 24 hours.") == [("new",)]
    assert scopes_in("In the past 24 hours 61 patients were discharged, 212 have died so far.")[0] == ("new",)
