"""Consistency reports: what is wanted when and by whom, what each run saw, and each mail on its way.

A report keeps the whole of what it saw, as JSON, with its digest. Since nothing upstream is rewritten, the
same questions asked again as of the same moment give the same contents.
"""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo, available_timezones

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from factcheck.finding import Severity

from .enumeration import choices_of
from .outgoing import HAS_ITS_TIME, ON_ITS_WAY, Outgoing, moves_forward
from .past import keeps_changes
from .series import Series
from .source import Source


def validate_crontab(words: str) -> None:
    """Five fields that Celery's crontab understands and that name some minute of some day."""
    from claims.reports.timetable import UnusableTimetableError, fields_of

    try:
        fields_of(words)
    except UnusableTimetableError as error:
        raise ValidationError(str(error)) from error


def validate_time_zone(name: str) -> None:
    """A name of the time zone database."""
    if name not in available_timezones():
        raise ValidationError(f"“{name}” is no time zone; one is “Europe/Prague”.")


def all_severities() -> list[str]:
    """Every severity: what a report is about unless it is narrowed."""
    return [severity.value for severity in Severity]


@pghistory.track(keeps_changes(), pghistory.DeleteEvent(), level=pghistory.Statement, exclude=["next_at"])
class ReportSchedule(models.Model):
    """A standing order for a report: its scope, its times and its readers."""

    name = models.CharField(max_length=200, unique=True)
    enabled = models.BooleanField(default=True)

    sources = models.ManyToManyField(Source, blank=True, help_text="None chosen: all.")
    series = models.ManyToManyField(Series, blank=True, help_text="None chosen: all.")
    places = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        help_text="As the claims write them; none: all.",
    )
    severities = ArrayField(
        models.CharField(max_length=16, choices=choices_of(Severity)), default=all_severities
    )
    window_days = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="How many days back; empty: since the report before."
    )

    crontab = models.CharField(
        max_length=100,
        blank=True,
        validators=[validate_crontab],
        help_text="Minute, hour, day of month, month, day of week: “0 7 * * mon” is Mondays at 7:00.",
    )
    every_hours = models.PositiveIntegerField(null=True, blank=True, help_text="Instead of a crontab.")
    time_zone = models.CharField(max_length=64, default="UTC", validators=[validate_time_zone])
    recipients = ArrayField(models.EmailField(), help_text="Addresses, separated by commas.")

    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    next_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.CheckConstraint(
                condition=Q(crontab="", every_hours__isnull=False, every_hours__gte=1)
                | (~Q(crontab="") & Q(every_hours__isnull=True)),
                name="report_schedule_has_one_timetable",
                violation_error_message="Give either a crontab or a number of hours.",
            ),
            models.CheckConstraint(
                condition=Q(window_days__isnull=True) | Q(window_days__gte=1),
                name="report_schedule_window_is_long",
            ),
            models.CheckConstraint(condition=~Q(recipients=[]), name="report_schedule_has_readers"),
            models.CheckConstraint(condition=~Q(severities=[]), name="report_schedule_has_severities"),
        )
        indexes = (models.Index(fields=("next_at",), condition=Q(enabled=True), name="report_schedule_due"),)

    def __str__(self) -> str:
        return self.name

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def interval(self) -> timedelta | None:
        return timedelta(hours=self.every_hours) if self.every_hours else None


class Report(models.Model):
    """One run: its scope and window, what it saw as of ``as_of``, the digest of that. It never changes."""

    schedule = models.ForeignKey(ReportSchedule, models.PROTECT, related_name="reports")
    due_at = models.DateTimeField(editable=False)
    since = models.DateTimeField(editable=False, help_text="What was known by then is not news.")
    as_of = models.DateTimeField(editable=False, help_text="Nothing recorded after this moment is in it.")
    scope = models.JSONField(editable=False)
    contents = models.JSONField(editable=False)
    contents_sha256 = models.CharField(max_length=64, editable=False)
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ("-due_at", "-pk")
        constraints = (
            models.UniqueConstraint(fields=("schedule", "due_at"), name="report_is_made_once"),
            models.CheckConstraint(condition=Q(since__lt=F("as_of")), name="report_window_runs_forward"),
        )
        triggers = (pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),)

    def __str__(self) -> str:
        return f"{self.schedule.name}, {self.due_at.astimezone(self.schedule.zone):%-d %B %Y %H:%M}"


class Delivery(Outgoing):
    """One report on its way to one reader, by mail."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="deliveries")
    recipient = models.EmailField()

    class Meta:
        verbose_name_plural = "deliveries"
        ordering = ("-pk",)
        constraints = (
            models.UniqueConstraint(fields=("report", "recipient"), name="delivery_is_made_once"),
            models.CheckConstraint(condition=HAS_ITS_TIME, name="delivery_sent_has_its_time"),
        )
        indexes = (models.Index(fields=("next_try_at",), condition=ON_ITS_WAY, name="delivery_on_its_way"),)
        triggers = (moves_forward("delivery_moves_forward"),)

    def __str__(self) -> str:
        return f"{self.report} → {self.recipient} ({self.get_state_display()})"
