"""What reviewers decided since the report before."""

from __future__ import annotations

from typing import Any

from ..view import View
from ..words import table

TITLE = "Decisions"


def gather(view: View) -> dict[str, Any] | None:
    """Each decision with who took it and why, in the order they were taken."""
    reviews = view.reviews().filter(decided_at__gt=view.since).select_related("finding", "reviewer")
    rows = [
        (
            f"{review.decided_at:%Y-%m-%d}",
            review.get_verdict_display(),
            review.finding.message,
            review.reason,
            review.reviewer.get_username(),
        )
        for review in reviews
    ]
    return {"tables": [table(("Day", "Decision", "Finding", "Reason", "By"), rows)]} if rows else None
