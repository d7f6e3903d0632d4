"""Claims and findings as the JSON of the public interface."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from .claim import Basis, Claim
from .cluster import Cluster
from .finding import Finding
from .interval import Interval
from .period import Period
from .scope import leaves_out

_MOST_PLACES = 12


def claim_row(claim: Claim, text: str) -> dict[str, Any]:
    """A claim as ``extract`` and ``check`` print it; ``text`` is its briefing's."""
    printed: Interval = claim.bounds.printed
    return {
        "id": claim.id,
        "briefing": claim.briefing,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.quote,
        "sentence": claim.sentence.of(text),
        "value": decimal_string(claim.value),
        "low": None if printed.low is None else decimal_string(printed.low),
        "high": None if printed.high is None else decimal_string(printed.high),
        "unit": claim.unit,
        "kind": str(claim.kind),
        "status": str(claim.status),
        "hedge": str(claim.hedge),
        "direction": None if claim.direction is None else str(claim.direction),
        "measure": _measure(claim, text),
        "place": claim.place,
        "period": _period_row(claim.period),
        "basis": _basis_row(claim.basis),
        "adjustment": claim.adjustment,
        "terms": claim.terms,
        "scope": list(claim.scope),
        "speaker": claim.speaker,
        "relations": [{"kind": str(each.kind), "claim": each.claim} for each in claim.relations],
        "assertions": [
            {"kind": str(each.kind), "quote": each.span.of(text), "since": _period_row(each.since)}
            for each in claim.assertions
        ],
        "flags": list(claim.flags),
        "series": claim.series,
        "confidence": round(claim.confidence, 3),
    }


def _measure(claim: Claim, text: str) -> str:
    """What is measured, with what its own words leave out of it: "inflation excluding energy and food"."""
    sentence = " ".join(claim.sentence.of(text).split())
    joined = (
        f"{claim.measure}{gap}{scope}" for scope in claim.scope if leaves_out(scope) for gap in (" ", ", ")
    )
    whole = next((each for each in joined if claim.measure and each in sentence), claim.measure)
    return whole.replace(",", "") if whole != claim.measure else whole


def finding_row(finding: Finding) -> dict[str, Any]:
    """A finding as ``check`` prints it."""
    return {
        "id": finding.id,
        "check": finding.check,
        "severity": str(finding.severity),
        "claims": list(finding.claims),
        "roles": list(finding.roles),
        "message": finding.message,
        "arithmetic": finding.arithmetic,
        "diagnoses": [
            {
                "kind": each.kind,
                "claim": each.claim,
                "reads_as": each.reads_as,
                "reconciles": each.reconciles,
                "value": None if each.value is None else decimal_string(each.value),
                "also": list(each.also),
                "power": each.power,
            }
            for each in finding.diagnoses
        ],
        "confidence": finding.confidence,
        "root": finding.root,
        "fingerprint": finding.fingerprint,
    }


def cluster_row(cluster: Cluster) -> dict[str, Any]:
    """A cluster as ``check`` prints it: the findings by their ids, and what explains them."""
    cause = cluster.cause
    return {
        "id": cluster.id,
        "cause": None
        if cause is None
        else {
            "kind": cause.kind,
            "claims": list(cause.claims),
            "reads_as": cause.reads_as,
            "power": cause.power,
        },
        "findings": [fingerprint[:12] for fingerprint in cluster.findings],
    }


def decimal_string(value: Decimal | Fraction) -> str:
    """A plain decimal without exponent, exact where it ends, else to twelve places."""
    if isinstance(value, Fraction):
        value = Decimal(round(value * 10**_MOST_PLACES)).scaleb(-_MOST_PLACES)
        text = f"{value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return f"{value:f}"


def _period_row(period: Period | None) -> dict[str, Any] | None:
    if period is None:
        return None
    return {
        "start": period.start.isoformat(),
        "end": period.end.isoformat(),
        "label": period.label,
        "cumulative": period.cumulative,
    }


def _basis_row(basis: Basis | None) -> dict[str, Any] | None:
    return None if basis is None else {"kind": str(basis.kind), "period": _period_row(basis.period)}
