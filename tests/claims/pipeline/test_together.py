"""Briefings that go through the steps together come to what they come to one after the other."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import transaction

from claims.models import Briefing, Claim, Evidence, Finding, Link, Source
from claims.pipeline import again, check, extract, ingest, ingest_all, link

from ..rows import a_document, run, stored_briefing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("simple_reading")]
TEXTS = [
    f"{measure} of the harbour was {value} thousand tonnes in {year}."
    for measure, value, year in (
        ("Traffic", "41.5", 2010),
        ("Catch", "7.2", 2010),
        ("Traffic", "45.1", 2010),
        ("Traffic", "48.0", 2011),
        ("Catch", "3.6", 2010),
        ("Traffic", "41.5", 2010),
    )
]


def stored() -> list[Briefing]:
    return [
        stored_briefing(text, source=f"Office {number}", published=date(2012, 1, 1 + number))
        for number, text in enumerate(TEXTS)
    ]


def outcome(*, together: bool) -> dict[str, Any]:
    """What the texts come to in a record of their own, told without its keys."""
    with transaction.atomic():
        briefings = stored()
        first = briefings[0].pk
        if together:
            ids = [briefing.pk for briefing in briefings]
            for step in (extract, link, check):
                assert step(*ids) == ids
                assert not step(*ids)
        else:
            run(*briefings)
        links = Link.objects.order_by("claim__briefing_id", "pk").values_list(
            "outcome", "reason", "series__key"
        )
        evidence = Evidence.objects.values_list(
            "finding__check_slug", "claim__briefing", "claim__number", "role"
        )
        told = {
            "claims": list(
                Claim.objects.order_by("briefing_id", "number").values_list("quote", "series__key")
            ),
            "links": list(links.values_list("outcome", "reason", "series__key")),
            "findings": sorted(
                (check_, briefing - first, number, role) for check_, briefing, number, role in evidence
            ),
        }
        transaction.set_rollback(True)
    return told


def test_nothing_else_comes_of_it() -> None:
    together = outcome(together=True)
    assert len(together["findings"]) >= 4
    assert together == outcome(together=False)


def test_a_finding_is_closed_with_the_briefing_that_ended_it(monkeypatch: pytest.MonkeyPatch) -> None:
    briefings = stored()
    run(*briefings)
    ended = Finding.objects.filter(evidence__claim__briefing=briefings[2]).values_list("pk", flat=True)
    closed = set(ended)
    assert closed
    monkeypatch.setattr("factcheck.extract.claims.extract_claims", lambda _: [])
    for briefing in (briefings[2], briefings[3]):
        again(briefing.pk)
    for step in (extract, link, check):
        assert step(briefings[2].pk, briefings[3].pk)
    gone = Finding.objects.filter(pk__in=closed)
    assert {each.closed_because for each in gone} == {f"No longer found when “{briefings[2]}” was checked."}


def test_what_is_stored_together_is_stored_once() -> None:
    former, _ = ingest(a_document(TEXTS[0]))
    documents = [a_document(text) for text in (TEXTS[1], TEXTS[0], TEXTS[1], TEXTS[2])]
    stored_now = ingest_all(documents)
    assert [is_new for _, is_new in stored_now] == [True, False, False, True]
    assert stored_now[1][0] == former
    assert stored_now[2][0] == stored_now[0][0]
    assert [briefing.text for briefing in Briefing.objects.order_by("pk")] == TEXTS[:3]
    assert Source.objects.count() == 1
