"""Schedules that are due → reports, each made once however many workers look."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from claims.models.report import Delivery, Report, ReportSchedule

from .contents import contents_of, digest
from .scope import Scope
from .timetable import next_interval, next_time
from .view import View, settled_moment

BEGINNING = datetime(1, 1, 2, tzinfo=UTC)
"""Since when all is news, for the first report of a schedule without a window."""


def next_due(schedule: ReportSchedule, after: datetime) -> datetime:
    """When the schedule is due after this moment."""
    if schedule.interval is not None:
        return next_interval(schedule.interval, schedule.next_at or schedule.created_at, after)
    return next_time(schedule.crontab, after, schedule.zone)


def due() -> list[tuple[int, datetime]]:
    """The schedules that are due, as (id, when). They stay due until their report is made: none is lost."""
    enabled = ReportSchedule.objects.filter(enabled=True)
    for schedule in enabled.filter(next_at__isnull=True):
        enabled.filter(pk=schedule.pk, next_at__isnull=True).update(
            next_at=next_due(schedule, timezone.now())
        )
    rows = enabled.filter(next_at__lte=timezone.now()).order_by("next_at")
    return [(pk, when) for pk, when in rows.values_list("pk", "next_at") if when is not None]


def make(schedule_id: int, due_at: datetime) -> Report:
    """The schedule's report for this time, with a letter to each reader; the one there is, when made before.

    The schedule moves on with it, to its first time that is still to come: a service that stood still owes
    one report, not all it missed.
    """
    with transaction.atomic():
        schedule = ReportSchedule.objects.select_for_update(no_key=True).get(pk=schedule_id)
        former = schedule.reports.filter(due_at=due_at).first()
        if former is not None:
            return former
        if schedule.next_at is not None and schedule.next_at <= due_at:
            schedule.next_at = next_due(schedule, timezone.now())
            schedule.save(update_fields=["next_at"])
        view = View(Scope.of(schedule), _since(schedule), settled_moment())
        return _stored(schedule, due_at, view)


def run_again(report: Report) -> dict[str, Any]:
    """The contents that the same questions give as of the same moment: equal to the report's own."""
    view = View(Scope.from_plain(report.scope), report.since, report.as_of)
    return contents_of(view, report.contents["name"], report.contents["time_zone"])


def gather_again(report: Report) -> str:
    """The digest of what the same questions give as of the same moment: equal to the report's own."""
    return digest(run_again(report))


def _stored(schedule: ReportSchedule, due_at: datetime, view: View) -> Report:
    contents = contents_of(view, schedule.name, schedule.time_zone)
    report = Report.objects.create(
        schedule=schedule,
        due_at=due_at,
        since=view.since,
        as_of=view.as_of,
        scope=view.scope.plain(),
        contents=contents,
        contents_sha256=digest(contents),
    )
    for recipient in dict.fromkeys(schedule.recipients):
        Delivery.objects.create(report=report, recipient=recipient)
    return report


def _since(schedule: ReportSchedule) -> datetime:
    if schedule.window_days:
        return timezone.now() - timedelta(days=schedule.window_days)
    former = schedule.reports.order_by("-as_of").first()
    return former.as_of if former else BEGINNING
