"""A claim whose neighbourhood has changed, waiting for its checks to be run again.

Written in the transaction that makes the change, so that none is lost; whoever runs the checks deletes it in
the transaction that stores what they gave. A retired claim here stands for the findings that cite it.
"""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from .claim import Claim


class Recheck(models.Model):
    """One claim to be looked at again, and because of what."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="+")
    because = models.TextField(help_text="What changed, to follow “No longer found since”.")
    asked_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(condition=~models.Q(because=""), name="recheck_says_because_of_what"),
        )

    def __str__(self) -> str:
        return f"{self.claim_id}: {self.because}"
