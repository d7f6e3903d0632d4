"""What is new to a person: found since the end of the sitting before this one."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from claims.models import Preference

PAUSE = timedelta(minutes=30)
"""Who has not looked for so long begins another sitting when they look again."""
NOTED_EVERY = timedelta(minutes=1)
AT_FIRST = timedelta(days=7)
"""What somebody who was never here finds new."""


def last_sitting(person: int) -> datetime:
    """The moment since which findings are new to the person."""
    ended = Preference.objects.filter(pk=person).values_list("looked_before", flat=True).first()
    return ended or timezone.now() - AT_FIRST


def looked(person: int) -> datetime:
    """Note that the person has the queue before them; returns since when findings are new to them.

    The first look after a pause begins a sitting: what was found since the one before is new in it.
    """
    now = timezone.now()
    own = Preference.objects.filter(pk=person)
    known = own.first()
    if known is None:
        Preference.objects.bulk_create([Preference(pk=person, looked_at=now)], ignore_conflicts=True)
        return now - AT_FIRST
    if known.looked_at is None or known.looked_at <= now - NOTED_EVERY:
        resumed = known.looked_at is not None and known.looked_at <= now - PAUSE
        known.looked_before = known.looked_at if resumed else known.looked_before
        own.update(looked_at=now, looked_before=known.looked_before)
    return known.looked_before or now - AT_FIRST
