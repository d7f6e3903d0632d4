"""When a briefing's archived bytes, text and quotes were last held against each other, and what was wrong."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from .briefing import Briefing


class ArchiveCheck(models.Model):
    """The last look at one briefing; ``problem`` is empty where all was well."""

    briefing = models.OneToOneField(Briefing, models.CASCADE, primary_key=True, related_name="archive_check")
    checked_at = models.DateTimeField(db_default=Now(), db_index=True)
    problem = models.TextField(blank=True)

    class Meta:
        indexes = (
            models.Index(fields=("briefing",), condition=~Q(problem=""), name="archive_check_problems"),
        )

    def __str__(self) -> str:
        return f"{self.briefing_id}: {self.problem or 'well'}"
