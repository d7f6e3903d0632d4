"""What a reviewer can decide about a finding."""

from __future__ import annotations

from django.db import models


class Verdict(models.TextChoices):
    """A review's decision. The machine never writes one."""

    CONFIRMED = "confirmed"
    """The figures cannot all be true."""
    FLAGGED = "flagged", "flagged for a second look"
    """Someone else should look at it; it stays in the queue."""
    DISMISSED = "dismissed"
    """No inconsistency, for the reason given; it leaves the queue and stays away."""
    REOPENED = "reopened"
    """The former decision is taken back; the finding waits again."""
