"""What subscribers are told: an alert is one finding for one subscriber, a dispatch one message of alerts."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from .finding import Finding
from .outgoing import HAS_ITS_TIME, ON_ITS_WAY, Outgoing, moves_forward
from .subscription import Subscription
from .webhook import Webhook


class Dispatch(Outgoing):
    """One message to one subscriber, by mail or to a webhook; it keeps what it says."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="dispatches")
    webhook = models.ForeignKey(Webhook, models.CASCADE, null=True, editable=False, related_name="dispatches")
    recipient = models.EmailField(blank=True, editable=False)
    contents = models.JSONField(editable=False)
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        verbose_name = "alert message"
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(condition=HAS_ITS_TIME, name="dispatch_sent_has_its_time"),
            models.CheckConstraint(
                condition=Q(webhook__isnull=False, recipient="")
                | (Q(webhook__isnull=True) & ~Q(recipient="")),
                name="dispatch_goes_one_way",
            ),
        )
        indexes = (models.Index(fields=("next_try_at",), condition=ON_ITS_WAY, name="dispatch_on_its_way"),)
        triggers = (moves_forward("dispatch_moves_forward"),)

    def __str__(self) -> str:
        return f"message {self.pk} to {self.webhook or self.recipient}"


class Alert(models.Model):
    """A finding that a subscriber is to be told of, once; ``dispatch`` is the message that tells it."""

    subscription = models.ForeignKey(Subscription, models.CASCADE, related_name="alerts")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    webhook = models.ForeignKey(Webhook, models.CASCADE, null=True, related_name="+")
    finding = models.ForeignKey(Finding, models.PROTECT, related_name="alerts")
    dispatch = models.ForeignKey(Dispatch, models.CASCADE, null=True, related_name="alerts")
    noted_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ("pk",)
        constraints = (
            # However many subscriptions of theirs it answers, and however often it is found.
            models.UniqueConstraint(
                fields=("finding", "user", "webhook"), nulls_distinct=False, name="alert_is_given_once"
            ),
        )
        indexes = (
            models.Index(fields=("subscription",), condition=Q(dispatch__isnull=True), name="alert_waits"),
        )

    def __str__(self) -> str:
        return f"{self.finding} → {self.user}"
