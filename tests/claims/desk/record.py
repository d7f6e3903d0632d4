"""A small invented record: two sources, four briefings, a contradiction, a revision and a suspicion."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange

from claims.models import Briefing, Claim, Finding, Link, Series
from factcheck.link.decision import Outcome
from tests.claims.rows import stored_briefing

MARCH = (
    "Opening remarks followed the custom of the house.\n"
    "The harbour handled 41.5 million tonnes of freight in 2011, the director said. "
    "Passenger traffic came to 2.1 million people. Repairs to the eastern mole go on.\n"
    "A question was asked about the ferry timetable."
)
SEPTEMBER = (
    "The committee met in the old customs hall.\n"
    "In 2011 the harbour handled 44.2 million tonnes of freight, the chair recalled. "
    "Freight rose by 3.0 percent in 2012.\n"
    "No further questions were put."
)
NEXT_YEAR = (
    "Freight handled by the harbour reached 52.9 million tonnes in 2012. "
    "Passenger traffic came to nearly 2.3 million people in 2012."
)
OBSERVER = "The weekly counted 2.6 million passengers in the harbour in 2012."


@dataclass(frozen=True, slots=True)
class DeskRecord:
    """The rows tests ask for by name."""

    contradiction: Finding
    revision: Finding
    suspicion: Finding
    march: Briefing
    freight: Series


def series(name: str, unit: str, aspect: str = "level") -> Series:
    return Series.objects.create(
        name=name,
        key=f"{name}|{unit}|{aspect}",
        subject=name,
        measure=name.lower().split(),
        unit=unit,
        aspect=aspect,
    )


def claim(
    briefing: Briefing,
    quote: str,
    value: str,
    half: str,
    *,
    year: int,
    unit: str,
    into: Series,
    **fields: object,
) -> Claim:
    """A claim on ``quote`` whose interval is ``value`` ± ``half``."""
    start = briefing.text.index(quote)
    sentence_start = max(briefing.text.rfind(". ", 0, start) + 2, briefing.text.rfind("\n", 0, start) + 1)
    sentence_end = briefing.text.index(".", start + len(quote)) + 1
    if sentence_start == 1:
        sentence_start = 0
    allowed = NumericRange(Decimal(value) - Decimal(half), Decimal(value) + Decimal(half), "[]")
    made = Claim.objects.create(
        **{
            "briefing": briefing,
            "number": briefing.claims.count() + 1,
            "start": start,
            "end": start + len(quote),
            "quote": quote,
            "sentence_start": sentence_start,
            "sentence_end": sentence_end,
            "value": Decimal(value),
            "digits": quote.split()[0],
            "printed": allowed,
            "soft": allowed,
            "hard": allowed,
            "unit": unit,
            "kind": "level",
            "measure": "freight handled by the harbour",
            "place": "Aldersund",
            "period": DateRange(date(year, 1, 1), date(year + 1, 1, 1)),
            "period_label": str(year),
            "speaker": "the director",
            "series": into,
            "why": {"period": f"“in {year}”", "unit": "the word behind the number"},
            "extraction_version": "test",
        }
        | fields
    )
    Link.objects.create(
        claim=made, series=into, outcome=Outcome.LINKED, reason="same head word, place and unit"
    )
    return made


def finding(
    number: int, severity: str, check: str, message: str, *parts: tuple[str, Claim], **fields: object
) -> Finding:
    found = Finding.objects.create(
        **{
            "fingerprint": f"{number:064d}",
            "check_slug": check,
            "severity": severity,
            "message": message,
            "arithmetic": "41.45 … 41.55 m × 1.025 … 1.035 = 42.49 … 43.00 m; 52.85 … 52.95 m was stated",
            "said_at": max(part.briefing.said_at for _role, part in parts),
        }
        | fields
    )
    for position, (role, part) in enumerate(parts):
        found.evidence.create(claim=part, position=position, role=role)
    return found


def desk_record() -> DeskRecord:
    """Store it all."""
    march = stored_briefing(MARCH, source="Port Authority", published=date(2012, 3, 3))
    september = stored_briefing(SEPTEMBER, source="Port Authority", published=date(2012, 9, 9))
    next_year = stored_briefing(NEXT_YEAR, source="Port Authority", published=date(2013, 2, 1))
    observer = stored_briefing(OBSERVER, source="Aldersund Weekly", published=date(2013, 2, 8))
    freight = series("Freight handled by the harbour, Aldersund", "tonne")
    growth = series("Freight handled by the harbour, Aldersund: growth", "percent", "growth:yoy")
    people = series("Passenger traffic of the harbour, Aldersund", "person")

    first = claim(march, "41.5 million tonnes", "41500000", "50000", year=2011, unit="tonne", into=freight)
    claim(
        march,
        "2.1 million people",
        "2100000",
        "50000",
        year=2011,
        unit="person",
        into=people,
        measure="passenger traffic",
    )
    restated = claim(
        september, "44.2 million tonnes", "44200000", "50000", year=2011, unit="tonne", into=freight
    )
    rate = claim(
        september, "3.0 percent", "3.0", "0.05", year=2012, unit="percent", into=growth,
        kind="growth", direction="up", basis="yoy",
    )  # fmt: skip
    later = claim(
        next_year, "52.9 million tonnes", "52900000", "50000", year=2012, unit="tonne", into=freight
    )
    travellers = claim(
        next_year, "nearly 2.3 million people", "2300000", "50000", year=2012, unit="person", into=people,
        measure="passenger traffic", hedge="nearly",
    )  # fmt: skip
    counted = claim(
        observer,
        "2.6 million passengers",
        "2600000",
        "50000",
        year=2012,
        unit="person",
        into=people,
        measure="passengers",
    )
    return DeskRecord(
        contradiction=finding(
            1,
            "contradiction",
            "growth_against_levels",
            "Freight handled by the harbour: the stated growth of 3.0 percent does not lead from "
            "41.5 million tonnes in 2011 to 52.9 million tonnes in 2012.",
            ("earlier level", first),
            ("growth", rate),
            ("later level", later),
            diagnoses=[
                {
                    "kind": "transposed_digits",
                    "claim": later.engine_id,
                    "reads_as": "42.9 million tonnes",
                    "reconciles": 2,
                }
            ],
        ),
        revision=finding(
            2,
            "revision",
            "restated_value",
            "Freight in 2011 differs between the briefings of 3 March and 9 September 2012; "
            "no notice of a revision was found.",
            ("earlier figure", first),
            ("later figure", restated),
            arithmetic="41.45 … 41.55 m and 44.15 … 44.25 m do not meet",
        ),
        suspicion=finding(
            3,
            "suspicion",
            "restated_value",
            "Passenger traffic in 2012 differs between two sources.",
            ("earlier figure", travellers),
            ("later figure", counted),
            arithmetic="2.2 … 2.3 m and 2.55 … 2.65 m do not meet",
        ),
        march=march,
        freight=freight,
    )
