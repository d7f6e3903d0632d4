"""Findings that one cause explains, to be decided together.

Worked out anew with every check of its findings; the fingerprint names the cause, so that a cluster stays the
same while findings join and leave it. Only causes of two findings or more have a row.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from .claim import Claim


class Cluster(models.Model):
    """One cause: ``kind`` and ``reads_as`` as the engine's ``Cause`` has them, and its claims."""

    fingerprint = models.CharField(max_length=64, unique=True, editable=False)
    kind = models.CharField(
        max_length=60, help_text="A diagnosis' slug, “restated”, or “figure” for one that fits none."
    )
    reads_as = models.TextField(help_text="The cause in words: “billion should read trillion”.")
    power = models.SmallIntegerField(
        null=True, blank=True, help_text="For a scale word: the power of ten it is off by."
    )
    claims = models.ManyToManyField(Claim, related_name="clusters", help_text="Those to be read otherwise.")
    found_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(condition=~Q(fingerprint=""), name="cluster_has_a_fingerprint"),
            models.CheckConstraint(condition=~Q(kind=""), name="cluster_says_what_its_cause_is"),
        )

    def __str__(self) -> str:
        return self.reads_as
