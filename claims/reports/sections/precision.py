"""How often reviewers agreed with each check so far."""

from __future__ import annotations

from collections import Counter
from typing import Any

from claims.models import Verdict

from ..view import View
from ..words import table

TITLE = "How each check has done"


def gather(view: View) -> dict[str, Any] | None:
    """Confirmed and dismissed findings by check, counted by the decision in force."""
    counts: Counter[tuple[str, str]] = Counter()
    for verdict in (Verdict.CONFIRMED, Verdict.DISMISSED):
        for check in view.with_verdict(verdict).values_list("check_slug", flat=True):
            counts[check, verdict] += 1
    checks = sorted({check for check, _ in counts})
    rows = []
    for check in checks:
        confirmed, dismissed = counts[check, Verdict.CONFIRMED], counts[check, Verdict.DISMISSED]
        share = f"{100 * confirmed // (confirmed + dismissed)} %"
        rows.append((check.replace("_", " "), confirmed, dismissed, share))
    return {"tables": [table(("Check", "Confirmed", "Dismissed", "Confirmed share"), rows)]} if rows else None
