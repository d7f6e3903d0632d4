"""Every figure that stands: what was said, by whom, when, and what it was understood to mean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from claims.models import Claim

from ..dataset import CHUNK, Dataset, Row


def rows() -> Iterator[Row]:
    """Claims in the order they were recorded."""
    found = Claim.objects.current().select_related("briefing__source", "series").order_by("pk")
    for claim in found.defer("briefing__original", "briefing__text", "why").iterator(CHUNK):
        yield row_of(claim)


def row_of(claim: Claim) -> dict[str, Any]:
    """One claim; its bounds are what the printed words allow, empty where they set none."""
    return {
        "id": f"{claim.briefing_id}#{claim.number}",
        "source": claim.briefing.source.name,
        "said_at": claim.briefing.said_at.isoformat(),
        "published": claim.briefing.published.isoformat(),
        "briefing": claim.briefing_id,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "value": _number(claim.value),
        "low": _number(claim.printed.lower),
        "high": _number(claim.printed.upper),
        "unit": claim.unit,
        "kind": claim.kind,
        "status": claim.status,
        "hedge": claim.hedge,
        "direction": claim.direction,
        "measure": claim.measure,
        "place": claim.place,
        "period_start": _first_day(claim.period),
        "period_end": _last_day(claim.period),
        "period_label": claim.period_label,
        "cumulative": claim.cumulative,
        "basis": claim.basis,
        "adjustment": claim.adjustment,
        "speaker": claim.speaker,
        "series": claim.series_id,
        "series_name": claim.series.name if claim.series else "",
        "confidence": claim.confidence,
    }


def _number(value: Any) -> str:
    return "" if value is None else f"{value:f}"


def _first_day(period: Any) -> str:
    return "" if period is None else period.lower.isoformat()


def _last_day(period: Any) -> str:
    """The last day itself: the database keeps the first day after it."""
    return "" if period is None else (period.upper - timedelta(days=1)).isoformat()


COLUMNS = (
    "id", "source", "said_at", "published", "briefing", "start", "end", "quote", "value", "low", "high",
    "unit", "kind", "status", "hedge", "direction", "measure", "place", "period_start", "period_end",
    "period_label", "cumulative", "basis", "adjustment", "speaker", "series", "series_name", "confidence",
)  # fmt: skip
DATASET = Dataset("claims", "Figures", "claims.view_claim", rows, COLUMNS)
