"""Alerts that wait → messages: at once for who wants it at once, in a digest for who wants that."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from claims.models import Alert, Dispatch, Finding, Subscription
from claims.reports.timetable import next_time
from claims.reports.words import finding_words

from .noting import SEE

MOST_IN_ONE = 50
"""Findings in one message; more make more messages."""
_AT_ONCE = 1_000
_CRONTABS = {
    Subscription.Pace.HOURLY: "0 * * * *",
    Subscription.Pace.DAILY: "0 7 * * *",
    Subscription.Pace.WEEKLY: "0 7 * * mon",
}


def pack() -> list[int]:
    """The messages made of all alerts that are due, as ids; made once, however many workers look."""
    now = timezone.now()
    made = []
    for subscription_id in _due(now):
        with transaction.atomic():
            made += _packed(subscription_id, now)
    return made


def next_digest(wish: Subscription, after: datetime) -> datetime | None:
    """When the next digest is due after this moment; None for who is told at once."""
    crontab = _CRONTABS.get(Subscription.Pace(wish.pace))
    return None if crontab is None else next_time(crontab, after, wish.zone)


def _due(now: datetime) -> list[int]:
    waiting = Alert.objects.filter(dispatch__isnull=True).values("subscription")
    wishes = Subscription.objects.filter(pk__in=waiting, enabled=True)
    for wish in wishes.exclude(pace=Subscription.Pace.IMMEDIATE).filter(next_at__isnull=True):
        Subscription.objects.filter(pk=wish.pk).update(next_at=next_digest(wish, now))
    due = wishes.filter(Q(pace=Subscription.Pace.IMMEDIATE) | Q(next_at__lte=now))
    return list(due.values_list("pk", flat=True))


def _packed(subscription_id: int, now: datetime) -> list[int]:
    wishes = Subscription.objects.select_for_update(no_key=True, of=("self",))
    wish = wishes.select_related("user", "webhook", "series", "source").get(pk=subscription_id)
    alerts = list(wish.alerts.filter(dispatch__isnull=True).order_by("pk")[:_AT_ONCE])
    Subscription.objects.filter(pk=wish.pk).update(next_at=next_digest(wish, now))
    if not _may_be_told(wish):
        return []
    return [_message(wish, part) for part in _parts(alerts)]


def _may_be_told(wish: Subscription) -> bool:
    """Who may not see findings is told of none; what waits is told once they may again."""
    reached = wish.webhook.revoked_at is None if wish.webhook else bool(wish.user.email)
    return reached and wish.user.is_active and wish.user.has_perm(SEE)


def _parts(alerts: list[Alert]) -> Iterable[list[Alert]]:
    return (alerts[start : start + MOST_IN_ONE] for start in range(0, len(alerts), MOST_IN_ONE))


def _message(wish: Subscription, alerts: list[Alert]) -> int:
    findings = Finding.objects.filter(alerts__in=alerts).most_severe_first()
    message = Dispatch.objects.create(
        user=wish.user,
        webhook=wish.webhook,
        recipient="" if wish.webhook else wish.user.email,
        contents=_contents(wish, list(findings)),
    )
    Alert.objects.filter(pk__in=[alert.pk for alert in alerts]).update(dispatch=message)
    return message.pk


def _contents(wish: Subscription, findings: list[Finding]) -> dict[str, Any]:
    return {"about": wish.about, "findings": finding_words(findings)}
