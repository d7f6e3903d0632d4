from __future__ import annotations

import pytest
from django.contrib.auth.models import User

from claims.desk.background import check_says, past_decisions, track_record
from claims.models import Finding, Verdict
from claims.pipeline.review import review
from factcheck.checks import all_checks

from .record import DeskRecord

pytestmark = pytest.mark.django_db


def shares(finding: Finding) -> dict[str, str]:
    finding.refresh_from_db()
    return {tally.of: f"{tally.confirmed}/{tally.decided}" for tally in track_record(finding)}


def test_without_decisions_nothing_is_claimed_of_a_check(record: DeskRecord) -> None:
    assert set(shares(record.revision).values()) == {"0/0"}


def test_a_check_is_judged_by_its_decisions_by_source_and_by_series(record: DeskRecord) -> None:
    rita = User.objects.create_user("rita")
    review(record.revision, Verdict.CONFIRMED, rita, "differ")
    review(record.suspicion, Verdict.DISMISSED, rita, "rounding")
    review(record.contradiction, Verdict.FLAGGED, rita)
    assert shares(record.suspicion) == {
        "": "1/2",
        "Port Authority": "1/2",
        "Aldersund Weekly": "0/1",
        "Passenger traffic of the harbour, Aldersund": "0/1",
    }
    assert shares(record.contradiction)[""] == "0/0"


def test_decisions_about_the_same_series_are_shown(record: DeskRecord) -> None:
    rita = User.objects.create_user("rita")
    review(record.revision, Verdict.DISMISSED, rita, "Rounding: half a unit")
    past = past_decisions(record.contradiction, {record.freight.pk})
    assert [(decision.verdict, decision.reason) for decision in past] == [
        ("dismissed", "Rounding: half a unit")
    ]
    assert past_decisions(record.revision, {record.freight.pk}) == []


def test_every_check_can_say_what_it_does() -> None:
    assert all(check_says(slug) for slug in all_checks())
    assert check_says("a_check_that_is_no_more") == []
