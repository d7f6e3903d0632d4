"""Rows ↔ engine values: the one place that knows both.

Engine ids are strings: a briefing is ``str(pk)``, a series ``str(pk)``, a claim ``<briefing>#<number>``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange

from claims.models import Briefing, Claim, Series
from factcheck import briefing as engine_briefing
from factcheck import claim as engine
from factcheck import finding as engine_finding
from factcheck import series as engine_series
from factcheck.interval import Interval
from factcheck.link.memory import name_of
from factcheck.period import Period
from factcheck.quantity import Bounds, Direction, Hedge
from factcheck.span import Span

DIGITS_OF_A_BOUND = 60
"""Bounds that no decimal can spell (a third) are widened outwards at this many digits."""


# -- briefings and series ----------------------------------------------------------------------------
def to_briefing(row: Briefing) -> engine_briefing.Briefing:
    """A stored briefing as the engine reads it."""
    return engine_briefing.Briefing(
        id=str(row.pk),
        published=row.published,
        text=row.text,
        source=row.source.name,
        title=row.title or None,
        language=row.language,
        said=row.said_at,
    )


def to_key(row: Series) -> engine_series.SeriesKey:
    """A stored series' identity as the engine compares it."""
    return engine_series.SeriesKey(
        measure=tuple(row.measure),
        place=row.place,
        unit=row.unit,
        aspect=row.aspect,
        adjustment=row.adjustment,
        scope=tuple(row.scope),
        cumulative=row.cumulative,
    )


def to_series(row: Series) -> engine_series.Series:
    """A stored series as the engine knows it."""
    return engine_series.Series(id=str(row.pk), key=to_key(row), name=row.name)


def series_row(key: engine_series.SeriesKey, called: str = "") -> Series:
    """An unsaved series with this key, called as the words of its first claim call it."""
    return Series(
        name=_name(key, called) if called else name_of(key),
        key=key.text,
        subject=key.subject,
        measure=list(key.measure),
        place=key.place,
        unit=key.unit,
        aspect=key.aspect,
        adjustment=key.adjustment,
        scope=list(key.scope),
        cumulative=key.cumulative,
    )


def _name(key: engine_series.SeriesKey, called: str) -> str:
    aspect = "" if key.aspect == "level" else key.aspect.replace(":", ", ").replace("_", " ")
    place = key.place.title() if key.place.islower() else key.place
    ytd = "running total" if key.cumulative else ""
    parts = (
        called[:1].upper() + called[1:],
        place,
        key.adjustment.replace("_", " "),
        *key.scope,
        aspect,
        ytd,
    )
    return ", ".join(part for part in parts if part)


# -- claims ------------------------------------------------------------------------------------------
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
        printed=_range_of(claim.bounds.printed),
        soft=_range_of(claim.bounds.soft),
        hard=_range_of(claim.bounds.hard),
        unit=claim.unit,
        kind=claim.kind.value,
        status=claim.status.value,
        hedge=claim.hedge.value,
        direction=claim.direction.value if claim.direction else "",
        measure=claim.measure,
        place=claim.place or "",
        scope=list(claim.scope),
        period=_days_of(claim.period),
        period_label=claim.period.label if claim.period else "",
        cumulative=claim.period.cumulative if claim.period else False,
        basis=claim.basis.kind.value if claim.basis else "",
        basis_period=_days_of(claim.basis.period) if claim.basis else None,
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
        bounds=Bounds(_interval_of(row.printed), _interval_of(row.soft), _interval_of(row.hard)),
        unit=row.unit,
        kind=engine.Kind(row.kind),
        measure=row.measure,
        status=engine.Status(row.status),
        hedge=Hedge(row.hedge),
        direction=Direction(row.direction) if row.direction else None,
        place=row.place or None,
        period=_period_of(row.period, row.period_label, row.cumulative),
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
    return engine.Basis(engine.BasisKind(row.basis), _period_of(row.basis_period, row.basis_label))


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


# -- findings ----------------------------------------------------------------------------------------
def finding_fields(finding: engine_finding.Finding) -> dict[str, Any]:
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
            }
            for diagnosis in finding.diagnoses
        ],
        "confidence": finding.confidence,
    }


# -- intervals and periods ---------------------------------------------------------------------------
def _range_of(interval: Interval) -> NumericRange:
    """Both ends belong to it; an end without a bound is open."""
    return NumericRange(
        None if interval.low is None else _decimal(interval.low, ROUND_FLOOR),
        None if interval.high is None else _decimal(interval.high, ROUND_CEILING),
        "[]",
    )


def _decimal(bound: Fraction, rounding: str) -> Decimal:
    context = Context(prec=DIGITS_OF_A_BOUND, rounding=rounding)
    return context.divide(Decimal(bound.numerator), Decimal(bound.denominator))


def _interval_of(stored: NumericRange) -> Interval:
    return Interval.of(stored.lower, stored.upper)


def _days_of(period: Period | None) -> DateRange | None:
    """PostgreSQL keeps a run of days with its end left out; the engine counts the last day in."""
    if period is None:
        return None
    if period.end == date.max:
        return DateRange(period.start, period.end, "[)")
    return DateRange(period.start, period.end + timedelta(days=1), "[)")


def _period_of(days: DateRange | None, label: str, cumulative: bool = False) -> Period | None:
    if days is None:
        return None
    return Period(days.lower, days.upper - timedelta(days=1), label, cumulative)
