from __future__ import annotations

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse

from claims.desk import queue
from claims.desk.selection import Selection
from claims.models import Cluster, Finding, StandingDecision
from tests.claims.desk.conftest import As, reason

from .record import DeskRecord

pytestmark = pytest.mark.django_db


@pytest.fixture
def cause(record: DeskRecord) -> Cluster:
    """Contradiction and suspicion have one cause."""
    made = Cluster.objects.create(
        fingerprint="c", kind="scale_slip", reads_as="“million” should read “billion”"
    )
    Finding.objects.exclude(pk=record.revision.pk).update(cluster=made)
    return made


def shown(query: str) -> list[int]:
    return [finding.pk for finding in queue.page(Selection.read(QueryDict(query)), None)[0]]


def test_a_cause_is_shown_once_at_its_severest(record: DeskRecord, cause: Cluster) -> None:
    assert shown("") == [record.contradiction.pk, record.revision.pk]
    assert shown("apart=1") == [record.contradiction.pk, record.revision.pk, record.suspicion.pk]


def test_the_first_selected_stands_for_its_cause(record: DeskRecord, cause: Cluster) -> None:
    assert shown("severity=suspicion") == [record.suspicion.pk]


def page(client: Client, query: str = "") -> str:
    return client.get(reverse("admin:claims_finding_changelist") + query).content.decode()


def test_the_queue_says_what_a_cause_explains(record: DeskRecord, cause: Cluster, signed_in: As) -> None:
    client = signed_in("reporter")
    text = page(client)
    assert "Scale slip: “million” should read “billion”" in text
    assert "explains 2 findings" in text
    assert record.suspicion.message in text
    assert "explains" not in page(client, "?severity=suspicion")


def test_a_cause_is_decided_as_a_whole(record: DeskRecord, cause: Cluster, signed_in: As) -> None:
    client = signed_in("reviewer")
    url = reverse("admin:claims_finding_change", args=[record.suspicion.pk])
    assert "Every finding of this cause" in client.get(url).content.decode()
    form = {"verdict": "dismissed", "reason": reason("Rounding"), "seen": "0", "scope": "cluster"}
    client.post(reverse("admin:claims_finding_decide", args=[record.suspicion.pk]), form)
    assert set(Finding.objects.waiting()) == {record.revision}
    assert StandingDecision.objects.get().reviews.count() == 2


def test_a_finding_without_a_cause_offers_none(record: DeskRecord, signed_in: As) -> None:
    form = {"verdict": "dismissed", "reason": reason("Rounding"), "seen": "0", "scope": "cluster"}
    url = reverse("admin:claims_finding_decide", args=[record.suspicion.pk])
    assert signed_in("reviewer").post(url, form).status_code == 422
