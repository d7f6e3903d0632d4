"""How far a neighbourhood reaches: in time, in names and in number."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from ..link.decision import Outcome, compare
from ..link.record import Record
from ..series import Series, SeriesKey
from .calendar import Days

REACH_YEARS, REACH_YEARS_OF_YEARS = 6, 15
"""How far from a claim's period its neighbourhood reaches, in years either way; further for figures of
whole years, of which there are fewer."""
_LONG = 300
"""Days from which a period counts as a year."""
CLAIMS_A_SERIES = 80
SERIES_A_SUBJECT = 24
SIMILAR_SERIES = 12
SERIES_WITH_A_WORD = 24
LOOKALIKES = 4
CLAIMS_A_BRIEFING = 400
IDENTITIES_A_SUBJECT = 8


def lookalikes_of(key: SeriesKey, record: Record) -> list[Series]:
    """A few series in the same unit that share words with a key and must not be confused with it."""
    found = [
        series
        for series in record.similar_series(key, SIMILAR_SERIES)
        if series.key.unit == key.unit
        and compare(_levelled(key), _levelled(series.key), record).outcome is Outcome.NEW
    ]
    return found[:LOOKALIKES]


def kin_of(key: SeriesKey, record: Record) -> Iterator[tuple[Series, bool]]:
    """The series that may belong to a key's subject under another name, and whether that is sure."""
    for series in record.similar_series(key, SIMILAR_SERIES):
        if series.key.subject != key.subject:
            alike = compare(_levelled(key), _levelled(series.key), record)
            if alike.outcome is not Outcome.NEW:
                yield series, alike.outcome is Outcome.LINKED


def naming(key: SeriesKey, aspects: Collection[str], record: Record) -> list[Series]:
    """The series of some aspects whose measures have one of a key's words: of so many as are looked for,
    those with the rarest words first."""
    if not key.measure:
        return []
    found = record.similar_series(key, SERIES_WITH_A_WORD)
    return [series for series in found if series.key.aspect.partition(":")[0] in aspects]


def days_in_reach(start: date, end: date) -> Days:
    """The first and the last day of the neighbourhood of a figure about these days."""
    reach = REACH_YEARS_OF_YEARS if (end - start).days + 1 >= _LONG else REACH_YEARS
    return _years_from(start, -reach), _years_from(end, reach)


def _levelled(key: SeriesKey) -> SeriesKey:
    """The key without what tells a level from its growth."""
    return replace(key, unit="", aspect="", cumulative=False)


def _years_from(day: date, years: int) -> date:
    year = min(max(day.year + years, 1), 9999)
    return day.replace(year=year, day=min(day.day, 28))
