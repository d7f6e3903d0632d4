"""Who is looking at a finding now, so that no two reviewers work on one. It runs out by itself."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from .finding import Finding


class Lease(models.Model):
    """A finding taken by one person until a moment; one row a finding, the latest holder's."""

    finding = models.OneToOneField(Finding, models.CASCADE, primary_key=True, related_name="lease")
    holder = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="leases")
    taken_at = models.DateTimeField(db_default=Now())
    until = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(until__gte=models.F("taken_at")), name="lease_ends_after_it_begins"
            ),
        )

    def __str__(self) -> str:
        return f"{self.finding_id} held by {self.holder}"
