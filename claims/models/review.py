"""A reviewer's decision about a finding: who, when, what and why. Append-only.

Inserting a review is all it takes: the database copies its verdict, reviewer and time to the finding.
Taking a decision back is another review, ``reopened``.
"""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from .finding import Finding
from .standing_decision import StandingDecision
from .verdict import Verdict

COPY_TO_FINDING = f"""
    UPDATE claims_finding SET
        verdict = CASE NEW.verdict WHEN '{Verdict.REOPENED.value}' THEN '' ELSE NEW.verdict END,
        decided_by_id = CASE NEW.verdict WHEN '{Verdict.REOPENED.value}' THEN NULL ELSE NEW.reviewer_id END,
        decided_at = CASE NEW.verdict WHEN '{Verdict.REOPENED.value}' THEN NULL ELSE NEW.decided_at END
    WHERE id = NEW.finding_id;
    RETURN NULL;
"""  # noqa: S608 -- the verdict is this module's constant


class Review(models.Model):
    """One decision by one person. The latest one of a finding is in force."""

    finding = models.ForeignKey(Finding, models.PROTECT, related_name="reviews")
    verdict = models.CharField(max_length=12, choices=Verdict)
    reason = models.TextField(blank=True)
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="reviews")
    standing_decision = models.ForeignKey(
        StandingDecision,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reviews",
        help_text="What it carries out, where it was decided for more than this finding or until a day.",
    )
    decided_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ("-decided_at", "-pk")
        constraints = (
            models.CheckConstraint(condition=Q(verdict__in=Verdict.values), name="review_verdict_is_known"),
            models.CheckConstraint(
                condition=~Q(verdict=Verdict.DISMISSED) | Q(reason__regex=r"\S"),
                name="review_dismissal_has_a_reason",
            ),
        )
        triggers = (
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="decides_its_finding",
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                func=COPY_TO_FINDING,
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_verdict_display()} by {self.reviewer}"
