"""Every decision that was taken, the ones taken back too: the correction log."""

from __future__ import annotations

from collections.abc import Iterator

from claims.models import Review

from ..dataset import CHUNK, Dataset, Row

COLUMNS = ("finding", "check", "severity", "message", "verdict", "reason", "reviewer", "decided_at")


def rows() -> Iterator[Row]:
    """In the order they were taken."""
    for review in Review.objects.select_related("finding", "reviewer").order_by("pk").iterator(CHUNK):
        yield {
            "finding": review.finding_id,
            "check": review.finding.check_slug,
            "severity": review.finding.severity,
            "message": review.finding.message,
            "verdict": review.verdict,
            "reason": review.reason,
            "reviewer": review.reviewer.get_username(),
            "decided_at": review.decided_at.isoformat(),
        }


DATASET = Dataset("decisions", "Decisions", "claims.view_review", rows, COLUMNS)
