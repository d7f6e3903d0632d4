"""The years an average growth runs over, where the amounts it leads between are dated, and it is not."""

from __future__ import annotations

from collections.abc import Sequence

from ..claim import BasisKind, RelationKind
from ..period import Period
from .calendar import run
from .draft import Draft

_AVERAGE = BasisKind.AVERAGE
_ONE_YEAR = 371
"""The days of a year, a 53rd week counted."""


def set_spans(drafts: Sequence[Draft]) -> None:
    """Put every average growth over all the years it averages: "from 43.2 billion in 2014 to 52.0 billion in
    2017, an average annual increase of 6.3 percent"."""
    for draft in drafts:
        if draft.basis is _AVERAGE and draft.period is not None and draft.period.days <= _ONE_YEAR:
            draft.period = _span_of(draft, drafts) or draft.period


def _span_of(average: Draft, drafts: Sequence[Draft]) -> Period | None:
    """From the first to the last amount it leads between."""
    for kind, last in average.relations:
        if kind is not RelationKind.GROWTH_OF or last not in drafts or last.period != average.period:
            continue
        for first in drafts:
            same = (first.measure, first.unit, first.kind) == (last.measure, last.unit, last.kind)
            if same and first.period and last.period and first.period.end < last.period.start:
                return run(first.period, last.period)
    return None
