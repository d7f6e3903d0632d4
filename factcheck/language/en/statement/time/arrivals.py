"""What came in the last hours is new: "16 deaths in the last 24 hours" are not the deaths there have been."""

from __future__ import annotations

from .....claim import Kind
from .....extract.draft import Draft
from ..frame import Frame
from ..state import Statement

NEW = "new"
_HOURS = "hours"
_LAST = frozenset(("last", "past", "previous", "preceding"))


def limit_to_arrivals(statement: Statement) -> None:
    """Limit what is counted of the last hours to what is new in them, where its own words do not say so."""
    frame = statement.frame
    if _HOURS not in frame.vocabulary:
        return
    hours = [time.mention for time in frame.times if _are_last_hours(frame, time.first, time.last)]
    for draft in statement.made:
        if draft is not None and any(_came_in(draft, each.rule) for each in hours):
            draft.scope = (*draft.scope, NEW)
            draft.why["scope"] = "came in the last hours"


def _are_last_hours(frame: Frame, first: int, last: int) -> bool:
    said = frame.lowers[first:last]
    return _HOURS in said and not _LAST.isdisjoint(said)


def _came_in(draft: Draft, rule: str) -> bool:
    counted = draft.kind is Kind.COUNT and draft.period is not None and not draft.period.cumulative
    return counted and draft.why.get("period", "").endswith(rule) and NEW not in draft.measure.lower().split()
