"""Findings."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from claims.models import Finding
from factcheck import finding as engine


def finding_fields(finding: engine.Finding) -> dict[str, Any]:
    """The columns that say what a finding says; who decided what about it is not among them."""
    return {
        "check_slug": finding.check,
        "severity": finding.severity.value,
        "message": finding.message,
        "arithmetic": finding.arithmetic,
        "diagnoses": [
            {
                "kind": diagnosis.kind,
                "claim": diagnosis.claim,
                "reads_as": diagnosis.reads_as,
                "reconciles": diagnosis.reconciles,
                "value": None if diagnosis.value is None else str(diagnosis.value),
                "also": list(diagnosis.also),
                "power": diagnosis.power,
            }
            for diagnosis in finding.diagnoses
        ],
        "confidence": finding.confidence,
    }


def to_finding(row: Finding, standing: frozenset[str]) -> engine.Finding:
    """A stored finding as the engine clusters it, without readings of claims that do not stand any more.

    ``standing`` are the engine's ids of those that do.
    """
    parts = [(each.claim.engine_id, each.role) for each in row.evidence.all()]
    said = [_to_diagnosis(each) for each in row.diagnoses]
    return engine.Finding(
        check=row.check_slug,
        severity=engine.Severity(row.severity),
        claims=tuple(claim for claim, _ in parts),
        roles=tuple(role for _, role in parts),
        message=row.message,
        arithmetic=row.arithmetic,
        fingerprint=row.fingerprint,
        diagnoses=tuple(each for each in said if standing.issuperset(each.claims)),
        confidence=row.confidence,
    )


def _to_diagnosis(json: dict[str, Any]) -> engine.Diagnosis:
    value = json.get("value")
    return engine.Diagnosis(
        kind=json["kind"],
        claim=json["claim"],
        reads_as=json["reads_as"],
        reconciles=json["reconciles"],
        value=None if value is None else Decimal(value),
        also=tuple(json.get("also", ())),
        power=json.get("power"),
    )
