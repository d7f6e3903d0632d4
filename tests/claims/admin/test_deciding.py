"""Deciding on a finding: where it leads, what is refused, who is told, and what a second try does."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from claims.models import Finding, Lease, Review
from tests.claims.desk.conftest import As, reason
from tests.claims.desk.record import DeskRecord

from .test_pages import finding_url

pytestmark = pytest.mark.django_db


def decide_url(finding: Finding) -> str:
    return reverse("admin:claims_finding_decide", args=[finding.pk])


def test_a_decision_goes_on_to_the_next_of_the_queue(record: DeskRecord, signed_in: As) -> None:
    client = signed_in("reviewer")
    form = {"verdict": "dismissed", "reason": reason("Rounding"), "note": "Half a unit.", "seen": "0"}
    answer = client.post(decide_url(record.contradiction) + "?severity=", form)
    assert answer.headers["Location"] == finding_url(record.revision)
    assert Review.objects.get().reason == "Rounding: Half a unit."
    following = client.get(answer.headers["Location"]).content.decode()
    assert f"Finding {record.contradiction.pk}: dismissed." in following
    assert "Undo" in following


def test_the_last_decision_leads_back_to_the_queue(record: DeskRecord, signed_in: As) -> None:
    form = {"verdict": "confirmed", "reason": reason("The figures differ as printed"), "seen": "0"}
    answer = signed_in("reviewer").post(decide_url(record.suspicion) + "?severity=suspicion", form)
    assert answer.headers["Location"] == reverse("admin:claims_finding_changelist") + "?severity=suspicion"


@pytest.mark.parametrize(
    "form",
    [
        {"verdict": "dismissed"},
        {"verdict": "dismissed", "reason": "0"},
        {"verdict": "confirmed", "reason": ""},
        {"verdict": "reopened", "reason": "1"},
        {"verdict": "nonsense", "reason": "\0"},
        {},
    ],
)
def test_without_a_reason_nothing_is_written(record: DeskRecord, signed_in: As, form: dict[str, str]) -> None:
    answer = signed_in("reviewer").post(decide_url(record.contradiction), form | {"note": "my words"})
    assert answer.status_code == 422
    assert not Review.objects.exists()


def test_who_decides_second_is_told(record: DeskRecord, signed_in: As) -> None:
    form = {"verdict": "confirmed", "reason": reason("The figures differ as printed"), "seen": "0"}
    signed_in("reviewer").post(decide_url(record.contradiction), form)
    answer = signed_in("editor").post(decide_url(record.contradiction), form)
    assert answer.status_code == 409
    assert "reviewer decided meanwhile: confirmed" in answer.content.decode()
    assert Review.objects.count() == 1


def test_what_was_typed_is_kept_when_nothing_is_written(record: DeskRecord, signed_in: As) -> None:
    form = {"verdict": "confirmed", "reason": reason("The figures differ as printed"), "seen": "0"}
    signed_in("reviewer").post(decide_url(record.contradiction), form)
    answer = signed_in("editor").post(decide_url(record.contradiction), form | {"note": "A long thought."})
    assert ">A long thought.</textarea>" in answer.content.decode()
    assert "data-open" not in answer.content.decode()


def test_a_form_sent_twice_is_one_decision(record: DeskRecord, signed_in: As) -> None:
    form = {"verdict": "confirmed", "reason": reason("The figures differ as printed"), "seen": "0"}
    client = signed_in("reviewer")
    answers = [client.post(decide_url(record.contradiction), form) for _ in range(2)]
    assert [answer.headers.get("Location") for answer in answers] == [finding_url(record.revision)] * 2
    assert Review.objects.count() == 1
    other = client.post(decide_url(record.contradiction), form | {"note": "And another thing."})
    assert "You decided on this already: confirmed." in other.content.decode()
    assert Review.objects.count() == 1


def test_who_held_it_too_long_is_told(record: DeskRecord, signed_in: As) -> None:
    client = signed_in("reviewer")
    client.post(reverse("admin:claims_finding_take", args=[record.contradiction.pk]))
    assert "your hold ran out" not in client.get(finding_url(record.contradiction)).content.decode()
    now = timezone.now()
    Lease.objects.update(taken_at=now - timedelta(hours=1), until=now - timedelta(minutes=1))
    assert "your hold ran out" in client.get(finding_url(record.contradiction)).content.decode()
    assert (
        "your hold ran out" not in signed_in("editor").get(finding_url(record.contradiction)).content.decode()
    )


def test_decisions_are_never_taken_by_a_link(record: DeskRecord, signed_in: As) -> None:
    assert signed_in("reviewer").get(decide_url(record.contradiction)).status_code == 405
