"""Captures as Celery tasks: beat looks every half minute for what is due."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from claims.models.capture import Capture
from claims.models.watch import Watch
from claims.tasks import send, step_task

from .fetching import fetch as fetch_now
from .polling import poll as poll_now
from .reading import read as read_now

SENT_AT_ONCE = 500


@shared_task(name="claims.captures.look")
def look() -> int:
    """Send a task for every watch, page and file that is due; how many. Sent twice, it is done once."""
    now = timezone.now()
    watches = Watch.objects.filter(enabled=True, next_at__lte=now).values_list("pk", flat=True)
    for watch_id in watches[:SENT_AT_ONCE]:
        poll.delay(watch_id)
    due = Capture.objects.filter(
        state__in=(Capture.State.ASKED, Capture.State.RECEIVED), next_try_at__lte=now
    )
    captures = list(due.order_by("next_try_at").values_list("pk", "state")[:SENT_AT_ONCE])
    for capture_id, state in captures:
        send_on(capture_id, Capture.State(state))
    return len(watches) + len(captures)


def send_on(capture_id: int, state: Capture.State) -> None:
    """Send the task that a capture in this state waits for."""
    (fetch if state == Capture.State.ASKED else read).delay(capture_id)


@step_task(name="claims.captures.poll")
def poll(watch_id: int) -> None:
    """Ask a watched address, and go on with what came."""
    for capture_id, state in Capture.objects.filter(pk__in=poll_now(watch_id)).values_list("pk", "state"):
        send_on(capture_id, Capture.State(state))


@step_task(name="claims.captures.fetch")
def fetch(capture_id: int) -> None:
    """Fetch a page, then have it read."""
    if fetch_now(capture_id):
        read.delay(capture_id)


@step_task(name="claims.captures.read")
def read(capture_id: int) -> None:
    """Read a file or page, then have its briefing read; of a record, each of its lines."""
    waiting = read_now(capture_id)
    if waiting is not None:
        send(*waiting)
    parts = Capture.objects.filter(part_of=capture_id, state=Capture.State.RECEIVED)
    for part in parts.order_by("pk").values_list("pk", flat=True):
        read.delay(part)
