"""The desk's work on the clock: acceptances whose day is over end, and their findings wait again."""

from __future__ import annotations

from celery import shared_task

from claims.pipeline.standing import end_due


@shared_task(name="claims.desk.look")
def look() -> int:
    """End what is due; safe to run twice."""
    return end_due()
