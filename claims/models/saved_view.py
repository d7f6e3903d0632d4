"""A queue that somebody comes back to: a name for its filters."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class SavedView(models.Model):
    """One person's view of the queue; ``query`` is the part of its address behind the question mark."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_views")
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=500)

    class Meta:
        ordering = ("name", "pk")
        constraints = (
            models.UniqueConstraint(fields=("owner", "name"), name="saved_view_name_is_unique"),
            models.CheckConstraint(condition=models.Q(name__regex=r"\S"), name="saved_view_has_a_name"),
        )

    def __str__(self) -> str:
        return self.name
