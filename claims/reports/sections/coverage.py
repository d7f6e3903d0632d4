"""How much the report rests on."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Max

from ..view import View
from ..words import PLACEHOLDER, table

TITLE = "What this rests on"


def gather(view: View) -> dict[str, Any]:
    """Counts of what came in and of what the record holds, and the latest day anything was said."""
    fresh = view.claims().filter(recorded_at__gt=view.since)
    held = view.claims().aggregate(claims=Count("pk"), series=Count("series", distinct=True))
    latest = view.briefings().aggregate(day=Max("said_at"))["day"]
    rows = [
        ("Briefings taken in since the report before", view.new_briefings().count()),
        ("Figures read in them", fresh.count()),
        ("Briefings in the record", view.briefings().count()),
        ("Figures in the record", held["claims"]),
        ("Series they belong to", held["series"]),
        ("Latest day on which anything was said", latest.isoformat() if latest else PLACEHOLDER),
    ]
    return {"tables": [table(("", ""), rows)]}
