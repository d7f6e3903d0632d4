"""Where a series' claims belong by the decisions in force: its root.

A decision joins ``one`` to ``other``. Where the two differ in their subject alone (the measure, the place,
…), the subjects are joined: the growth of the one is the growth of the other. Decisions lead from series to
series; the last of the way is the root.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.db.models import Q

from claims.mapping import series_row, to_key
from claims.models import Series, SeriesDecision
from factcheck.series import SeriesKey


def is_partly_merged(subject: str) -> bool:
    """Whether some series of the subject is merged into another: then a new one may be, too."""
    return Series.objects.of_subject(subject).filter(merged_into__isnull=False).exists()


class Roots:
    """The roots of the series of some subjects and of all that decisions tie to them.

    ``subjects`` are those, ``decisions`` the ones in force that join them, the earliest first.
    """

    def __init__(self, subjects: Iterable[str]) -> None:
        self.subjects, self.decisions = tied(subjects)
        self._by_series = {decision.one_id: decision for decision in reversed(self.decisions)}
        self._by_subject = {
            decision.one.subject: decision
            for decision in reversed(self.decisions)
            if joins_subjects(decision)
        }

    @property
    def latest_decision(self) -> SeriesDecision | None:
        """The last word said that joined anything here."""
        return self.decisions[-1] if self.decisions else None

    def decision_on(self, series: Series) -> SeriesDecision | None:
        """The one that joins just this series to another."""
        return self._by_series.get(series.pk)

    def of(self, series: Series) -> Series:
        """The root; where decisions lead in a circle, the first series of it that was founded."""
        way = {series.pk: series}
        while (following := self._next(series)) is not None:
            if following.pk in way:
                return way[min(way)]
            way[following.pk] = series = following
        return series

    def _next(self, series: Series) -> Series | None:
        if (decision := self._by_series.get(series.pk)) is not None:
            return decision.other
        if (decision := self._by_subject.get(series.subject)) is not None:
            return _series_of_key(translated(to_key(series), decision.other))
        return None


def joins_subjects(decision: SeriesDecision) -> bool:
    """Whether the two series differ in nothing but their subject."""
    one, other = decision.one, decision.other
    alike = (one.unit, one.aspect, one.cumulative) == (other.unit, other.aspect, other.cumulative)
    return alike and one.subject != other.subject


def translated(key: SeriesKey, target: Series) -> SeriesKey:
    """The key with the target's subject in place of its own."""
    return replace(
        key,
        measure=tuple(target.measure),
        place=target.place,
        adjustment=target.adjustment,
        scope=tuple(target.scope),
    )


def _series_of_key(key: SeriesKey) -> Series:
    found = Series.objects.with_key(key.text).first()
    if found is None:
        found = series_row(key)
        found.save(force_insert=True)
    return found


def tied(subjects: Iterable[str]) -> tuple[frozenset[str], list[SeriesDecision]]:
    """The subjects that decisions in force tie to these, and those decisions, the earliest first."""
    known: set[str] = set()
    ahead = set(subjects)
    decisions: dict[int, SeriesDecision] = {}
    while ahead:
        known |= ahead
        series = Series.objects.of_subject(*ahead).values("pk")
        tying = SeriesDecision.objects.in_force().joining().filter(Q(one__in=series) | Q(other__in=series))
        decisions |= {decision.pk: decision for decision in tying.select_related("one", "other")}
        ahead = {
            side.subject for decision in decisions.values() for side in (decision.one, decision.other)
        } - known
    return frozenset(known), [decisions[pk] for pk in sorted(decisions)]
