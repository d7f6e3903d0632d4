"""What people know about a series and its figures do not say: a break in it, and how far two may differ.

Checks heed both: levels either side of a break are not compared, and figures no further apart than the
tolerance agree. A note that was wrong is withdrawn and stays to be read.
"""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from .series import Series


class SeriesNote(models.Model):
    """One thing known about one series, by whom and why."""

    class Kind(models.TextChoices):
        """What is known."""

        BREAK = "break", "has a break here"
        """From ``day`` on it is counted otherwise."""
        TOLERANCE = "tolerance"
        """Two figures may differ by ``percent`` and still agree; the latest note counts."""

    series = models.ForeignKey(Series, models.PROTECT, related_name="notes")
    kind = models.CharField(max_length=10, choices=Kind)
    day = models.DateField(null=True, blank=True)
    percent = models.DecimalField(
        max_digits=6,
        decimal_places=3,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )
    reason = models.TextField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(db_default=Now(), editable=False)
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(condition=Q(reason__regex=r"\S"), name="series_note_has_a_reason"),
            models.CheckConstraint(
                condition=Q(kind="break", day__isnull=False, percent__isnull=True)
                | Q(kind="tolerance", day__isnull=True, percent__gte=0, percent__lte=100),
                name="series_note_says_what",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="series_note_withdrawn_has_who_and_when",
            ),
        )
        indexes = (
            models.Index(
                fields=("series",), condition=Q(withdrawn_at__isnull=True), name="series_note_standing"
            ),
        )
        triggers = (
            pgtrigger.ReadOnly(name="series_note_is_read_only", exclude=["withdrawn_at", "withdrawn_by"]),
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="withdrawn_once",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__withdrawn_at__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.series}"
