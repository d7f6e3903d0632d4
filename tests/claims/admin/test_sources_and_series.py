"""The pages of a source, of a speaker and of a series, and a person's word on a possible link."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from claims.models import Link, SeriesDecision, Source, Verdict
from claims.pipeline.review import review
from factcheck.link.decision import Outcome
from tests.claims.desk.conftest import As
from tests.claims.desk.record import DeskRecord

from .test_pages import finished

pytestmark = pytest.mark.django_db


def counts(page: object) -> dict[str, str]:
    return dict(page.context["counts"])  # type: ignore[attr-defined]


def test_a_source_is_counted_and_not_judged(record: DeskRecord, signed_in: As) -> None:
    review(record.suspicion, Verdict.CONFIRMED, User.objects.create_user("rita"), "differ")
    weekly = Source.objects.get(name="Aldersund Weekly")
    page = signed_in("reporter").get(reverse("admin:claims_source_change", args=[weekly.pk]))
    assert counts(page) == {
        "Briefings": "1",
        "Figures said": "1",
        "Findings they take part in, waiting": "0",
        "Findings confirmed": "1",
        "Findings explained or dismissed": "0",
        "Findings that no longer hold": "0",
    }
    assert "not whose figure is wrong" in page.content.decode()


def test_a_speakers_page_holds_only_their_figures(record: DeskRecord, signed_in: As) -> None:
    url = reverse("admin:claims_source_change", args=[record.march.source_id])
    client = signed_in("reporter")
    assert [speaker["name"] for speaker in client.get(url).context["speakers"]] == ["the director"]
    assert counts(client.get(url + "?speaker=the director"))["Figures said"] == "6"
    assert counts(client.get(url + "?speaker=nobody\0"))["Figures said"] == "0"


def possible(record: DeskRecord) -> Link:
    """A passenger figure that might be freight."""
    claim = record.suspicion.claims.latest("pk")
    finished(claim.briefing)
    return Link.objects.create(
        claim=claim, series=record.freight, outcome=Outcome.POSSIBLE.value, score=0.6, reason="same place"
    )


@pytest.mark.parametrize(
    ("answer", "kind"), [("accept", SeriesDecision.Kind.ALIAS), ("refuse", SeriesDecision.Kind.DIFFERENT)]
)
def test_a_possible_link_is_answered_once(
    record: DeskRecord, signed_in: As, answer: str, kind: SeriesDecision.Kind
) -> None:
    link = possible(record)
    page = reverse("admin:claims_series_change", args=[record.freight.pk])
    client = signed_in("reviewer")
    assert [each["claim"] for each in client.get(page).context["possible"]] == [link.claim_id]
    url = reverse("admin:claims_series_possible", args=[record.freight.pk])
    client.post(url, {"claim": link.claim_id, answer: "1"})
    assert SeriesDecision.objects.get().kind == kind
    assert client.get(page).context["possible"] == []


def test_only_reviewers_answer(record: DeskRecord, signed_in: As) -> None:
    link = possible(record)
    url = reverse("admin:claims_series_possible", args=[record.freight.pk])
    assert signed_in("reporter").post(url, {"claim": link.claim_id, "accept": "1"}).status_code == 403
    assert not SeriesDecision.objects.exists()
