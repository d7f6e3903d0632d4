"""Merging and splitting with a preview, notes on breaks and tolerance, and relations, on a series' page."""

from __future__ import annotations

import pytest
from django.urls import reverse

from claims.models import Claim, Recheck, Series, SeriesDecision, SeriesNote
from tests.claims.desk.conftest import As
from tests.claims.desk.record import DeskRecord, series

pytestmark = pytest.mark.django_db


def url(name: str, *args: int) -> str:
    return reverse(f"admin:claims_series_{name}", args=args)


@pytest.fixture
def cargo(record: DeskRecord) -> Series:
    """A series that says something else of 2011 than the harbour's freight does."""
    cargo = series("Cargo of the harbour, Aldersund", "tonne")
    restated = record.revision.claims.latest("pk")
    Claim.objects.filter(pk=restated.pk).update(series=cargo)
    return cargo


def test_a_merge_is_seen_before_it_is_written(record: DeskRecord, cargo: Series, signed_in: As) -> None:
    client, address = signed_in("reviewer"), url("merge", cargo.pk)
    assert [each.pk for each in client.get(address + "?q=freight").context["candidates"]] == [
        record.freight.pk
    ]
    preview = client.get(f"{address}?into={record.freight.pk}")
    assert "1 claim would move." in preview.content.decode()
    assert "In 1 period the figures differ" in preview.content.decode()
    assert not SeriesDecision.objects.exists()
    assert client.post(address, {"into": record.freight.pk, "reason": " "}).status_code == 422
    client.post(address, {"into": record.freight.pk, "reason": "cargo is freight"})
    said = SeriesDecision.objects.get()
    assert (said.kind, said.one, said.other) == ("merge", cargo, record.freight)
    page = client.get(url("change", record.freight.pk)).content.decode()
    assert "cargo is freight" in page
    client.post(url("undo_decision", record.freight.pk, said.pk))
    assert not SeriesDecision.objects.in_force().exists()


def test_two_facts_are_kept_apart_and_then_not_merged(
    record: DeskRecord, cargo: Series, signed_in: As
) -> None:
    client, address = signed_in("reviewer"), url("merge", cargo.pk)
    client.post(address, {"into": record.freight.pk, "reason": "cargo counts mail too", "apart": "1"})
    said = SeriesDecision.objects.get()
    assert (said.kind, {said.one, said.other}) == ("different", {cargo, record.freight})
    refused = client.post(address, {"into": record.freight.pk, "reason": "after all"}, follow=True)
    assert "Take that back first" in refused.content.decode()
    assert SeriesDecision.objects.count() == 1


def test_another_name_is_kept_and_taken_back(record: DeskRecord, signed_in: As) -> None:
    client, address = signed_in("reviewer"), url("alias", record.freight.pk)
    for form in ({"wording": "goods traffic"}, {"wording": " ", "reason": "the port calls it so"}):
        assert "Not kept" in client.post(address, form, follow=True).content.decode()
    client.post(address, {"wording": "goods traffic", "reason": "the port calls it so"})
    said = SeriesDecision.objects.get()
    assert (said.kind, said.wording, said.other) == ("alias", "goods traffic", record.freight)
    assert "the port calls it so" in client.get(url("change", record.freight.pk)).content.decode()
    client.post(url("undo_decision", record.freight.pk, said.pk))
    assert not SeriesDecision.objects.in_force().exists()


def test_a_name_can_be_one_sources_own(record: DeskRecord, signed_in: As) -> None:
    client, address = signed_in("reviewer"), url("alias", record.freight.pk)
    form = {"wording": "goods traffic", "reason": "only they call it so", "source": record.march.source_id}
    client.post(address, form)
    assert SeriesDecision.objects.get().source == record.march.source
    page = client.get(url("change", record.freight.pk)).content.decode()
    assert f"where {record.march.source} says it" in page
    assert client.post(address, form | {"source": 999}).status_code == 404


