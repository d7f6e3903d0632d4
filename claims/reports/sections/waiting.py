"""What waits for a decision, by how long it has waited."""

from __future__ import annotations

from collections import Counter
from typing import Any

from factcheck.finding import Severity

from ..view import View
from ..words import table

TITLE = "Waiting for a decision"
_AGES = ((7, "under a week"), (30, "a week to a month"), (90, "one to three months"))
_OLDER = "older"


def gather(view: View) -> dict[str, Any]:
    """Counts by severity and age."""
    counts = Counter(
        (severity, _age((view.as_of - found_at).days))
        for severity, found_at in view.waiting_findings().values_list("severity", "found_at")
    )
    if not counts:
        return {"lead": "Nothing waits for a decision."}
    ages = [*(name for _, name in _AGES), _OLDER]
    rows = [
        (severity.value, *(counts[severity.value, age] for age in ages))
        for severity in Severity
        if any(counts[severity.value, age] for age in ages)
    ]
    return {"tables": [table(("Severity", *ages), rows)]}


def _age(days: int) -> str:
    return next((name for limit, name in _AGES if days < limit), _OLDER)
