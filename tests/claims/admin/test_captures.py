"""Files and pages in the admin: many at once, how they go, and what a person settles."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from claims.captures import arrived, read
from claims.models import Source
from claims.models.capture import Capture
from tests.claims.desk.conftest import As, signed_in

__all__ = ["signed_in"]
pytestmark = pytest.mark.django_db
ADD = "/admin/claims/capture/add/"


@pytest.fixture(autouse=True)
def no_queue(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    sent: list[int] = []
    monkeypatch.setattr("claims.captures.tasks.send_on", lambda pk, state: sent.append(pk))
    return sent


def test_many_files_and_addresses_are_stored_and_followed(signed_in: As, no_queue: list[int]) -> None:
    source = Source.objects.create(name="Ministry of Trade")
    files = [SimpleUploadedFile(f"{n}.txt", f"On {n} May 2019 exports rose.".encode()) for n in (1, 2)]
    page = signed_in("reporter").post(
        ADD,
        {"source": source.pk, "published": "", "uploads": files, "addresses": "https://lumen.example/a"},
        follow=True,
    )
    assert "0 of 3 are done." in page.content.decode()
    assert sorted(no_queue) == sorted(Capture.objects.values_list("pk", flat=True))
    for capture in Capture.objects.filter(state="received"):
        read(capture.pk)
    page = signed_in("reporter").get(page.redirect_chain[-1][0])
    assert "2 of 3 are done." in page.content.decode()


@pytest.mark.parametrize(
    "fields", [{}, {"addresses": "ftp://lumen.example/"}, {"addresses": "https://lumen.example/ nonsense"}]
)
def test_nothing_and_nonsense_are_refused(signed_in: As, fields: dict[str, str]) -> None:
    assert signed_in("reporter").post(ADD, fields).status_code == 422
    assert not Capture.objects.exists()


def test_a_person_settles_what_is_not_certain(signed_in: As) -> None:
    source = Source.objects.create(name="Ministry of Trade")
    capture = arrived(
        b"3 May 2019 and 4 May 2019: exports rose 5 percent.", Capture.Origin.UPLOAD, source=source
    )
    read(capture.pk)
    address = reverse("admin:claims_capture_change", args=[capture.pk])
    client = signed_in("reporter")
    assert "names several days" in client.get(address).content.decode()
    fields = {"source": source.pk, "published": "2019-05-04", "title": "", "language": "", "charset": ""}
    assert client.post(address, fields).status_code == 302
    read(capture.pk)
    capture.refresh_from_db()
    assert capture.briefing is not None
    assert capture.briefing.published == date(2019, 5, 4)
    assert client.post(address, fields).status_code == 403  # it is settled


def test_the_original_is_saved_and_never_shown(signed_in: As) -> None:
    capture = arrived(b"<script>alert(1)</script>", Capture.Origin.UPLOAD)
    answer = signed_in("reporter").get(reverse("admin:claims_capture_body", args=[capture.pk]))
    assert answer.content == b"<script>alert(1)</script>"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Content-Type"] == "application/octet-stream"


def test_only_editors_keep_watches(signed_in: As) -> None:
    source = Source.objects.create(name="Ministry of Trade")
    fields = {
        "source": source.pk,
        "kind": "feed",
        "address": "https://lumen.example/feed",
        "every_minutes": "60",
    }
    assert signed_in("reviewer").post("/admin/claims/watch/add/", fields).status_code == 403
    assert signed_in("editor").post("/admin/claims/watch/add/", fields).status_code == 302
    assert source.watches.get().address == "https://lumen.example/feed"


def test_a_stranger_sees_nothing(signed_in: As) -> None:
    capture = arrived(b"words", Capture.Origin.UPLOAD)
    client = signed_in("nobody")
    for name in ("change", "body"):
        assert client.get(reverse(f"admin:claims_capture_{name}", args=[capture.pk])).status_code == 403
    assert client.get(ADD).status_code == 403