def test_what_was_decided_otherwise_is_not_merged(record: DeskRecord, cargo: Series, signed_in: As) -> None:
    client = signed_in("reviewer")
    form = {"into": record.freight.pk, "reason": "cargo is freight"}
    client.post(url("merge", cargo.pk), form)
    answer = client.post(url("merge", record.freight.pk), {"into": cargo.pk, "reason": "again"}, follow=True)
    assert SeriesDecision.objects.count() == 1
    assert answer.status_code == 200


def test_a_split_is_seen_before_it_is_written(record: DeskRecord, signed_in: As) -> None:
    client, address = signed_in("reviewer"), url("split", record.freight.pk)
    claim = record.freight.claims.earliest("pk")
    form = {"claim": [claim.pk], "name": "without transit", "reason": "a footnote says so"}
    assert client.post(address, form | {"name": ""}).status_code == 422
    preview = client.post(address, form)
    assert [row.claim for row in preview.context["leaving"]] == [claim.pk]
    assert not SeriesDecision.objects.exists()
    client.post(address, form | {"write": "1"})
    assert SeriesDecision.objects.get().kind == "split"


def test_a_break_is_noted_heeded_and_withdrawn(record: DeskRecord, signed_in: As) -> None:
    client = signed_in("reviewer")
    client.post(url("note", record.freight.pk), {"day": "2012-01-01", "reason": "transit is left out"})
    note = SeriesNote.objects.get()
    assert Recheck.objects.count() == record.freight.claims.count()
    assert "transit is left out" in client.get(url("change", record.freight.pk)).content.decode()
    client.post(url("withdraw_note", record.freight.pk, note.pk))
    note.refresh_from_db()
    assert note.withdrawn_by is not None
    said = client.post(url("withdraw_note", record.freight.pk, note.pk), follow=True).content.decode()
    assert "withdrawn already" in said


@pytest.mark.parametrize(
    "form",
    [
        {"day": "2012-01-01"},
        {"reason": "why"},
        {"day": "2012-13-01", "reason": "why"},
        {"percent": "101", "reason": "why"},
        {"percent": "nan", "reason": "why"},
        {"percent": "2", "day": "2012-01-01", "reason": "why"},
    ],
)
def test_a_note_that_cannot_be_is_not_kept(record: DeskRecord, signed_in: As, form: dict[str, str]) -> None:
    signed_in("reviewer").post(url("note", record.freight.pk), form)
    assert not SeriesNote.objects.exists()


def test_the_latest_tolerance_counts(record: DeskRecord, signed_in: As) -> None:
    client = signed_in("reviewer")
    for percent in ("2", "1.5"):
        client.post(url("note", record.freight.pk), {"percent": percent, "reason": "method"})
    standing = SeriesNote.objects.filter(withdrawn_at__isnull=True)
    assert [str(note.percent) for note in standing] == ["1.500"]


def test_texts_tie_series_together(record: DeskRecord, signed_in: As) -> None:
    growth = record.contradiction.claims.get(kind="growth")
    level = Claim.objects.get(briefing=growth.briefing_id, kind="level")
    number = Claim.objects.order_by("-number").filter(briefing=growth.briefing_id).first()
    assert number is not None
    own = {field.attname: getattr(growth, field.attname) for field in Claim._meta.concrete_fields}
    own |= {
        "id": None,
        "number": number.number + 1,
        "relations": [{"kind": "growth_of", "number": level.number}],
    }
    Claim(**{name: value for name, value in own.items() if name != "recorded_at"}).save(force_insert=True)
    page = signed_in("reporter").get(url("change", record.freight.pk))
    assert [(each.label, each.texts) for each in page.context["relations"]] == [("its growth", 1)]


@pytest.mark.parametrize("role", ["nobody", "reporter"])
def test_only_reviewers_rule_and_note(record: DeskRecord, signed_in: As, role: str) -> None:
    client, pk = signed_in(role), record.freight.pk
    addresses = [url("merge", pk), url("split", pk), url("note", pk), url("withdraw_note", pk, 1)]
    answers = [
        client.post(each, {"reason": "x"}).status_code for each in [*addresses, url("undo_decision", pk, 1)]
    ]
    assert answers == [403] * 5
