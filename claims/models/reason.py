"""The reasons reviewers choose from.

Editors keep the list; a review stores the words chosen, so that changing the list rewrites no decision.
"""

from __future__ import annotations

from django.db import models

from .verdict import Verdict

CHOSEN = (Verdict.CONFIRMED, Verdict.FLAGGED, Verdict.DISMISSED)


class Reason(models.Model):
    """One reason for one verdict; an unused one is switched off, and those given stay as they were."""

    verdict = models.CharField(max_length=12, choices=[(verdict.value, verdict.label) for verdict in CHOSEN])
    label = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField(
        default=100, help_text="The lowest stands first and has key 1."
    )
    active = models.BooleanField(default=True, help_text="Offered to reviewers.")

    class Meta:
        ordering = ("verdict", "position", "pk")
        constraints = (
            models.UniqueConstraint(fields=("verdict", "label"), name="reason_is_listed_once"),
            models.CheckConstraint(condition=models.Q(verdict__in=CHOSEN), name="reason_is_for_a_verdict"),
            models.CheckConstraint(condition=models.Q(label__regex=r"\S"), name="reason_has_words"),
        )

    def __str__(self) -> str:
        return self.label
