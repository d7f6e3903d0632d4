"""The years an average growth runs over, where the amounts it leads between are dated, and it is not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..claim import BasisKind, Claim, RelationKind
from .calendar import run

_ONE_YEAR = 371
"""The days of a year, a 53rd week counted."""


def with_spans(claims: Iterable[Claim]) -> list[Claim]:
    """One sentence's claims, every average growth over all the years it averages: "from 43.2 billion in 2014
    to 52.0 billion in 2017, an average annual increase of 6.3 percent"."""
    listed = list(claims)
    return [_spanned(each, listed) if _is_average_of_one_year(each) else each for each in listed]


def _is_average_of_one_year(claim: Claim) -> bool:
    average = claim.basis is not None and claim.basis.kind is BasisKind.AVERAGE
    return average and claim.period is not None and claim.period.days <= _ONE_YEAR


def _spanned(average: Claim, claims: Sequence[Claim]) -> Claim:
    amounts = {each.claim for each in average.relations if each.kind is RelationKind.GROWTH_OF}
    for last in (each for each in claims if each.id in amounts and each.period == average.period):
        for first in claims:
            same = (first.measure, first.unit, first.kind) == (last.measure, last.unit, last.kind)
            if same and first.period and last.period and first.period.end < last.period.start:
                return replace(average, period=run(first.period, last.period))
    return average
