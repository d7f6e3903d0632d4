"""A letter arrives once: over refusals, dead servers, killed workers; never lost, never twice by itself."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings

from claims.models.report import Delivery, ReportSchedule
from claims.reports import making, sending, tasks
from claims.sending import MOST_ATTEMPTS
from tests.conftest import StartWorker

from .smtp_sink import Sink, smtp_sink

State = Delivery.State
DUE = datetime(2019, 3, 4, 6, tzinfo=UTC)


@pytest.fixture
def sink(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sink]:
    with smtp_sink() as server:
        settings.EMAIL_BACKEND = "claims.sending.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        monkeypatch.setenv("EMAIL_HOST", "127.0.0.1")  # for workers in processes of their own
        monkeypatch.setenv("EMAIL_PORT", str(server.port))
        yield server


@pytest.fixture
def delivery(schedule: ReportSchedule) -> Delivery:
    return making.make(schedule.pk, DUE).deliveries.get()


def due_now(delivery: Delivery) -> Delivery:
    delivery.refresh_from_db()
    assert delivery.next_try_at is not None
    Delivery.objects.filter(pk=delivery.pk).update(next_try_at=timezone.now())
    return delivery


def state_of(delivery: Delivery) -> Delivery.State:
    delivery.refresh_from_db()
    return State(delivery.state)


def until(holds: Callable[[], bool], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)


class TestLetter:
    def test_it_arrives_whole_and_once(self, sink: Sink, delivery: Delivery) -> None:
        assert sending.LETTERS.deliver(delivery.pk)
        assert not sending.LETTERS.deliver(delivery.pk)
        (letter,) = sink.letters
        assert (letter["To"], letter["Subject"]) == ("desk@lumen.example", "Weekly: nothing new")
        assert letter["Message-ID"] == delivery.message_id
        kinds = [part.get_content_type() for part in letter.walk() if not part.is_multipart()]
        assert kinds == [
            "text/plain",
            "text/html",
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ]
        assert state_of(delivery) is State.SENT
        assert delivery.sent_at is not None

    def test_backends_that_do_not_tell_when_they_hand_over_do_as_well(
        self, delivery: Delivery, mailoutbox: list[object]
    ) -> None:
        assert sending.LETTERS.deliver(delivery.pk)
        assert (len(mailoutbox), state_of(delivery)) == (1, State.SENT)


class TestFailures:
    def test_a_dead_server_is_tried_again_later(
        self, settings: Settings, sink: Sink, delivery: Delivery
    ) -> None:
        settings.EMAIL_PORT = 9
        assert not sending.LETTERS.deliver(delivery.pk)
        assert state_of(delivery) is State.WAITING
        assert "refused" in delivery.error
        assert delivery.next_try_at is not None
        assert timedelta(0) < delivery.next_try_at - timezone.now() <= timedelta(minutes=1)
        assert not sending.LETTERS.deliver(delivery.pk)  # it is not due yet
        settings.EMAIL_PORT = sink.port
        assert sending.LETTERS.deliver(due_now(delivery).pk)
        assert len(sink.letters) == 1

    def test_a_refused_letter_is_tried_again_and_given_up_in_the_end(
        self, sink: Sink, delivery: Delivery
    ) -> None:
        sink.answers = ["451 later"] * MOST_ATTEMPTS
        while state_of(delivery) is State.WAITING:
            sending.LETTERS.deliver(due_now(delivery).pk)
        assert state_of(delivery) is State.FAILED
        assert delivery.attempts == MOST_ATTEMPTS
        assert "later" in delivery.error
        sending.LETTERS.send_again(delivery)
        assert sending.LETTERS.deliver(delivery.pk)
        assert len(sink.letters) == 1

    def test_waiting_doubles(self, sink: Sink, delivery: Delivery) -> None:
        sink.answers = ["451 later"] * 3
        waits = []
        for _ in range(3):
            sending.LETTERS.deliver(due_now(delivery).pk)
            delivery.refresh_from_db()
            assert delivery.next_try_at is not None
            waits.append(round((delivery.next_try_at - timezone.now()).total_seconds() / 60))
        assert waits == [1, 2, 4]

    def test_two_workers_do_not_send_it_twice(self, sink: Sink, delivery: Delivery) -> None:
        with sending.LETTERS.alone_with(delivery.pk) as alone:
            assert alone
            from django.db import connection

            other = connection.copy()
            try:
                with other.cursor() as cursor:
                    cursor.execute(
                        "SELECT pg_try_advisory_lock(%s, %s)", [sending.LETTERS.lock_space, delivery.pk]
                    )
                    assert cursor.fetchone() == (False,)
            finally:
                other.close()


class TestKilledWorker:
    def test_before_the_letter_is_handed_over_it_is_sent_by_the_next(
        self, sink: Sink, delivery: Delivery, start_worker_process: StartWorker
    ) -> None:
        killed_while(sink, "RCPT", delivery, start_worker_process)
        assert state_of(delivery) is State.SENDING
        sink.hold_at = ""
        start_worker_process("--concurrency", "1")
        tasks.look.delay()
        until(lambda: state_of(delivery) is State.SENT)
        assert len(sink.letters) == 1

    def test_while_it_is_handed_over_a_person_decides(
        self, sink: Sink, delivery: Delivery, start_worker_process: StartWorker
    ) -> None:
        killed_while(sink, "DATA", delivery, start_worker_process)
        assert state_of(delivery) is State.HANDED_OVER
        sink.hold_at = ""
        start_worker_process("--concurrency", "1")
        tasks.look.delay()
        until(lambda: state_of(delivery) is State.UNSURE)
        assert len(sink.letters) == 1
        assert sending.LETTERS.due() == []


def killed_while(sink: Sink, at: str, delivery: Delivery, start_worker_process: StartWorker) -> None:
    sink.hold_at = at
    worker = start_worker_process("--concurrency", "1")
    tasks.deliver.delay(delivery.pk)
    assert sink.held.wait(40)
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait(timeout=10)
    sink.release.set()
