"""The whole record, a briefing a line: what ``factcheck check`` reads, with no database at all."""

from __future__ import annotations

from collections.abc import Iterator

from claims.mapping import page_of
from claims.models import Briefing

from ..dataset import Dataset, Row

_CHUNK = 50  # texts are long


def rows() -> Iterator[Row]:
    """Briefings in the order things were said."""
    found = Briefing.objects.defer("original").select_related("source").order_by("said_at", "pk")
    for briefing in found.iterator(_CHUNK):
        yield {
            "id": str(briefing.pk),
            "source": briefing.source.name,
            "published": briefing.published.isoformat(),
            "said": briefing.said_at.isoformat(),
            "title": briefing.title or None,
            "language": briefing.language,
            **_capture(briefing),
            **({"columns": briefing.columns} if briefing.columns else {}),
            "text": briefing.text,
        }


def _capture(briefing: Briefing) -> Row:
    """Where and when a page was captured; nothing of what came otherwise."""
    page = page_of(briefing.reference)
    return {"page": page, "captured": briefing.captured_at.isoformat()} if page else {}


DATASET = Dataset("record", "The whole record", "claims.view_briefing", rows, formats=("jsonl",))
