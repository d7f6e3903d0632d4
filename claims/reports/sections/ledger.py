"""Source by source: what came in, what was found in it, what was confirmed."""

from __future__ import annotations

from typing import Any

from django.db.models import Count

from claims.models import Source, Verdict

from ..view import View
from ..words import table

TITLE = "By source"


def gather(view: View) -> dict[str, Any] | None:
    """A row for every source with a briefing in the record, by name."""
    briefings = _counted(view.briefings(), "source")
    fresh = _counted(view.new_briefings(), "source")
    claims = _counted(view.claims(), "briefing__source")
    found = _counted(view.findings(), "claims__briefing__source")
    confirmed = _counted(view.with_verdict(Verdict.CONFIRMED), "claims__briefing__source")
    names = Source.objects.filter(pk__in=briefings).order_by("name", "pk").values_list("pk", "name")
    rows = [
        (
            name,
            fresh.get(pk, 0),
            briefings[pk],
            claims.get(pk, 0),
            found.get(pk, 0),
            confirmed.get(pk, 0),
        )
        for pk, name in names
    ]
    header = ("Source", "New briefings", "Briefings", "Figures", "Findings", "Confirmed")
    return {"tables": [table(header, rows)]} if rows else None


def _counted(rows: Any, source: str) -> dict[int, int]:
    return dict(
        rows.order_by().values_list(source).annotate(n=Count("pk", distinct=True)).values_list(source, "n")
    )
