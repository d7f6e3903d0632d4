"""Storing a generated record in PostgreSQL fast: its series by COPY, their claims made in SQL."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import connection

from claims.mapping import series_row
from claims.models import Source
from factcheck.claim import Claim, Kind
from factcheck.interval import Interval
from factcheck.link.key import series_key
from factcheck.period import Period
from factcheck.quantity import Bounds
from factcheck.span import Span

from .population import Measured, measured

WIDTH = 200
"""Characters of every sentence: the n-th of a briefing begins at n × WIDTH."""
SOURCES = 40
_FILL = (Path(__file__).parent / "fill.sql").read_text()
_SERIES = (
    "name",
    "key",
    "subject",
    "measure",
    "place",
    "unit",
    "aspect",
    "adjustment",
    "scope",
    "cumulative",
)


def load(claims: int, chance: random.Random) -> list[Measured]:
    """Store a record of so many claims; returns its series, whose keys in the database count from 1."""
    for number in range(SOURCES):
        Source.objects.create(name=f"Source {number}")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'claims_claim'"
            " AND indexdef NOT LIKE 'CREATE UNIQUE%'"
        )
        indexes = cursor.fetchall()
        for name, _ in indexes:
            cursor.execute(f'DROP INDEX "{name}"')
        known = _copied(measured(claims, chance))
        cursor.execute(_FILL)
        for _, definition in indexes:
            cursor.execute(definition)
        cursor.execute("VACUUM ANALYZE")
    return known


def _copied(made: Iterable[Measured]) -> list[Measured]:
    """Store the series; those that would have the same key are left out."""
    known: dict[str, Measured] = {}
    rows: list[list[Any]] = []
    for each in made:
        key = series_key(figure(each, "0", 1, *each.period(0), 1))
        if known.setdefault(key.text, each) is each:
            series = series_row(key, each.measure)
            rows.append([len(known), *(getattr(series, name) for name in _SERIES)])
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMPORARY TABLE made (series bigint, size int, base int, measure text, place text)"
        )
        with cursor.copy(f"COPY claims_series (id, {', '.join(_SERIES)}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        with cursor.copy("COPY made FROM STDIN") as copy:
            for number, each in enumerate(known.values(), start=1):
                copy.write_row([number, each.size, each.base, each.measure, each.place])
    return list(known.values())


def figure(each: Measured, briefing: str, number: int, start: date, end: date, value: int) -> Claim:
    """A claim as the loaded ones are: an amount printed to the unit, first in its sentence."""
    exact = Interval.point(value)
    at = (number - 1) * WIDTH
    quote = f"{value} euros"
    return Claim(
        id=f"{briefing}#{number}",
        briefing=briefing,
        span=Span(at, at + len(quote)),
        quote=quote,
        sentence=Span(at, at + WIDTH),
        value=Decimal(value),
        digits=str(value),
        bounds=Bounds(exact, exact, exact),
        unit="EUR",
        kind=Kind.LEVEL,
        measure=each.measure,
        place=each.place,
        period=Period(start, end, f"{start} to {end}"),
    )


def sentence(each: Measured, value: int, start: date, end: date) -> str:
    """The words of a figure, as wide as all are."""
    return f"{value} euros was the figure for {each.measure} in {each.place} from {start} to {end}.".ljust(
        WIDTH
    )
