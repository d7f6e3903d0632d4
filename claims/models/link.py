"""Why a claim was put into a series, or might belong to one: a decision that says its reason.

Append-only. ``Claim.series`` is where the claim stands now; these rows say how it came there and which other
series it may belong to: ``linked`` and ``new`` name the series of the claim's own words, ``possible`` one
that a reviewer may accept or refuse; until then the claim stays in a series of its own. Where a decision has
merged the series of its words into another, the claim stands in that one.
"""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from factcheck.link.decision import Outcome

from .claim import Claim
from .enumeration import choices_of, one_of
from .series import Series


class LinkQuerySet(models.QuerySet["Link"]):
    """Links by whose word they are."""

    def said_by_people(self) -> LinkQuerySet:
        """Those by which a person put a claim into a series, without those taken back."""
        words = self.filter(decided_by__isnull=False, outcome=Outcome.LINKED.value)
        return words.filter(decision__undone_by__isnull=True)


class Link(models.Model):
    """One decision about one claim and one series; by the engine unless ``decided_by`` says who."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="links")
    series = models.ForeignKey(Series, models.PROTECT, related_name="links")
    outcome = models.CharField(max_length=12, choices=choices_of(Outcome))
    score = models.FloatField(default=1.0)
    reason = models.TextField(help_text="In words a person can check.")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(db_default=Now(), editable=False)
    decision = models.ForeignKey(
        "claims.SeriesDecision",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="links",
        help_text="The split by which a person moved the claim; taken back, the link says nothing any more.",
    )

    objects = LinkQuerySet.as_manager()

    class Meta:
        ordering = ("claim", "pk")
        constraints = (
            one_of("outcome", Outcome, "link_outcome_is_known"),
            models.CheckConstraint(
                condition=models.Q(score__gte=0, score__lte=1), name="link_score_is_a_share"
            ),
            models.UniqueConstraint(
                fields=("claim", "series", "outcome"),
                condition=models.Q(decided_by__isnull=True),
                name="link_is_decided_once_by_the_engine",
            ),
        )
        triggers = (pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),)

    def __str__(self) -> str:
        return f"{self.claim} → {self.series} ({self.outcome})"
