"""Reports as Celery tasks: beat looks every half minute for what is due."""

from __future__ import annotations

from datetime import datetime

from celery import shared_task
from django.db import transaction

from claims.tasks import step_task

from . import making, sending


@shared_task(name="claims.reports.look")
def look() -> int:
    """Send a task for every report and letter that is due; how many. Sent twice, it is done once."""
    schedules = making.due()
    for schedule_id, due_at in schedules:
        make.delay(schedule_id, due_at.isoformat())
    letters = sending.LETTERS.due()
    for delivery_id in letters:
        deliver.delay(delivery_id)
    return len(schedules) + len(letters)


@step_task(name="claims.reports.make")
def make(schedule_id: int, due_at: str) -> None:
    """Make a report and send its letters."""
    with transaction.atomic():
        report = making.make(schedule_id, datetime.fromisoformat(due_at))
        letters = list(report.deliveries.values_list("pk", flat=True))
        transaction.on_commit(lambda: [deliver.delay(pk) for pk in letters])


@step_task(name="claims.reports.deliver")
def deliver(delivery_id: int) -> None:
    """Send one letter."""
    sending.LETTERS.deliver(delivery_id)
