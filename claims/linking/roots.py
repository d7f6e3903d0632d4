"""Where a series' claims belong by the rulings in force: its root.

A ruling joins ``one`` to ``other``. Where the two differ in their subject alone (the measure, the place, …),
the subjects are joined: the growth of the one is the growth of the other. Rulings lead from series to series;
the last of the way is the root.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.db.models import Q

from claims.mapping import series_row, to_key
from claims.models import Ruling, Series
from factcheck.series import SeriesKey


def is_partly_merged(subject: str) -> bool:
    """Whether some series of the subject is merged into another: then a new one may be, too."""
    return Series.objects.of_subject(subject).filter(merged_into__isnull=False).exists()


class Roots:
    """The roots of the series of some subjects and of all that rulings tie to them.

    ``subjects`` are those, ``rulings`` the ones in force that join them, the earliest first.
    """

    def __init__(self, subjects: Iterable[str]) -> None:
        self.subjects, self.rulings = tied(subjects)
        self._by_series = {ruling.one_id: ruling for ruling in reversed(self.rulings)}
        self._by_subject = {
            ruling.one.subject: ruling for ruling in reversed(self.rulings) if joins_subjects(ruling)
        }

    @property
    def latest_ruling(self) -> Ruling | None:
        """The last word said that joined anything here."""
        return self.rulings[-1] if self.rulings else None

    def ruling_on(self, series: Series) -> Ruling | None:
        """The one that joins just this series to another."""
        return self._by_series.get(series.pk)

    def of(self, series: Series) -> Series:
        """The root; where rulings lead in a circle, the first series of it that was founded."""
        way = {series.pk: series}
        while (following := self._next(series)) is not None:
            if following.pk in way:
                return way[min(way)]
            way[following.pk] = series = following
        return series

    def _next(self, series: Series) -> Series | None:
        if (ruling := self._by_series.get(series.pk)) is not None:
            return ruling.other
        if (ruling := self._by_subject.get(series.subject)) is not None:
            return _series_of_key(translated(to_key(series), ruling.other))
        return None


def joins_subjects(ruling: Ruling) -> bool:
    """Whether the two series differ in nothing but their subject."""
    one, other = ruling.one, ruling.other
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


def tied(subjects: Iterable[str]) -> tuple[frozenset[str], list[Ruling]]:
    """The subjects that rulings in force tie to these, and those rulings, the earliest first."""
    known: set[str] = set()
    ahead = set(subjects)
    rulings: dict[int, Ruling] = {}
    while ahead:
        known |= ahead
        series = Series.objects.of_subject(*ahead).values("pk")
        tying = Ruling.objects.in_force().joining().filter(Q(one__in=series) | Q(other__in=series))
        rulings |= {ruling.pk: ruling for ruling in tying.select_related("one", "other")}
        ahead = {side.subject for ruling in rulings.values() for side in (ruling.one, ruling.other)} - known
    return frozenset(known), [rulings[pk] for pk in sorted(rulings)]
