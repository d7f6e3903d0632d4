"""Claims made by hand: short to write, complete to reason about.

``said("2019-03-01", level("123.9 bn"), growth("29"))`` is a briefing of that day with two claims;
``assert_silent`` and ``assert_finds`` put briefings into a record and look at one check.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from factcheck.briefing import Briefing
from factcheck.checks import find
from factcheck.claim import Basis, BasisKind, Claim, Kind, Relation, RelationKind
from factcheck.extract.claims import extract_claims
from factcheck.finding import Finding, Severity
from factcheck.interval import Interval
from factcheck.link.memory import MemoryRecord
from factcheck.period import Period
from factcheck.quantity import Bounds, Direction, Hedge
from factcheck.span import Span
from tests.arrival import Arrival, checked_on_arrival, checked_whole, told

SCALES = {"": 1, "k": 10**3, "m": 10**6, "bn": 10**9, "tn": 10**12}


@dataclass(frozen=True)
class Said:
    """A briefing to be: its day, source and claims."""

    day: date
    claims: tuple[Claim, ...]
    source: str = "Statistics Office of Norland"
    id: str | None = None
    page: str = ""
    captured: datetime | None = None


def said(
    day: str, *claims: Claim, source: str = "Statistics Office of Norland", id: str | None = None
) -> Said:
    return Said(date.fromisoformat(day), claims, source, id)


def period(label: str, *, cumulative: bool = False) -> Period:
    """``2018``, ``2018-Q3``, ``2018-H1``, ``2018-05``, ``2018-05-03``, ``2018-01/2018-10``."""
    first, _, last = label.partition("/")
    start, end = _days(first)[0], _days(last or first)[1]
    return Period(start, end, label, cumulative)


def _days(label: str) -> tuple[date, date]:
    year = int(label[:4])
    rest = label[5:]
    if not rest:
        return date(year, 1, 1), date(year, 12, 31)
    if rest[0] in "QH":
        months = 3 if rest[0] == "Q" else 6
        last = int(rest[1]) * months
        return date(year, last - months + 1, 1), date(year, last, calendar.monthrange(year, last)[1])
    if len(rest) == 2:
        month = int(rest)
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    day = date.fromisoformat(label)
    return day, day


def _claim(number: str, kind: Kind, unit: str, **fields: Any) -> Claim:
    digits, _, scale_name = number.partition(" ")
    scale = SCALES[scale_name]
    plain = digits.replace(",", "")
    value = Decimal(plain) * scale
    places = len(plain.partition(".")[2])
    half = Decimal(1).scaleb(-places) / 2 * scale
    allowed = Interval.of(value - half, value + half)
    about = fields.pop("when", "2018")
    hard = fields.pop("hard", None) or (
        _wide(value) if kind in (Kind.LEVEL, Kind.COUNT) and not places else None
    )
    soft = fields.pop("soft", None)
    if isinstance(about, str):
        about = period(about)
    relations = tuple(Relation(each, f"#{index}") for each, index in fields.pop("relates", ()))
    return Claim(
        id="#0",
        briefing="",
        span=fields.pop("span", Span(0, 1)),
        quote=number,
        sentence=fields.pop("sentence", Span(0, 1)),
        value=value,
        digits=digits,
        bounds=Bounds(allowed, soft or allowed, allowed.hull(hard) if hard else allowed),
        unit=unit,
        kind=kind,
        measure=fields.pop("measure", "exports"),
        place=fields.pop("place", "Norland"),
        period=about,
        relations=relations,
        **fields,
    )


def _wide(value: Decimal) -> Interval | None:
    """What a round integer may stand for: half a unit of its last digit that is not zero."""
    zeros = len(re.search(r"0*$", f"{value:f}").group())  # type: ignore[union-attr]
    half = Decimal(10) ** zeros / 2
    return Interval.of(value - half, value + half) if zeros else None


def level(number: str, unit: str = "CNY", **fields: Any) -> Claim:
    return _claim(number, fields.pop("kind", Kind.LEVEL), unit, **fields)


def count(number: str, noun: str = "case", **fields: Any) -> Claim:
    return _claim(
        number, Kind.COUNT, f"count:{noun}", measure=fields.pop("measure", f"confirmed {noun}s"), **fields
    )


def growth(number: str, basis: BasisKind | None = BasisKind.YOY, **fields: Any) -> Claim:
    """In percent; a leading minus is a fall."""
    fields.setdefault("direction", Direction.DOWN if number.startswith("-") else Direction.UP)
    against = Basis(basis, fields.pop("base", None)) if basis else None
    return _claim(number.lstrip("-"), Kind.GROWTH, "percent", basis=against, **fields)


def change(number: str, unit: str = "CNY", basis: BasisKind | None = BasisKind.YOY, **fields: Any) -> Claim:
    fields.setdefault("direction", Direction.DOWN if number.startswith("-") else Direction.UP)
    base = fields.pop("base", None)
    against = Basis(basis, period(base) if isinstance(base, str) else base) if basis else None
    return _claim(number.lstrip("-"), Kind.CHANGE, unit, basis=against, **fields)


def share(number: str, **fields: Any) -> Claim:
    return _claim(number, Kind.SHARE, "percent", **fields)


def recorded(briefings: Sequence[Said]) -> tuple[MemoryRecord, list[Claim]]:
    """The briefings in a record, in the order given, and their claims as linked."""
    record = MemoryRecord()
    arrivals = [arrival(each, number) for number, each in enumerate(briefings, start=1)]
    return record, [claim for arrived in arrivals for claim in record.add(*arrived)]


def arrival(said: Said, number: int) -> Arrival:
    """A briefing as it comes in, named by its number where it has no name."""
    id_ = said.id or f"b{number}"
    briefing = Briefing(id_, said.day, "", said.source, page=said.page, captured=said.captured)
    return briefing, [_placed(claim, id_, n) for n, claim in enumerate(said.claims, start=1)]


def _placed(claim: Claim, briefing: str, number: int) -> Claim:
    start = claim.span.start or number * 100
    return replace(
        claim,
        id=f"{briefing}#{number}",
        briefing=briefing,
        span=Span(start, start + len(claim.quote)),
        sentence=claim.sentence if claim.sentence.end > 1 else Span(number * 100, number * 100 + 90),
        relations=tuple(
            Relation(each.kind, briefing + each.claim) if each.claim.startswith("#") else each
            for each in claim.relations
        ),
    )


def findings(*briefings: Said, check: str | None = None) -> list[Finding]:
    record, claims = recorded(briefings)
    found = find(claims, record)
    return [each for each in found if check is None or each.check == check]


def assert_silent(check: str, *briefings: Said) -> None:
    found = findings(*briefings, check=check)
    assert not found, [(each.message, each.arithmetic) for each in found]


def assert_finds(check: str, severity: str | Severity, *briefings: Said) -> Finding:
    """Exactly one finding of this check and severity; the same one in the other order of ingestion, and when
    each briefing is checked as it comes in."""
    found = findings(*briefings, check=check)
    assert [str(each.severity) for each in found] == [str(severity)], [each.message for each in found]
    for ordered in (briefings, briefings[::-1]) if len(briefings) > 1 else ():
        arrivals = [arrival(each, briefings.index(each) + 1) for each in ordered]
        for checked in (checked_whole(arrivals), checked_on_arrival(arrivals)):
            again = [each for each in checked.values() if each.check == check]
            assert [told(each) for each in again] == [told(found[0])]
    assert found[0].message.endswith(".")
    assert found[0].arithmetic
    return found[0]


__all__ = [
    "BasisKind",
    "Claim",
    "Direction",
    "Hedge",
    "Kind",
    "RelationKind",
    "Said",
    "arrival",
    "assert_finds",
    "assert_silent",
    "change",
    "count",
    "findings",
    "growth",
    "level",
    "period",
    "recorded",
    "said",
    "share",
]


def severities_in(text: str, check: str, day: date, source: str) -> list[str]:
    """What one check finds in a briefing of that day: the severities, in the order of the findings."""
    record = MemoryRecord()
    briefing = Briefing("b1", day, text, source)
    claims = record.add(briefing, extract_claims(briefing))
    return [str(each.severity) for each in find(claims, record) if each.check == check]
