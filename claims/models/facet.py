"""Where a finding stands in the queue of one source, series, place or speaker.

The queue narrowed to a source is a walk over an index of this table: a page of it costs the same whether the
source has fifty findings or half of all. The rows repeat what the finding says, so the database itself keeps
them, in the transaction that writes the finding: nobody else writes them.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from .facet_triggers import LONGEST
from .finding import Finding


class Facet(models.Model):
    """One finding in the queue of one value."""

    class Kind(models.TextChoices):
        """What the queue is narrowed by."""

        SOURCE = "source"
        SERIES = "series"
        PLACE = "place"
        SPEAKER = "speaker"

    pk = models.CompositePrimaryKey("finding_id", "kind", "value")
    finding = models.ForeignKey(Finding, models.CASCADE, related_name="facets")
    kind = models.CharField(max_length=8, choices=Kind)
    value = models.CharField(max_length=LONGEST)
    waiting = models.BooleanField()
    weight = models.SmallIntegerField()
    said_at = models.DateField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(kind__in=["source", "series", "place", "speaker"]), name="facet_kind_is_known"
            ),
        )
        indexes = (
            models.Index(fields=("kind", "value", "-weight", "-said_at", "-finding"), name="facet_in_order"),
            models.Index(
                fields=("kind", "value", "-weight", "-said_at", "-finding"),
                condition=Q(waiting=True),
                name="facet_queue",
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.value}: {self.finding_id}"
