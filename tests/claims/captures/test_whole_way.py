"""The whole way, untouched by hands: a feed's items → claims → a finding → a report in the mail."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from django.utils import timezone

from claims.captures import tasks as captures
from claims.models import Briefing, Finding, Source, State
from claims.models.report import Delivery, ReportSchedule
from claims.models.watch import Watch
from claims.reports import tasks as reports
from tests.claims.intake.web_server import Answer, Web
from tests.claims.reports.smtp_sink import Sink, smtp_sink
from tests.conftest import StartWorker

from .test_captures import feed

EARLIER = (
    b"<html><body><p>20 January 2018</p>"
    b"<p>In 2017, exports of Lumen were 101.3 billion yuan.</p></body></html>"
)
LATER = (
    b"<html><body><p>20 January 2019</p><p>In 2018, exports of Lumen were 152.7 billion yuan, "
    b"an increase of 5.0 percent year on year.</p></body></html>"
)


@pytest.fixture
def sink(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sink]:
    with smtp_sink() as server:
        monkeypatch.setenv("EMAIL_HOST", "127.0.0.1")
        monkeypatch.setenv("EMAIL_PORT", str(server.port))
        yield server


def test_a_new_item_of_a_feed_becomes_a_finding_in_the_mail(
    web: Web, sink: Sink, start_worker_process: StartWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FETCH_ALLOWED_NETWORKS", "127.0.0.1/32")
    monkeypatch.setenv("FETCH_PAUSE_SECONDS", "0")
    web.answers["/feed"] = Answer(
        feed(web, "later", "earlier").replace(b"<pubDate>", b"<x>").replace(b"</pubDate>", b"</x>")
    )
    web.answers["/earlier"], web.answers["/later"] = Answer(EARLIER), Answer(LATER)
    Watch.objects.create(source=Source.objects.create(name="Ministry"), address=web.address("/feed"))
    schedule = ReportSchedule.objects.create(name="Daily", every_hours=24, recipients=["desk@lumen.example"])
    start_worker_process("--concurrency", "2")

    captures.look.delay()
    until(lambda: Briefing.objects.filter(state=State.CHECKED).count() == 2)
    assert Finding.objects.get().severity == "contradiction"

    ReportSchedule.objects.filter(pk=schedule.pk).update(next_at=timezone.now())
    reports.look.delay()
    until(lambda: Delivery.objects.filter(state=Delivery.State.SENT).exists())
    (letter,) = sink.letters
    assert letter["Subject"] == "Daily: 1 new contradiction"
    body = letter.get_body(("plain",))
    assert body is not None
    assert "152.7 billion yuan" in body.get_content()


def until(holds: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.1)
