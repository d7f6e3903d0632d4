"""The claims whose checks look at a given place in a series."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.backends.postgresql.psycopg_any import DateRange

from claims.models import Claim, Series
from factcheck.reason.reach import days_in_reach

MOST_NEAR = 400
"""So many claims of a subject are looked at again around one that is gone, the nearest to it first."""


def claims_near(former: Iterable[Claim]) -> set[int]:
    """The claims that stand in the subjects of these and whose neighbourhoods hold their periods."""
    near: set[int] = set()
    for subject, rows in _by_subject(former).items():
        family = Series.objects.of_subject(subject).values("pk")
        standing = Claim.objects.current().filter(series__in=family)
        for reach in {_reach_of(row) for row in rows} - {None}:
            near.update(standing.filter(period__overlap=reach).values_list("pk", flat=True)[:MOST_NEAR])
    return near


def _by_subject(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for row in claims:
        if row.series is not None:
            found.setdefault(row.series.subject, []).append(row)
    return found


def _reach_of(row: Claim) -> DateRange | None:
    if row.period is None:
        return None
    return DateRange(*days_in_reach(row.period.lower, row.period.upper), "[]")
