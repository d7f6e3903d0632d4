from __future__ import annotations

import pytest
from django.contrib.auth.models import User

from claims.desk.background import TrackRecord, check_says, past_decisions, track_record
from claims.models import Verdict
from claims.pipeline.review import review
from factcheck.checks import all_checks

from .record import DeskRecord

pytestmark = pytest.mark.django_db


def test_without_decisions_nothing_is_claimed_of_a_check(record: DeskRecord) -> None:
    assert track_record("restated_value", {record.march.source_id}) == TrackRecord()


def test_a_check_is_judged_by_its_decisions(record: DeskRecord) -> None:
    rita = User.objects.create_user("rita")
    review(record.revision, Verdict.CONFIRMED, rita, "differ")
    review(record.suspicion, Verdict.DISMISSED, rita, "rounding")
    review(record.contradiction, Verdict.FLAGGED, rita)
    weekly = record.suspicion.claims.latest("pk").briefing.source_id
    assert track_record("restated_value", {weekly}) == TrackRecord(2, 1, 1, 0)
    assert track_record("growth_against_levels", {weekly}) == TrackRecord()


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
