"""Taking a finding for a while, so that two reviewers do not work on one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from claims.models import Finding, Lease

LASTS = timedelta(minutes=20)
"""Long enough to read the evidence; one who went to lunch holds nobody up for long."""


@dataclass(slots=True)
class HeldError(Exception):
    """Somebody else holds the finding; ``lease`` says who and until when."""

    lease: Lease


def take(finding_id: int, person: User) -> Lease:
    """Hold the finding, or hold it longer; raises HeldError and Finding.DoesNotExist."""
    with transaction.atomic():
        finding = Finding.objects.select_for_update(of=("self",), no_key=True).get(pk=finding_id)
        refuse_if_held(finding, person)
        now = timezone.now()
        lease, _new = Lease.objects.update_or_create(
            finding=finding, defaults={"holder": person, "taken_at": now, "until": now + LASTS}
        )
        return lease


def release(finding_id: int, person: User) -> None:
    """Let it go; nothing happens where the person does not hold it."""
    Lease.objects.filter(finding=finding_id, holder=person).delete()


def refuse_if_held(finding: Finding, person: User) -> None:
    """Raise HeldError when somebody else holds the finding; call it with the finding's row locked."""
    lease = holding(finding)
    if lease is not None and lease.holder_id != person.pk:
        raise HeldError(lease)


def holding(finding: Finding) -> Lease | None:
    """The lease that has not run out, if there is one."""
    lease = latest(finding)
    return lease if lease is not None and lease.until > timezone.now() else None


def latest(finding: Finding) -> Lease | None:
    """The latest lease, run out or not."""
    return Lease.objects.filter(finding=finding).select_related("holder").first()
