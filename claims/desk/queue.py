"""The queue: which findings, in which order, one page at a time.

Pages are cut by key, not by number, and nothing counts the table: the hundredth page of a million
findings costs what the first page of a thousand does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Self, cast

from django.db.models import F, Prefetch, QuerySet, Value
from django.db.models.lookups import GreaterThan, LessThan

from claims.models import Evidence, Finding

from . import order
from .row import Row
from .selection import Selection

PAGE = 50


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands in the queue: severest first, then latest said, then latest found."""

    weight: int
    said_at: date
    pk: int

    @classmethod
    def of(cls, finding: Finding) -> Self:
        return cls(finding.weight, finding.said_at, finding.pk)

    @classmethod
    def read(cls, text: str) -> Self | None:
        """From an address; None for anything that is not a place."""
        try:
            weight, said_at, pk = text.split("_")
            place = cls(int(weight), date.fromisoformat(said_at), int(pk))
        except ValueError:
            return None
        return place if abs(place.weight) < 2**15 and 0 <= place.pk < 2**63 else None

    def __str__(self) -> str:
        return f"{self.weight}_{self.said_at.isoformat()}_{self.pk}"

    def _rows(self) -> tuple[Row, Row]:
        own = Row(*(F(name) for name in order.COLUMNS))
        return own, Row(Value(self.weight), Value(self.said_at), Value(self.pk))

    @property
    def after(self) -> LessThan:
        """The findings of a selection behind this place."""
        return LessThan(*self._rows())

    @property
    def before(self) -> GreaterThan:
        """The findings of a selection ahead of this place."""
        return GreaterThan(*self._rows())


def page(selection: Selection, after: Place | None) -> tuple[list[Finding], bool]:
    """At most ``PAGE`` findings behind ``after`` with what a queue line shows, and whether more follow.

    Of a cluster its first finding stands for all, unless the selection wants them apart.
    """
    found = selection.heads()
    if after is not None:
        found = found.filter(after.after)
    whole = found.select_related("lease__holder", "cluster").prefetch_related(
        Prefetch("evidence", queryset=_evidence(), to_attr="parts")
    )
    rows = cast("list[Finding]", list(whole[: PAGE + 1]))
    return rows[:PAGE], len(rows) > PAGE


def by_id(ids: Iterable[int]) -> list[Finding]:
    """These findings with what a queue line shows, in the queue's order."""
    rows = Finding.objects.filter(pk__in=list(ids)).most_severe_first().select_related("lease__holder")
    return cast(
        "list[Finding]", list(rows.prefetch_related(Prefetch("evidence", _evidence(), to_attr="parts")))
    )


def neighbours(selection: Selection, finding: Finding) -> tuple[int | None, int | None]:
    """The ids of the findings before and after this one; it need not be in the selection any more."""
    place = Place.of(finding)
    following = selection.findings().filter(place.after).values_list("pk", flat=True).first()
    previous = selection.findings(backwards=True).filter(place.before).values_list("pk", flat=True).first()
    return previous, following


def _evidence() -> QuerySet[Evidence]:
    return (
        Evidence.objects.order_by("position")
        .select_related("claim__briefing__source")
        .defer("claim__briefing__text", "claim__briefing__original", "claim__why", "claim__relations")
    )
