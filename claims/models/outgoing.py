"""Something on its way to somebody outside: a letter or a call, tried until it arrived or was given up."""

from __future__ import annotations

import uuid
from typing import Any

import pgtrigger
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

ON_ITS_WAY = Q(state__in=("waiting", "sending", "handed_over"))
HAS_ITS_TIME = Q(state="sent", sent_at__isnull=False) | (~Q(state="sent") & Q(sent_at__isnull=True))
"""A constraint's condition: what was sent says when."""


class Outgoing(models.Model):
    """Where it is, how often it was tried, and what went wrong the last time."""

    class State(models.TextChoices):
        """How far it has come."""

        WAITING = "waiting"
        """To be sent, now or at the next try."""
        SENDING = "sending"
        """A worker is talking to the server, which has not been given it yet."""
        HANDED_OVER = "handed_over", "being handed over"
        """It is going to the server, whose answer has not come yet."""
        SENT = "sent"
        """The server took it."""
        UNSURE = "unsure"
        """Worker or line died after it was handed over: it may have arrived. A person decides."""
        FAILED = "failed"
        """Given up; the error says why."""

    message_id = models.CharField(max_length=200, unique=True, default="", editable=False)
    state = models.CharField(max_length=12, choices=State, default=State.WAITING, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    error = models.TextField(blank=True, editable=False)
    next_try_at = models.DateTimeField(null=True, db_default=Now(), editable=False)
    sent_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Name it once: sent again, it is still the same to whoever receives it."""
        self.message_id = self.message_id or f"<report-{uuid.uuid4().hex}@factcheck.invalid>"
        super().save(*args, **kwargs)


def moves_forward(name: str) -> pgtrigger.Trigger:
    """The trigger that holds a table of these to the order of their states."""
    return pgtrigger.FSM(
        name=name,
        field="state",
        transitions=[
            ("waiting", "sending"),
            ("sending", "waiting"),
            ("sending", "handed_over"),
            ("sending", "failed"),
            ("handed_over", "waiting"),
            ("handed_over", "sent"),
            ("handed_over", "unsure"),
            ("handed_over", "failed"),
            ("unsure", "waiting"),
            ("unsure", "sent"),
            ("failed", "waiting"),
        ],
    )
