"""Words of a briefing that a person said state no figure. Reading the text again does not bring them back."""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from .briefing import Briefing


class Misreading(models.Model):
    """``[start, end)`` of a briefing's text is not a claim; who said so, when and why. Append-only."""

    briefing = models.ForeignKey(Briefing, models.PROTECT, related_name="misreadings")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    reason = models.TextField(blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ("briefing", "start")
        constraints = (
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="misreading_span_runs_forward"),
        )
        triggers = (pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),)

    def __str__(self) -> str:
        return f"{self.briefing_id}: {self.start}–{self.end}"
