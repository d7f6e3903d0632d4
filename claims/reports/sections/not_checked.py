"""What was not checked, and why: no figure is passed over in silence."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Q

from claims.models import UNFINISHED, State

from ..view import View
from ..words import table

TITLE = "Not checked, and why"
_SHOWN = 50


def gather(view: View) -> dict[str, Any]:
    """Briefings that failed or are still on their way, and claims that nothing could be compared with."""
    fresh = view.new_briefings().select_related("source")
    failed = [
        (str(briefing), briefing.failure or briefing.notice)
        for briefing in fresh.exclude(failure="", notice="").order_by("pk")[:_SHOWN]
    ]
    unfinished = fresh.filter(state__in=UNFINISHED).count()
    claims = view.claims().filter(recorded_at__gt=view.since)
    unplaced = claims.aggregate(
        no_period=Count("pk", filter=Q(period__isnull=True)),
        no_series=Count("pk", filter=Q(series__isnull=True)),
    )
    reasons = [
        ("Figures whose text does not say what time they are about", unplaced["no_period"]),
        ("Figures that belong to no series", unplaced["no_series"]),
        ("Briefings that are still being read", unfinished),
        ("Briefings that could not be read", fresh.filter(state=State.FAILED).count()),
    ]
    tables = (
        [table(("Reason", "Number"), [row for row in reasons if row[1]])]
        if any(n for _, n in reasons)
        else []
    )
    if failed:
        tables.append(table(("Briefing", "What was not read"), failed))
    return {"tables": tables} if tables else {"lead": "Everything that came in was read and compared."}
