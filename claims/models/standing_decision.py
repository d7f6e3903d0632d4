"""One decision for more than one finding, or until a day: its scope, its end, and the reviews it wrote.

One on a series and period, or on a check and series, is carried out as one review for each finding it
touches. An acceptance (a dismissal) also holds for findings of its scope that are found later, until its day
has come or somebody ends it; then they wait again.
"""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from .finding import DECIDED, Evidence, Finding, FindingQuerySet
from .series import Series
from .verdict import Verdict


class StandingDecisionQuerySet(models.QuerySet["StandingDecision"]):
    """Standing decisions by whether they hold."""

    def standing_acceptances(self) -> StandingDecisionQuerySet:
        """Those that findings still to come fall under as well."""
        return self.filter(
            Q(until__isnull=True) | Q(until__gte=timezone.localdate()),
            verdict=Verdict.DISMISSED,
            ended_at__isnull=True,
        )

    def due(self) -> StandingDecisionQuerySet:
        """Those whose day is over and that nobody has ended."""
        return self.filter(until__lt=timezone.localdate(), ended_at__isnull=True)


class StandingDecision(models.Model):
    """Who decided what about which findings, why, and until when."""

    class Scope(models.TextChoices):
        """How far it reaches."""

        FINDING = "finding", "this finding"
        CLUSTER = "cluster", "every finding of one cause"
        PERIOD = "period", "a series in a period"
        SERIES = "series", "a check on a series"

    scope = models.CharField(max_length=8, choices=Scope)
    finding = models.ForeignKey(
        Finding, models.PROTECT, related_name="standing_decisions", help_text="The finding it was made on."
    )
    check_slug = models.CharField("check", max_length=60, blank=True)
    series = models.ForeignKey(
        Series, models.PROTECT, null=True, blank=True, related_name="standing_decisions"
    )
    period = DateRangeField(null=True, blank=True)
    verdict = models.CharField(max_length=12, choices=Verdict)
    reason = models.TextField()
    until = models.DateField(null=True, blank=True, help_text="The last day on which it holds.")
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="standing_decisions")
    decided_at = models.DateTimeField(db_default=Now(), editable=False)
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
        help_text="Nobody where its day had come.",
    )

    objects = StandingDecisionQuerySet.as_manager()

    class Meta:
        verbose_name = "standing decision"  # as people see it
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(verdict__in=DECIDED), name="standing_decision_verdict_is_a_decision"
            ),
            models.CheckConstraint(condition=Q(reason__regex=r"\S"), name="standing_decision_has_a_reason"),
            models.CheckConstraint(
                condition=Q(
                    scope__in=("finding", "cluster"), series__isnull=True, period__isnull=True, check_slug=""
                )
                | Q(scope="period", series__isnull=False, period__isnull=False, check_slug="")
                | Q(scope="series", series__isnull=False, period__isnull=True, check_slug__gt=""),
                name="standing_decision_scope_says_of_what",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(verdict=Verdict.DISMISSED),
                name="standing_decision_that_ends_is_an_acceptance",
            ),
        )
        indexes = (
            models.Index(
                fields=("series",), condition=Q(ended_at__isnull=True), name="standing_decision_in_force"
            ),
            models.Index(fields=("until",), condition=Q(ended_at__isnull=True), name="standing_decision_due"),
        )
        triggers = (
            pgtrigger.ReadOnly(name="standing_decision_is_read_only", exclude=["ended_at", "ended_by"]),
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="ends_once",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__ended_at__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_verdict_display()}: {self.get_scope_display()}"

    def findings(self) -> FindingQuerySet:
        """Every finding of its scope, decided or not."""
        if self.scope == self.Scope.FINDING:
            return Finding.objects.filter(pk=self.finding_id)
        if self.scope == self.Scope.CLUSTER:
            return Finding.objects.filter(cluster__isnull=False, cluster=self.finding.cluster_id)
        of_series = Finding.objects.filter(series__contains=[self.series_id])
        if self.scope == self.Scope.SERIES:
            return of_series.filter(check_slug=self.check_slug)
        claims = Evidence.objects.filter(claim__series=self.series_id, claim__period=self.period)
        return of_series.filter(pk__in=claims.values("finding"))
