from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from django_celery_beat.models import IntervalSchedule, PeriodicTask

from claims.desk.health import LATE, health
from claims.models import Briefing
from tests.claims.rows import stored_briefing

pytestmark = pytest.mark.django_db


def signs() -> list[tuple[str, bool | None]]:
    return [(sign.words, sign.well) for sign in health() if sign.label in {"Reading", "Schedule"}]


def scheduled(begun: timedelta, ran: timedelta | None) -> None:
    """A task that beat has known for a while and that ran a while ago."""
    often = IntervalSchedule.objects.create(every=30, period="seconds")
    task = PeriodicTask.objects.create(name="sweep", task="sweep", interval=often)
    now = timezone.now()
    PeriodicTask.objects.filter(pk=task.pk).update(
        date_changed=now - begun, last_run_at=None if ran is None else now - ran
    )


def test_a_schedule_that_was_just_started_alarms_nobody() -> None:
    scheduled(timedelta(seconds=20), None)
    assert signs() == [("nothing waits", True), ("has just been started", None)]


def test_a_schedule_that_was_started_again_alarms_nobody() -> None:
    scheduled(timedelta(seconds=20), timedelta(days=2))
    assert signs()[1] == ("has just been started", None)


def test_a_schedule_that_runs_is_well() -> None:
    scheduled(timedelta(days=9), timedelta(seconds=40))
    assert signs()[1] == ("runs", True)


@pytest.mark.parametrize("ran", [None, 2 * LATE])
def test_a_schedule_that_keeps_silent_is_shown(ran: timedelta | None) -> None:
    scheduled(timedelta(days=9), ran)
    assert signs()[1][1] is False


def test_a_schedule_that_was_never_there_is_shown() -> None:
    assert signs()[1] == ("has not run yet", False)


def test_a_briefing_that_nobody_reads_is_shown() -> None:
    briefing = stored_briefing()
    assert signs()[0] == ("1 on their way", True)
    Briefing.objects.filter(pk=briefing.pk).update(state_since=timezone.now() - 2 * LATE)
    assert signs()[0] == ("1 on their way", False)
