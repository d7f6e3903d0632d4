"""Rows as the plain data a report is made of: strings and whole numbers, nothing that rounds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from claims.models import Claim, Evidence, Finding

PLACEHOLDER = "not stated"


def finding_words(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """Findings with their proof and the sentences they rest on, in the given order."""
    evidence: dict[int, list[Evidence]] = {finding.pk: [] for finding in findings}
    rows = Evidence.objects.filter(finding__in=evidence).order_by("finding", "position")
    for row in rows.select_related("claim__briefing__source", "claim__series").defer(
        "claim__briefing__original"
    ):
        evidence[row.finding_id].append(row)
    return [_finding(finding, evidence[finding.pk]) for finding in findings]


def claim_words(claim: Claim) -> dict[str, Any]:
    """A claim: what was said, where, by whom and when."""
    briefing = claim.briefing
    return {
        "id": f"{claim.briefing_id}#{claim.number}",
        "quote": claim.quote,
        "sentence": " ".join(briefing.text[claim.sentence_start : claim.sentence_end].split()),
        "measure": claim.measure,
        "place": claim.place,
        "period": claim.period_label,
        "value": f"{claim.value:f}",
        "unit": claim.unit,
        "source": briefing.source.name,
        "said_at": briefing.said_at.isoformat(),
        "briefing": briefing.title or briefing.reference,
        "speaker": claim.speaker,
    }


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> dict[str, Any]:
    """A table as plain data: whole numbers stay numbers, all else is words."""
    return {
        "header": list(header),
        "rows": [[cell if isinstance(cell, int) else str(cell) for cell in row] for row in rows],
    }


def _finding(finding: Finding, evidence: Sequence[Evidence]) -> dict[str, Any]:
    claims = [{"role": row.role, **claim_words(row.claim)} for row in evidence]
    quotes = {claim["id"]: claim["quote"] for claim in claims}
    return {
        "id": finding.pk,
        "check": finding.check_slug,
        "severity": finding.severity,
        "message": finding.message,
        "arithmetic": finding.arithmetic,
        "said_at": finding.said_at.isoformat(),
        "verdict": getattr(finding, "verdict_then", None) or "",
        "claims": claims,
        "readings": [_reading(one, quotes) for one in finding.diagnoses],
    }


def _reading(diagnosis: dict[str, Any], quotes: dict[str, str]) -> dict[str, Any]:
    """``phrase`` is the other reading in words that stand alone: ““35 billion” reads as 35 m”."""
    words = {name: diagnosis[name] for name in ("kind", "claim", "reads_as", "reconciles")}
    quote = quotes.get(diagnosis["claim"], diagnosis["claim"])
    reads_as = diagnosis["reads_as"]
    return words | {"phrase": reads_as if "“" in reads_as else f"“{quote}” reads {reads_as}"}
