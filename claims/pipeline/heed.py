"""What people know about a series silences findings: a break in it, and how far two figures may differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations

from claims.models import Claim, SeriesNote
from factcheck.claim import Kind
from factcheck.finding import Finding as Found

RowsOf = Callable[[Found], Sequence[Claim]]


def heed(found: Mapping[str, Found], rows_of: RowsOf) -> dict[str, Found]:
    """The findings without those that a note on a series explains; ``rows_of`` gives a finding's claims."""
    claims = {key: rows_of(finding) for key, finding in found.items()}
    notes = _notes({row.series_id for rows in claims.values() for row in rows if row.series_id})
    if not notes:
        return dict(found)
    return {key: finding for key, finding in found.items() if not _silenced(claims[key], notes)}


def _notes(series: Iterable[int]) -> dict[int, list[SeriesNote]]:
    standing = SeriesNote.objects.filter(series__in=list(series), withdrawn_at__isnull=True)
    notes: dict[int, list[SeriesNote]] = defaultdict(list)
    for note in standing.order_by("-pk"):
        notes[note.series_id].append(note)
    return notes


def _silenced(claims: Sequence[Claim], notes: Mapping[int, Sequence[SeriesNote]]) -> bool:
    pairs = [
        (one, other)
        for one, other in combinations(claims, 2)
        if one.series_id == other.series_id and one.series_id in notes
    ]
    return any(_across_a_break(*pair, notes[pair[0].series_id or 0]) for pair in pairs) or (
        len(claims) == 2 and any(_tolerated(*pair, notes[pair[0].series_id or 0]) for pair in pairs)
    )


def _across_a_break(one: Claim, other: Claim, notes: Iterable[SeriesNote]) -> bool:
    """Two levels whose periods lie either side of a day from which the series is counted otherwise."""
    if {one.kind, other.kind} != {Kind.LEVEL.value} or one.period is None or other.period is None:
        return False
    days = [note.day for note in notes if note.day is not None]
    return any(_apart(one, other, day) or _apart(other, one, day) for day in days)


def _apart(before: Claim, after: Claim, day: date) -> bool:
    return bool(before.period.upper <= day <= after.period.lower)


def _tolerated(one: Claim, other: Claim, notes: Iterable[SeriesNote]) -> bool:
    """Two figures of one period that differ by no more than the series' tolerance."""
    percent = next((note.percent for note in notes if note.percent is not None), None)
    if percent is None or one.period is None or one.period != other.period:
        return False
    largest = max(abs(one.value), abs(other.value))
    return bool(abs(one.value - other.value) * 100 <= largest * percent)
