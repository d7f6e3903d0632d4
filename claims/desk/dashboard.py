"""The state of things: what came in, what waits and how long, who holds what, how the checks do."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.models import Briefing, Claim, Finding, Lease, State
from factcheck.finding import Severity

from .background import tally
from .check_title import check_title
from .health import health
from .names import check_slugs
from .queue_line import called
from .selection import Selection, count

RECENT = timedelta(days=30)
SHOWN = 10
COUNTED = 10_000
"""Counts stop here; a page is no census."""


def dashboard(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """What unfold's first page shows, for somebody who may see findings."""
    if not request.user.has_perm("claims.view_finding"):
        return context
    return context | {
        "title": _("Overview"),
        "desk": True,
        "waiting": _waiting(),
        "oldest": _oldest_waiting(),
        "held": _held(),
        "came_in": _came_in(),
        "failed": _failed(),
        "checks": _checks(),
        "health": health(),
    }


def _waiting() -> list[dict[str, str]]:
    selections = [Selection(severity=severity.value) for severity in Severity]
    url = reverse("admin:claims_finding_changelist")
    return [
        {
            "label": selection.severity,
            "count": count(selection),
            "url": f"{url}?{selection.query()}",
        }
        for selection in selections
    ]


def _oldest_waiting() -> Finding | None:
    return Finding.objects.waiting().order_by("pk").first()


def _held() -> list[dict[str, Any]]:
    leases = Lease.objects.filter(until__gt=timezone.now()).select_related("holder").order_by("until")[:SHOWN]
    return [
        {
            "who": called(lease.holder),
            "until": lease.until,
            "finding": lease.finding_id,
            "url": reverse("admin:claims_finding_change", args=[lease.finding_id]),
        }
        for lease in leases
    ]


def _came_in() -> dict[str, Any]:
    since = timezone.now() - RECENT
    recent = Briefing.objects.filter(captured_at__gte=since)
    states = dict(recent.values_list("state").annotate(Count("pk")))
    own = Claim.objects.current().filter(briefing=OuterRef("pk"))
    claims = Claim.objects.current().filter(briefing__captured_at__gte=since).order_by()[:COUNTED].count()
    return {
        "briefings": sum(states.values()),
        "read": states.get(State.CHECKED.value, 0),
        "failed": states.get(State.FAILED.value, 0),
        "without_claims": recent.filter(~Exists(own)).order_by()[:COUNTED].count(),
        "claims": f"{COUNTED}+" if claims == COUNTED else claims,
        "days": RECENT.days,
    }


def _failed() -> list[dict[str, str]]:
    failed = (
        Briefing.objects.light().filter(state=State.FAILED).select_related("source").order_by("-state_since")
    )
    return [
        {
            "title": str(briefing),
            "why": briefing.failure,
            "url": reverse("admin:claims_briefing_change", args=[briefing.pk]),
        }
        for briefing in failed[:SHOWN]
    ]


def _checks() -> list[dict[str, Any]]:
    """How often each check was right in its latest decisions; one without a decision says so."""
    rows = []
    for slug in check_slugs():
        record = tally(slug)
        rows.append({"title": check_title(slug), "slug": slug, "record": record, "share": record.share})
    return rows
