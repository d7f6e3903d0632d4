"""An address of a source that is asked again and again: a page, or a feed whose items are pages."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from .past import keeps_changes
from .source import Source


@pghistory.track(
    keeps_changes(),
    pghistory.DeleteEvent(),
    level=pghistory.Statement,
    exclude=["etag", "last_modified", "asked_at", "next_at", "failures", "failure"],
)
class Watch(models.Model):
    """What is asked, how often, and how it went the last time."""

    class Kind(models.TextChoices):
        """What stands at the address."""

        PAGE = "page"
        """One page; each change of it is another capture."""
        FEED = "feed", "feed (RSS or Atom)"
        """A list of pages; each is fetched once."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="watches")
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.FEED)
    address = models.URLField(max_length=2000, unique=True, help_text="http:// or https://")
    every_minutes = models.PositiveIntegerField(default=60, help_text="At least 15.")
    enabled = models.BooleanField(default=True)

    etag = models.TextField(blank=True, editable=False)
    last_modified = models.TextField(blank=True, editable=False)
    asked_at = models.DateTimeField(null=True, editable=False)
    next_at = models.DateTimeField(db_default=Now(), editable=False)
    failures = models.PositiveSmallIntegerField(default=0, editable=False, help_text="In a row.")
    failure = models.TextField(blank=True, editable=False)

    class Meta:
        verbose_name_plural = "watches"
        ordering = ("source", "address")
        constraints = (
            models.CheckConstraint(
                condition=Q(every_minutes__gte=15),
                name="watch_is_patient",
                violation_error_message="A page is asked at most every 15 minutes.",
            ),
        )
        indexes = (models.Index(fields=("next_at",), condition=Q(enabled=True), name="watch_due"),)

    def __str__(self) -> str:
        return self.address
