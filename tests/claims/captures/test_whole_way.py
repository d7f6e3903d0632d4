"""The whole way, untouched by hands: beat asks a feed; of its items come a finding, a report and an alert."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from claims import alerts
from claims.models import Briefing, Finding, Source, State
from claims.models.report import ReportSchedule
from claims.models.watch import Watch
from factcheck.finding import Severity
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
    web: Web, sink: Sink, start_celery_process: StartWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FETCH_ALLOWED_NETWORKS", "127.0.0.1/32")
    monkeypatch.setenv("FETCH_PAUSE_SECONDS", "0")
    monkeypatch.setenv("LOOK_EVERY_SECONDS", "2")
    web.answers["/feed"] = Answer(
        feed(web, "later", "earlier").replace(b"<pubDate>", b"<x>").replace(b"</pubDate>", b"</x>")
    )
    web.answers["/earlier"], web.answers["/later"] = Answer(EARLIER), Answer(LATER)
    Watch.objects.create(source=Source.objects.create(name="Ministry"), address=web.address("/feed"))
    soon = timezone.now() + timedelta(seconds=15)
    ReportSchedule.objects.create(
        name="Standing", crontab="* * * * *", next_at=soon, recipients=["desk@lumen.example"]
    )
    reader = User.objects.create_superuser("rita", "rita@lumen.example")
    alerts.subscribe(reader, Severity.CONTRADICTION)

    start_celery_process("worker", "--concurrency", "2")
    start_celery_process("beat", "--pidfile", "")
    until(lambda: {"desk@lumen.example", "rita@lumen.example"} <= told(sink))

    assert Briefing.objects.filter(state=State.CHECKED).count() == 2
    assert Finding.objects.get().severity == "contradiction"
    assert len([letter for letter in sink.letters if letter["To"] == "rita@lumen.example"]) == 1
    for letter in sink.letters:
        if "contradiction" in letter["Subject"]:
            body = letter.get_body(("plain",))
            assert body is not None
            assert "152.7 billion yuan" in body.get_content()


def told(sink: Sink) -> set[str]:
    """Who has a letter about the contradiction."""
    return {letter["To"] for letter in sink.letters if "1 new contradiction" in letter["Subject"]}


def until(holds: Callable[[], bool], seconds: float = 240) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.1)
