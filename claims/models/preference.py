"""What one person of the desk has set for themselves, and when they last looked at the queue."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Preference(models.Model):
    """One row a person, made when they first look."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="preference"
    )
    keys = models.JSONField(default=dict, blank=True, help_text="{act: key}, where it is not the usual one.")
    looked_at = models.DateTimeField(null=True, help_text="When the queue was last on their screen.")
    looked_before = models.DateTimeField(
        null=True, help_text="The end of the sitting before: what was found since is new to them."
    )

    def __str__(self) -> str:
        return f"{self.person}"
