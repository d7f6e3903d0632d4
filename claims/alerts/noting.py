"""Findings just stored → an alert for everybody who wants to be told, in the same transaction.

So no finding is stored without its alerts, and the unique row of an alert lets nobody be told twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from django.db.models import Q

from claims.models import Alert, Evidence, Finding, Subscription

SEE = "claims.view_finding"
_SOONEST_FIRST = [pace.value for pace in Subscription.Pace]


def note(findings: Iterable[Finding]) -> int:
    """Store the alerts that these findings give; how many are asked for."""
    by_id = {finding.pk: finding for finding in findings}
    wishes = _wishes()
    if not by_id or not wishes:
        return 0
    alerts = [
        Alert(subscription=wish, user_id=wish.user_id, webhook_id=wish.webhook_id, finding=by_id[pk])
        for pk, series, sources in _abouts(by_id)
        for wish in wishes
        if by_id[pk].severity in wish.severities
        and wish.series_id in (None, *series)
        and wish.source_id in (None, *sources)
    ]
    Alert.objects.bulk_create(alerts, ignore_conflicts=True)
    return len(alerts)


def _wishes() -> list[Subscription]:
    """Those in force, the soonest first: of two that want the same finding it is told by that one."""
    asked = Subscription.objects.filter(Q(webhook__isnull=True) | Q(webhook__revoked_at__isnull=True))
    wishes = asked.filter(enabled=True, user__is_active=True).select_related("user").order_by("pk")
    return sorted(wishes, key=lambda wish: _SOONEST_FIRST.index(wish.pace))


def _abouts(findings: Iterable[int]) -> Iterable[tuple[int, set[int], set[int]]]:
    """(finding, its series, its sources)."""
    rows = Evidence.objects.filter(finding__in=findings).order_by("finding", "position")
    parts = rows.values_list("finding", "claim__series", "claim__briefing__source")
    for finding, group in groupby(parts, key=lambda row: row[0]):
        claims = list(group)
        yield finding, {one[1] for one in claims if one[1]}, {one[2] for one in claims}
