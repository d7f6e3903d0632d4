from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from importlib import import_module
from unittest.mock import Mock

import pytest
from django.db import OperationalError
from django.utils import timezone
from kombu.exceptions import OperationalError as BrokerError
from rich.console import Console

from claims import tasks
from claims.linking.rechecks import ask_again
from claims.models import Briefing, Claim, Recheck, State
from claims.pipeline.step import MOST_ATTEMPTS
from claims.waiting import wait_for
from factcheck.claim import Claim as EngineClaim
from factcheck.finding import Finding as EngineFinding
from factcheck.link.record import Record

from .rows import run, stored_briefing

pytestmark = pytest.mark.usefixtures("simple_reading")
TEXT = "Traffic of the harbour was 41.5 thousand tonnes in 2011."
QUIET = Console(quiet=True)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, str]]:
    """What is sent to the workers, kept back."""
    kept: list[tuple[int, str]] = []

    def keep(briefing_ids: Sequence[int], state: State) -> bool:
        kept.extend((briefing_id, state.value) for briefing_id in briefing_ids)
        return True

    monkeypatch.setattr(tasks, "send_together", keep)
    return kept


@pytest.mark.usefixtures("worker")
def test_a_worker_carries_a_briefing_to_its_end() -> None:
    briefing = stored_briefing(TEXT)
    assert tasks.send(briefing.pk, State.RECEIVED)
    outcome = wait_for([briefing.pk], QUIET)
    assert (outcome.claims, outcome.failures) == (1, ())
    briefing.refresh_from_db()
    assert briefing.state == State.CHECKED


@pytest.mark.usefixtures("worker")
def test_a_poisoned_briefing_fails_with_its_reason_and_stops_no_other() -> None:
    poisoned, sound = stored_briefing("poison"), stored_briefing(TEXT)
    for briefing in (poisoned, sound):
        tasks.send(briefing.pk, State.RECEIVED)
    outcome = wait_for([poisoned.pk, sound.pk], QUIET)
    poisoned.refresh_from_db()
    sound.refresh_from_db()
    assert (poisoned.state, sound.state) == (State.FAILED, State.CHECKED)
    assert poisoned.failure == "reading: UnreadableError: this text cannot be read"
    assert outcome.failures == (f"{poisoned}: {poisoned.failure}",)


@pytest.mark.django_db
def test_a_lost_connection_is_tried_again(monkeypatch: pytest.MonkeyPatch, sent: list[object]) -> None:
    briefing = stored_briefing(TEXT)
    step = Mock(side_effect=[OperationalError("server closed the connection"), False])
    monkeypatch.setattr("claims.pipeline.extract", step)
    tasks.extract.apply((briefing.pk,))
    assert step.call_count == 2
    briefing.refresh_from_db()
    assert (briefing.state, briefing.attempts) == (State.RECEIVED, 2)


@pytest.mark.django_db(transaction=True)
def test_the_next_task_is_sent_when_the_step_is_committed(sent: list[object]) -> None:
    briefing = stored_briefing(TEXT)
    tasks.extract.apply((briefing.pk,))
    assert sent == [(briefing.pk, "extracted")]


@pytest.mark.django_db(transaction=True)
def test_a_task_that_comes_twice_does_its_work_once(sent: list[object]) -> None:
    briefing = stored_briefing(TEXT)
    for _ in range(2):
        tasks.extract.apply((briefing.pk,))
    assert len(sent) == Claim.objects.count() == 1


@pytest.mark.django_db
def test_a_briefing_that_kills_its_workers_is_given_up(sent: list[object]) -> None:
    briefing = stored_briefing(TEXT)
    Briefing.objects.update(attempts=MOST_ATTEMPTS)
    tasks.extract.apply((briefing.pk,))
    briefing.refresh_from_db()
    assert briefing.failure == f"reading: given up after {MOST_ATTEMPTS} tries"


@pytest.mark.django_db
def test_a_broker_that_is_away_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    briefing = stored_briefing(TEXT)
    monkeypatch.setattr(tasks.extract, "delay", Mock(side_effect=BrokerError("connection refused")))
    assert not tasks.send(briefing.pk, State.RECEIVED)
    briefing.refresh_from_db()
    assert briefing.state == State.RECEIVED


def waits_since(briefing: Briefing, since: timedelta, sent: timedelta) -> None:
    now = timezone.now()
    Briefing.objects.filter(pk=briefing.pk).update(state_since=now - since, sent_at=now - sent)


@pytest.mark.django_db
def test_the_sweep_leaves_what_was_just_sent(sent: list[object]) -> None:
    stored_briefing(TEXT)
    assert tasks.sweep() == 0
    assert sent == []


@pytest.mark.django_db
def test_the_sweep_sends_what_waits_too_long_once(sent: list[object]) -> None:
    briefing = stored_briefing(TEXT)
    waits_since(briefing, since=timedelta(minutes=2), sent=timedelta(minutes=2))
    assert [tasks.sweep(), tasks.sweep()] == [1, 0]
    assert sent == [(briefing.pk, "received")]


@pytest.mark.django_db
def test_the_sweep_waits_twice_as_long_each_time(sent: list[object]) -> None:
    briefing = stored_briefing(TEXT)
    waits_since(briefing, since=timedelta(minutes=30), sent=timedelta(minutes=10))
    assert tasks.sweep() == 0
    waits_since(briefing, since=timedelta(minutes=30), sent=timedelta(minutes=16))
    assert tasks.sweep() == 1


@pytest.mark.django_db
def test_the_sweep_leaves_what_is_finished(sent: list[object]) -> None:
    briefing = stored_briefing(TEXT)
    waits_since(briefing, since=timedelta(days=2), sent=timedelta(days=2))
    Briefing.objects.update(state=State.FAILED, failure="unreadable")
    assert tasks.sweep() == 0


@pytest.mark.django_db
def test_a_starting_worker_takes_up_what_a_killed_one_began(sent: list[object]) -> None:
    begun, _fresh = stored_briefing(TEXT), stored_briefing(TEXT, source="Coast Gazette")
    Briefing.objects.filter(pk=begun.pk).update(attempts=1)
    assert tasks.sweep(taken_up_only=True) == 1
    assert sent == [(begun.pk, "received")]


@pytest.mark.django_db(transaction=True)
def test_a_claim_that_cannot_be_checked_again_holds_up_no_other(
    monkeypatch: pytest.MonkeyPatch, sent: list[tuple[int, str]]
) -> None:
    """Its briefing is checked instead, and bears the failure."""
    bad, good = stored_briefing(TEXT), stored_briefing(TEXT, source="Coast Gazette")
    run(bad, good)
    ask_again(Claim.objects.values_list("pk", flat=True), "a neighbour was corrected")
    check_step = import_module("claims.pipeline.check")
    engine = check_step.find

    def find(claims: Sequence[EngineClaim], record: Record) -> list[EngineFinding]:
        if any(claim.briefing == str(bad.pk) for claim in claims):
            raise ZeroDivisionError("no share of nothing")
        found: list[EngineFinding] = engine(claims, record)
        return found

    monkeypatch.setattr(check_step, "find", find)
    monkeypatch.setattr(tasks.recheck, "delay", Mock())
    tasks.recheck.apply()
    assert sent == [(bad.pk, "linked"), (good.pk, "linked")]
    assert not Recheck.objects.exists()
    for briefing in (bad, good):
        tasks.check.apply((briefing.pk,))
        briefing.refresh_from_db()
    assert (bad.state, good.state) == (State.FAILED, State.CHECKED)
    assert bad.failure == "checking: ZeroDivisionError: no share of nothing"
