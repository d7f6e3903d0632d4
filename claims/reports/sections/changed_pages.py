"""Pages whose figures differ from their last capture: what stood there, and what stands there now."""

from __future__ import annotations

from typing import Any

from claims.models import Capture

from ..view import View
from ..words import table

TITLE = "Pages that changed"
_SHOWN = 100


def gather(view: View) -> dict[str, Any] | None:
    """Sentence by sentence, the latest captures last."""
    captures = (
        Capture.objects.light()
        .filter(
            briefing__in=view.new_briefings(),
            state=Capture.State.TAKEN,
            captured_at__gt=view.since,
            captured_at__lte=view.as_of,
        )
        .exclude(changes=[])
        .select_related("source")
    )
    rows = [
        (capture.found_at, f"{capture.captured_at:%Y-%m-%d}", one["before"] or "—", one["after"] or "—")
        for capture in captures.order_by("captured_at", "pk")
        for one in capture.changes
    ]
    if not rows:
        return None
    return {
        "lead": "These sentences differ between two captures of the same page. A page may be corrected "
        "openly; whether a notice stands on it is for a person to see.",
        "tables": [table(("Page", "Captured", "Before", "Now"), rows[:_SHOWN])],
    }
