"""Alerts as Celery tasks: beat looks every half minute for what is to be told."""

from __future__ import annotations

from celery import shared_task

from claims.tasks import step_task

from .packing import pack
from .sending import MESSAGES


@shared_task(name="claims.alerts.look")
def look() -> int:
    """Pack what waits and send a task for every message that is due; how many."""
    pack()
    messages = MESSAGES.due()
    for message_id in messages:
        deliver.delay(message_id)
    return len(messages)


@step_task(name="claims.alerts.deliver")
def deliver(message_id: int) -> None:
    """Send one message."""
    MESSAGES.deliver(message_id)
