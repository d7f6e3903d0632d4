"""Figures that were stated again with another value: every value of a fact in the order it was said."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from claims.models import Claim

from ..view import View
from ..words import claim_words, table

TITLE = "Restated figures"
_SHOWN = 30
_MOST_VALUES = 40


def gather(view: View) -> dict[str, Any] | None:
    """The history of each fact that a new finding of one series and one period is about."""
    charts = [chart for fact in _facts(view)[:_SHOWN] if (chart := _chart(view, *fact)) is not None]
    if not charts:
        return None
    return {
        "lead": "Each figure below was stated more than once with different values. A later value is often a "
        "revision; where a notice of it was found, the finding says so.",
        "charts": charts,
    }


def _facts(view: View) -> list[tuple[int, Any]]:
    """Series and period, as (series id, days), that claims of one new finding share."""
    rows = (
        view.new_findings()
        .filter(claims__series__isnull=False, claims__period__isnull=False)
        .order_by("pk", "claims__series", "claims__period")
        .values_list("pk", "claims__series", "claims__period")
    )
    facts: dict[tuple[int, Any], None] = {}
    for (_, series, period), claims in groupby(rows):
        if series is not None and len(list(claims)) > 1:
            facts[series, period] = None
    return list(facts)


def _chart(view: View, series: int, period: Any) -> dict[str, Any] | None:
    claims: list[Claim] = list(
        view.claims()
        .filter(series=series, period=period)
        .select_related("briefing__source", "series")
        .defer("briefing__original")
        .order_by("briefing__said_at", "briefing", "number")[:_MOST_VALUES]
    )
    if len({claim.value for claim in claims}) < 2 or claims[0].series is None:
        return None
    words = [claim_words(claim) for claim in claims]
    return {
        "title": f"{claims[0].series.name}, {claims[0].period_label}",
        "unit": claims[0].unit,
        "points": [{"said_at": one["said_at"], "value": one["value"]} for one in words],
        "table": table(
            ("Said on", "Source", "As printed"),
            ((one["said_at"], one["source"], one["quote"]) for one in words),
        ),
    }
