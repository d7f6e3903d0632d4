"""The state of things: what came in, what waits and how long, who holds what, how the checks do."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.models import Briefing, Finding, Lease, Question, State
from factcheck.finding import Severity

from .coverage import came_in
from .health import health
from .open_questions import question_lines
from .precision import check_rows, months
from .queue_line import called
from .selection import Selection, count
from .severities import severity_label

SHOWN = 10


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
        "came_in": came_in(),
        "failed": _failed(),
        "checks": check_rows(),
        "months": months(),
        "questions": question_lines(Question.objects.all()),
        "health": health(),
    }


def _waiting() -> list[dict[str, str]]:
    selections = [Selection(severity=severity.value) for severity in Severity]
    url = reverse("admin:claims_finding_changelist")
    return [
        {
            "severity": selection.severity,
            "label": severity_label(selection.severity),
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
