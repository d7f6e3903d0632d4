"""What was found since the report before, severest first, with its proof and its sentences."""

from __future__ import annotations

from typing import Any

from ..view import View
from ..words import finding_words

TITLE = "New findings"
SHOWN = 100
"""More than a reader reads; the rest is counted, and stands in the queue."""


def gather(view: View) -> dict[str, Any]:
    """The findings, or the plain sentence that there are none."""
    findings = list(view.new_findings()[: SHOWN + 1])
    if not findings:
        return {"lead": "No new disagreement between figures was found."}
    if len(findings) <= SHOWN:
        return {"findings": finding_words(findings)}
    total = view.new_findings().count()
    return {
        "lead": f"{total} were found; the {SHOWN} severest are shown, the others stand in the queue.",
        "findings": finding_words(findings[:SHOWN]),
    }
