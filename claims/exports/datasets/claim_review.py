"""Confirmed findings as schema.org ``ClaimReview``, for those who publish them.

A finding is confirmed here once two people confirmed it, the severe ones at least, and nobody took it back.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db.models import Count, Q

from claims.models import Claim, Evidence, Finding, Verdict
from factcheck.finding import Severity

from ..dataset import Dataset, Row

_CHUNK = 200
_NEED_TWO = (Severity.CONTRADICTION.value,)
RATING = "Cannot all be true as printed"


def confirmed() -> Any:
    """The findings that may be published."""
    by = Count("reviews__reviewer", filter=Q(reviews__verdict=Verdict.CONFIRMED), distinct=True)
    rows = Finding.objects.holding().filter(verdict=Verdict.CONFIRMED).annotate(confirmed_by=by)
    return rows.exclude(severity__in=_NEED_TWO, confirmed_by__lt=2).order_by("pk")


def rows() -> Iterator[Row]:
    """One review a finding: of the claim said last, against the others."""
    evidence = "evidence__claim__briefing__source"
    for finding in confirmed().prefetch_related(evidence).iterator(_CHUNK):
        yield review_of(finding)


def review_of(finding: Finding) -> dict[str, Any]:
    """JSON-LD of one finding."""
    evidence = sorted(finding.evidence.all(), key=lambda row: row.position)
    said_last = max(evidence, key=lambda row: (row.claim.briefing.said_at, row.position)).claim
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "identifier": finding.fingerprint,
        "datePublished": finding.decided_at.date().isoformat() if finding.decided_at else None,
        "author": {"@type": "Organization", "name": settings.PUBLISHER},
        "claimReviewed": _sentence(said_last),
        "itemReviewed": _item(said_last),
        "reviewRating": {"@type": "Rating", "alternateName": RATING},
        "reviewBody": f"{finding.message} {finding.arithmetic}",
        "citation": [_work(row) for row in evidence if row.claim != said_last],
    }


def _item(claim: Claim) -> dict[str, Any]:
    by: dict[str, Any] = {"@type": "Organization", "name": claim.briefing.source.name}
    if claim.speaker:
        by = {"@type": "Person", "name": claim.speaker, "affiliation": by}
    return {
        "@type": "Claim",
        "text": _sentence(claim),
        "author": by,
        "datePublished": claim.briefing.said_at.isoformat(),
        "appearance": [_appearance(claim)],
    }


def _work(row: Evidence) -> dict[str, Any]:
    return {**_appearance(row.claim), "text": _sentence(row.claim)}


def _appearance(claim: Claim) -> dict[str, Any]:
    briefing = claim.briefing
    work: dict[str, Any] = {
        "@type": "CreativeWork",
        "name": briefing.title or str(briefing),
        "publisher": {"@type": "Organization", "name": briefing.source.name},
        "datePublished": briefing.published.isoformat(),
    }
    if briefing.reference.startswith(("http://", "https://")):
        work["url"] = briefing.reference
    return work


def _sentence(claim: Claim) -> str:
    return " ".join(claim.briefing.text[claim.sentence_start : claim.sentence_end].split())


DATASET = Dataset("claim-review", "ClaimReview (schema.org)", "claims.view_finding", rows, formats=("jsonl",))
