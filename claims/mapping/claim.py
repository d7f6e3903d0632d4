"""Claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from claims.models import Claim
from factcheck import claim as engine
from factcheck.period import Period
from factcheck.quantity import Bounds, Direction, Hedge
from factcheck.span import Span

from .ranges import days_of, interval_of, period_of, range_of


def claim_id(briefing: int, number: int) -> str:
    """How the engine names a claim."""
    return f"{briefing}#{number}"


def parts_of(id_: str) -> tuple[int, int]:
    """The briefing's key and the claim's number in an engine id; ``ValueError`` for other strings."""
    briefing, _, number = id_.rpartition("#")
    return int(briefing), int(number)


def claim_row(claim: engine.Claim, briefing: int, numbers: Mapping[str, int], version: str) -> Claim:
    """An unsaved row for a claim just read.

    ``numbers`` gives the number of every claim of the same reading by its id, so that relations find
    their other side.
    """
    return Claim(
        briefing_id=briefing,
        number=numbers[claim.id],
        start=claim.span.start,
        end=claim.span.end,
        quote=claim.quote,
        sentence_start=claim.sentence.start,
        sentence_end=claim.sentence.end,
        value=claim.value,
        digits=claim.digits,
        printed=range_of(claim.bounds.printed),
        soft=range_of(claim.bounds.soft),
        hard=range_of(claim.bounds.hard),
        unit=claim.unit,
        kind=claim.kind.value,
        status=claim.status.value,
        hedge=claim.hedge.value,
        direction=claim.direction.value if claim.direction else "",
        measure=claim.measure,
        place=claim.place or "",
        scope=list(claim.scope),
        period=days_of(claim.period),
        period_label=claim.period.label if claim.period else "",
        cumulative=claim.period.cumulative if claim.period else False,
        basis=claim.basis.kind.value if claim.basis else "",
        basis_period=days_of(claim.basis.period) if claim.basis else None,
        basis_label=claim.basis.period.label if claim.basis and claim.basis.period else "",
        adjustment=claim.adjustment or "",
        terms=claim.terms or "",
        speaker=claim.speaker or "",
        relations=[
            {"kind": relation.kind.value, "number": numbers[relation.claim]}
            for relation in claim.relations
            if relation.claim in numbers
        ],
        assertions=[_assertion_json(assertion) for assertion in claim.assertions],
        flags=list(claim.flags),
        why=dict(claim.why),
        confidence=claim.confidence,
        extraction_version=version,
    )


def to_claim(row: Claim) -> engine.Claim:
    """A stored claim as the engine reasons about it."""
    return engine.Claim(
        id=claim_id(row.briefing_id, row.number),
        briefing=str(row.briefing_id),
        span=Span(row.start, row.end),
        quote=row.quote,
        sentence=Span(row.sentence_start, row.sentence_end),
        value=row.value,
        digits=row.digits,
        bounds=Bounds(interval_of(row.printed), interval_of(row.soft), interval_of(row.hard)),
        unit=row.unit,
        kind=engine.Kind(row.kind),
        measure=row.measure,
        status=engine.Status(row.status),
        hedge=Hedge(row.hedge),
        direction=Direction(row.direction) if row.direction else None,
        place=row.place or None,
        period=period_of(row.period, row.period_label, row.cumulative),
        basis=_basis_of(row),
        adjustment=row.adjustment or None,
        terms=row.terms or None,
        scope=tuple(row.scope),
        speaker=row.speaker or None,
        relations=tuple(
            engine.Relation(engine.RelationKind(each["kind"]), claim_id(row.briefing_id, each["number"]))
            for each in row.relations
        ),
        assertions=tuple(_assertion_of(each) for each in row.assertions),
        flags=tuple(row.flags),
        confidence=row.confidence,
        why=row.why,
        series=None if row.series_id is None else str(row.series_id),
    )


def to_claims(rows: Iterable[Claim]) -> list[engine.Claim]:
    """Stored claims as the engine reasons about them, in the same order."""
    return [to_claim(row) for row in rows]


def _basis_of(row: Claim) -> engine.Basis | None:
    if not row.basis:
        return None
    return engine.Basis(engine.BasisKind(row.basis), period_of(row.basis_period, row.basis_label))


def _assertion_json(assertion: engine.Assertion) -> dict[str, Any]:
    since = assertion.since
    return {
        "kind": assertion.kind.value,
        "start": assertion.span.start,
        "end": assertion.span.end,
        "since": since
        and {
            "start": since.start.isoformat(),
            "end": since.end.isoformat(),
            "label": since.label,
            "cumulative": since.cumulative,
        },
    }


def _assertion_of(json: dict[str, Any]) -> engine.Assertion:
    since = json["since"]
    return engine.Assertion(
        engine.AssertionKind(json["kind"]),
        Span(json["start"], json["end"]),
        since
        and Period(
            date.fromisoformat(since["start"]),
            date.fromisoformat(since["end"]),
            since["label"],
            since["cumulative"],
        ),
    )
