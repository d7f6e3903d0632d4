"""Every finding that holds, with its proof, its claims and the decision in force."""

from __future__ import annotations

from collections.abc import Iterator

from claims.models import Finding

from ..dataset import CHUNK, Dataset, Row

COLUMNS = (
    "id", "check", "severity", "message", "arithmetic", "said_at", "found_at", "claims", "verdict",
    "decided_by", "decided_at", "confidence",
)  # fmt: skip


def rows() -> Iterator[Row]:
    """In the order they were found."""
    found = Finding.objects.holding().select_related("decided_by").prefetch_related("evidence__claim")
    for finding in found.order_by("pk").iterator(CHUNK):
        evidence = sorted(finding.evidence.all(), key=lambda row: row.position)
        yield {
            "id": finding.pk,
            "check": finding.check_slug,
            "severity": finding.severity,
            "message": finding.message,
            "arithmetic": finding.arithmetic,
            "said_at": finding.said_at.isoformat(),
            "found_at": finding.found_at.isoformat(),
            "claims": " ".join(f"{row.claim.briefing_id}#{row.claim.number}" for row in evidence),
            "verdict": finding.verdict,
            "decided_by": finding.decided_by.get_username() if finding.decided_by else "",
            "decided_at": finding.decided_at.isoformat() if finding.decided_at else "",
            "confidence": finding.confidence,
        }


DATASET = Dataset("findings", "Findings", "claims.view_finding", rows, COLUMNS)
