"""Taking, noting, saving views and deciding on many, through the pages."""

from __future__ import annotations

import pytest
from django.urls import reverse

from claims.models import Finding, Lease, Note, Review, SavedView
from tests.claims.desk.conftest import As, reason
from tests.claims.desk.record import DeskRecord

pytestmark = pytest.mark.django_db
QUEUE = "admin:claims_finding_changelist"


def act(name: str, *args: int) -> str:
    return reverse(f"admin:claims_finding_{name}", args=args)


def test_a_finding_is_taken_shown_as_held_and_let_go(record: DeskRecord, signed_in: As) -> None:
    rita, sven = signed_in("reviewer"), signed_in("editor")
    pk = record.contradiction.pk
    assert rita.post(act("take", pk)).headers["Location"] == act("change", pk)
    assert "held by you until" in rita.get(act("change", pk)).content.decode()
    assert "held by reviewer" in sven.get(reverse(QUEUE)).content.decode()
    sven.post(act("take", pk))
    assert "reviewer holds it." in sven.get(act("change", pk)).content.decode()
    answer = sven.post(
        act("decide", pk),
        {"verdict": "confirmed", "reason": reason("The figures differ as printed"), "seen": "0"},
    )
    assert answer.status_code == 409
    rita.post(act("release", pk))
    assert not Lease.objects.exists()


def test_a_note_is_kept_and_an_empty_one_is_not(record: DeskRecord, signed_in: As) -> None:
    client, pk = signed_in("reviewer"), record.contradiction.pk
    client.post(act("note", pk), {"text": "Asked the port by phone.\0"})
    client.post(act("note", pk), {"text": "  "})
    assert Note.objects.get().text == "Asked the port by phone."
    assert "Asked the port by phone." in client.get(act("change", pk)).content.decode()


def test_a_view_is_saved_counted_and_forgotten(record: DeskRecord, signed_in: As) -> None:
    client = signed_in("reporter")
    client.post(act("view"), {"name": "Restated", "query": "check=restated_value&nonsense=1"})
    view = SavedView.objects.get()
    assert view.query == "check=restated_value"
    page = client.get(reverse(QUEUE) + "?check=restated_value").content.decode()
    assert 'Restated <span class="desk-count">2</span>' in page
    assert "Restated" not in signed_in("editor").get(reverse(QUEUE)).content.decode().replace(
        "Restated value", ""
    )
    client.post(act("view"), {"forget": str(view.pk)})
    assert not SavedView.objects.exists()


def test_nobody_forgets_anothers_view(record: DeskRecord, signed_in: As) -> None:
    signed_in("reporter").post(act("view"), {"name": "Mine", "query": "severity=note"})
    signed_in("editor").post(act("view"), {"forget": str(SavedView.objects.get().pk)})
    assert SavedView.objects.exists()


def test_many_are_seen_first_then_decided_then_taken_back(record: DeskRecord, signed_in: As) -> None:
    client = signed_in("reviewer")
    ticked = [record.revision.pk, record.suspicion.pk]
    preview = client.post(act("bulk"), {"finding": ticked})
    assert "This would decide on 2 findings." in preview.content.decode()
    assert not Review.objects.exists()
    form = {"finding": ticked, "verdict": "dismissed"} | {f"seen-{pk}": "0" for pk in ticked}
    assert client.post(act("bulk"), form).status_code == 422
    client.post(act("bulk"), form | {"reason": reason("Rounding")})
    assert set(Finding.objects.waiting()) == {record.contradiction}
    assert "2 findings: dismissed." in client.get(reverse(QUEUE)).content.decode()
    seen = ",".join(str(pk) for pk in Review.objects.values_list("pk", flat=True))
    client.post(act("bulk_undo"), {"seen": seen})
    assert Finding.objects.waiting().count() == 3


@pytest.mark.parametrize("ticked", [[], ["x"], ["999999999"]])
def test_nothing_ticked_decides_nothing(record: DeskRecord, signed_in: As, ticked: list[str]) -> None:
    answer = signed_in("reviewer").post(act("bulk"), {"finding": ticked})
    assert "Nothing was ticked" in answer.content.decode()


@pytest.mark.parametrize("role", ["nobody", "reporter"])
def test_only_reviewers_take_note_and_decide_on_many(record: DeskRecord, signed_in: As, role: str) -> None:
    client, pk = signed_in(role), record.contradiction.pk
    urls = [act(name, pk) for name in ("take", "release", "note")] + [act("bulk"), act("bulk_undo")]
    assert [client.post(url, {"text": "x", "finding": pk}).status_code for url in urls] == [403] * 5
    assert not Note.objects.exists()
    assert not Lease.objects.exists()
