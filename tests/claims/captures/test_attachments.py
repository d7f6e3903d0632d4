"""What came with a mail is a capture of its own, read as if it had been offered alone."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from claims.captures import arrived, read
from claims.models import Briefing, Source
from claims.models.capture import Capture
from tests.claims.desk.conftest import As, signed_in
from tests.claims.intake import briefing_files as files

from .test_captures import after

__all__ = ["signed_in"]
pytestmark = pytest.mark.django_db
State, Origin = Capture.State, Capture.Origin
DAY = date(2019, 9, 30)
NOTE = ("note.txt", "text/plain", b"Exports rose 5 percent.")


@pytest.fixture
def source() -> Source:
    return Source.objects.create(name="Ministry of Trade")


def mail_of(
    source: Source | None, *attached: tuple[str, str, bytes], words: str | None = "See below."
) -> Capture:
    data = files.as_mail_with(*attached, words=words)
    return after(read, arrived(data, Origin.UPLOAD, source=source, file_name="mail.eml"))


def test_each_file_is_a_briefing_of_the_mail_s_day(source: Source) -> None:
    mail = mail_of(source, NOTE, ("release.html", "text/html", files.as_html()))
    parts = [after(read, part) for part in mail.parts.order_by("pk")]
    assert [(part.file_name, part.state) for part in parts] == [
        ("note.txt", State.TAKEN),
        ("release.html", State.TAKEN),
    ]
    assert set(Briefing.objects.values_list("published", "source")) == {(DAY, source.pk)}
    assert Briefing.objects.count() == 3


def test_a_mail_that_says_nothing_is_taken_apart(source: Source) -> None:
    mail = mail_of(source, NOTE, words=None)
    assert (mail.state, mail.briefing, mail.published) == (State.DIVIDED, None, DAY)
    assert after(read, mail.parts.get()).state == State.TAKEN


def test_what_is_of_another_day_than_its_mail_waits_for_a_person(source: Source) -> None:
    mail = mail_of(source, ("old.txt", "text/plain", b"Updated: 3 March 2011\n\nExports rose 5 percent."))
    old = after(read, mail.parts.get())
    assert old.state == State.WAITING
    assert [one["where"] for one in old.reading["dates"]][-1] == "the mail it came with"


def test_files_come_once_when_the_mail_waited_for_its_source(source: Source) -> None:
    mail = mail_of(None, NOTE)
    assert (mail.state, mail.parts.count()) == (State.WAITING, 0)
    for _ in range(2):
        Capture.objects.filter(pk=mail.pk).exclude(state=State.TAKEN).update(
            state=State.RECEIVED, source=source, next_try_at=mail.asked_at, reason=""
        )
        mail = after(read, mail)
    assert (mail.state, mail.parts.count()) == (State.TAKEN, 1)


def test_a_record_that_came_with_a_mail_is_taken_apart(source: Source) -> None:
    lines = b'{"id": "a", "published": "2018-01-20", "text": "Exports rose 5 percent in 2017."}'
    mail = mail_of(source, ("record.jsonl", "application/octet-stream", lines))
    record = after(read, mail.parts.get())
    assert record.state == State.DIVIDED
    assert after(read, record.parts.get()).state == State.TAKEN


def test_mails_within_mails_are_followed_three_deep(source: Source) -> None:
    inner = files.as_mail_with(NOTE)
    for _ in range(5):
        inner = files.as_mail_with(("", "message/rfc822", inner))
    capture = after(read, arrived(inner, Origin.UPLOAD, source=source, file_name="mail.eml"))
    depth = 0
    while (part := capture.parts.first()) is not None:
        capture, depth = after(read, part), depth + 1
    assert (depth, capture.state) == (3, State.TAKEN)


def test_the_desk_shows_both_ways(source: Source, signed_in: As) -> None:
    mail = mail_of(source, NOTE)
    part = mail.parts.get()
    client = signed_in("reporter")
    address = {one.pk: reverse("admin:claims_capture_change", args=[one.pk]) for one in (mail, part)}
    assert f'href="{address[part.pk]}">note.txt' in client.get(address[mail.pk]).content.decode()
    assert f'href="{address[mail.pk]}">' in client.get(address[part.pk]).content.decode()
