"""A smallest set of claims that cannot all be true, with its proof, waiting for a person.

A fingerprint is one row for ever: found again, it is the same finding with the same decision. When a new or
corrected claim makes it untrue it is closed with the reason and kept. ``verdict`` repeats the latest review
for the queue's sake; the database itself copies it there (see ``review``), nobody else writes it.
"""

from __future__ import annotations

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from factcheck.finding import Severity

from . import facet_triggers
from .claim import Claim
from .cluster import Cluster
from .enumeration import choices_of, one_of
from .past import keeps_changes
from .verdict import Verdict

DECIDED = (Verdict.CONFIRMED, Verdict.FLAGGED, Verdict.DISMISSED)
WEIGHTS = {severity.value: len(Severity) - place for place, severity in enumerate(Severity)}
"""Severity → weight: the severest weighs most."""
WEIGHT = models.Case(
    *(models.When(severity=severity, then=weight) for severity, weight in WEIGHTS.items()),
    default=0,
    output_field=models.SmallIntegerField(),
)
FACETS = ("sources", "series", "places", "speakers", "first_of_series")
WAITING = Q(closed_at__isnull=True) & (Q(verdict="") | Q(verdict=Verdict.FLAGGED))


class FindingQuerySet(models.QuerySet["Finding"]):
    """Findings by what is still to be done about them."""

    def holding(self) -> FindingQuerySet:
        """Those that hold today, whatever was decided."""
        return self.filter(closed_at__isnull=True)

    def waiting(self) -> FindingQuerySet:
        """The queue: those that hold and want a person's decision."""
        return self.filter(WAITING)

    def most_severe_first(self) -> FindingQuerySet:
        """The queue's order: the severest, then the latest said, then the latest found."""
        return self.order_by("-weight", "-said_at", "-pk")


@pghistory.track(
    keeps_changes(),
    pghistory.DeleteEvent(),
    level=pghistory.Statement,
    exclude=["weight", "cluster", *FACETS],
)
class Finding(models.Model):
    """What a check says about claims. ``check_slug`` is the check's module name."""

    fingerprint = models.CharField(max_length=64, unique=True, editable=False)
    check_slug = models.CharField("check", max_length=60, db_column="check")
    severity = models.CharField(max_length=16, choices=choices_of(Severity))
    weight = models.GeneratedField(
        expression=WEIGHT,
        output_field=models.SmallIntegerField(),
        db_persist=True,
        help_text="The severity as a number: an index keeps the queue's order by it.",
    )
    message = models.TextField(help_text="One whole sentence a reviewer can act on.")
    arithmetic = models.TextField(help_text="The proof, with its intervals.")
    diagnoses = models.JSONField(
        default=list,
        blank=True,
        help_text="[{kind, claim, reads_as, reconciles, value, also, power}]: readings that repair it.",
    )
    confidence = models.FloatField(default=1.0)
    said_at = models.DateField(help_text="When the latest of its claims was said.")
    claims = models.ManyToManyField(Claim, through="Evidence", related_name="findings")
    cluster = models.ForeignKey(
        Cluster,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="findings",
        help_text="The cause it shares with others that hold; none where it is alone.",
    )
    found_at = models.DateTimeField(db_default=Now(), editable=False)

    sources = ArrayField(models.BigIntegerField(), default=list, db_default=[], editable=False)
    series = ArrayField(models.BigIntegerField(), default=list, db_default=[], editable=False)
    places = ArrayField(models.TextField(), default=list, db_default=[], editable=False)
    speakers = ArrayField(models.TextField(), default=list, db_default=[], editable=False)
    first_of_series = models.BooleanField(
        db_default=True, editable=False, help_text="No earlier finding is about any of its series."
    )

    closed_at = models.DateTimeField(null=True, blank=True, editable=False)
    closed_because = models.TextField(blank=True, editable=False)

    verdict = models.CharField(max_length=12, choices=Verdict, blank=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = FindingQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)
        constraints = (
            one_of("severity", Severity, "finding_severity_is_known"),
            models.CheckConstraint(condition=~Q(fingerprint=""), name="finding_has_a_fingerprint"),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1), name="finding_confidence_is_a_share"
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, closed_because="")
                | Q(closed_at__isnull=False, closed_because__gt=""),
                name="finding_closed_says_why",
            ),
            models.CheckConstraint(
                condition=Q(verdict="", decided_by__isnull=True, decided_at__isnull=True)
                | Q(verdict__in=DECIDED, decided_by__isnull=False, decided_at__isnull=False),
                name="finding_verdict_has_who_and_when",
            ),
        )
        indexes = (
            # The three parts of the queue's order run the same way, so that a page is one walk of an index.
            models.Index(fields=("-weight", "-said_at", "-id"), condition=WAITING, name="finding_queue"),
            models.Index(
                fields=("check_slug", "-weight", "-said_at", "-id"),
                condition=WAITING,
                name="finding_queue_of_check",
            ),
            models.Index(
                fields=("-weight", "-said_at", "-id"),
                condition=WAITING & Q(first_of_series=True),
                name="finding_queue_of_firsts",
            ),
            models.Index(fields=("-weight", "-said_at", "-id"), name="finding_in_order"),
            models.Index(
                fields=("-weight", "-said_at", "-id"),
                condition=Q(closed_at__isnull=False),
                name="finding_closed",
            ),
            models.Index(fields=("verdict", "-weight", "-said_at", "-id"), name="finding_by_verdict"),
            models.Index(fields=("check_slug", "-weight", "-said_at", "-id"), name="finding_by_check"),
            # "How often was this check right lately" reads the last decisions and nothing else.
            models.Index(
                fields=("check_slug", "-decided_at"),
                condition=Q(verdict__in=(Verdict.CONFIRMED, Verdict.DISMISSED)),
                name="finding_decided_by_check",
            ),
            GinIndex(OpClass("message", name="gin_trgm_ops"), name="finding_message_trigrams"),
            # The queue shows a cluster once, at its first finding: is there one before this?
            models.Index(
                fields=("cluster", "-weight", "-said_at", "-id"),
                condition=Q(cluster__isnull=False),
                name="finding_in_cluster",
            ),
            GinIndex(fields=("sources", "series", "places", "speakers"), name="finding_facets"),
            models.Index(fields=("found_at",), name="finding_found_at"),
        )
        triggers = (
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
            facet_triggers.OF_NEW_FINDING,
            facet_triggers.OF_FINDING,
        )

    def __str__(self) -> str:
        return self.message


@pghistory.track(pghistory.DeleteEvent(), level=pghistory.Statement)
class Evidence(models.Model):
    """A claim's part in a finding: "earlier level", "growth", … in the order things were said.

    A finding that comes to rest on other claims has all of it written anew.
    """

    finding = models.ForeignKey(Finding, models.CASCADE, related_name="evidence")
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="evidence")
    position = models.PositiveSmallIntegerField()
    role = models.TextField()
    recorded_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        verbose_name_plural = "evidence"
        ordering = ("finding", "position")
        constraints = (
            models.UniqueConstraint(fields=("finding", "position"), name="evidence_has_its_place"),
            models.UniqueConstraint(fields=("finding", "claim"), name="evidence_names_a_claim_once"),
        )
        triggers = (facet_triggers.OF_EVIDENCE,)

    def __str__(self) -> str:
        return f"{self.role}: {self.claim}"
