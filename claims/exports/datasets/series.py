"""Every series with its vintages: for each period, every value in the order it was said."""

from __future__ import annotations

from collections.abc import Iterator

from claims.models import Claim

from ..dataset import CHUNK, Dataset, Row
from .claims import row_of

COLUMNS = (
    "series", "series_name", "place", "unit", "period_start", "period_end", "period_label", "said_at",
    "value", "low", "high", "source", "status", "id",
)  # fmt: skip


def rows() -> Iterator[Row]:
    """By series, period and the day it was said."""
    found = Claim.objects.current().filter(series__isnull=False, period__isnull=False)
    found = found.select_related("briefing__source", "series").order_by(
        "series", "period", "briefing__said_at", "pk"
    )
    for claim in found.defer("briefing__original", "briefing__text", "why").iterator(CHUNK):
        row = row_of(claim)
        yield {column: row[column] for column in COLUMNS}


DATASET = Dataset("series", "Series with vintages", "claims.view_series", rows, COLUMNS)
