"""Who wants to be told of findings: about what, how soon, and by which way."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from factcheck.finding import Severity

from .enumeration import choices_of
from .report import all_severities, validate_time_zone
from .series import Series
from .source import Source
from .webhook import Webhook


class Subscription(models.Model):
    """One wish of one person. Without series and source it is about all findings of its severities."""

    class Pace(models.TextChoices):
        """How soon."""

        IMMEDIATE = "immediate"
        HOURLY = "hourly", "digest, every hour"
        DAILY = "daily", "digest, every day at 7:00"
        WEEKLY = "weekly", "digest, Mondays at 7:00"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="subscriptions")
    series = models.ForeignKey(
        Series, models.PROTECT, null=True, blank=True, related_name="+", help_text="Empty: all."
    )
    source = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="+", help_text="Empty: all."
    )
    severities = ArrayField(
        models.CharField(max_length=16, choices=choices_of(Severity)), default=all_severities
    )
    pace = models.CharField(max_length=12, choices=Pace, default=Pace.IMMEDIATE)
    time_zone = models.CharField(max_length=64, default="UTC", validators=[validate_time_zone])
    webhook = models.ForeignKey(
        Webhook,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="subscriptions",
        help_text="Empty: by mail to its owner.",
    )
    enabled = models.BooleanField(default=True)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    next_at = models.DateTimeField(null=True, editable=False, help_text="When the next digest is due.")

    class Meta:
        ordering = ("user", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("user", "series", "source", "severities", "webhook"),
                nulls_distinct=False,
                name="subscription_is_made_once",
                violation_error_message="You are subscribed to this already.",
            ),
            models.CheckConstraint(condition=~Q(severities=[]), name="subscription_has_severities"),
            models.CheckConstraint(
                condition=Q(pace__in=("immediate", "hourly", "daily", "weekly")),
                name="subscription_pace_is_known",
            ),
        )
        indexes = (models.Index(fields=("next_at",), condition=Q(enabled=True), name="subscription_due"),)

    def __str__(self) -> str:
        return f"{self.about}, {self.get_pace_display()}"

    @property
    def about(self) -> str:
        """ "freight, Lumen; Port Authority; contradiction", or "all findings"."""
        words = [str(one) for one in (self.series, self.source) if one is not None]
        if set(self.severities) != set(all_severities()):
            words.append(", ".join(self.severities))
        return "; ".join(words) or "all findings"

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)
