"""The series of a subject, with decisions applied: loaded for many subjects at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from claims.mapping import to_series
from claims.models import Series
from factcheck import series as engine

MOST_OF_A_SUBJECT = 100
"""How many series of one subject (its levels, growths, shares, …) are kept at hand."""


class Families:
    """Series by subject and by id, each asked of the database once."""

    def __init__(self) -> None:
        self._rows: dict[str, list[Series]] = {}
        self._merged: dict[str, list[str]] = {}
        self._series: dict[str, engine.Series | None] = {}

    def load(self, subjects: Iterable[str]) -> None:
        """Have these subjects' series, those merged into them, and the roots of them all at hand."""
        wanted = set(subjects) - self._rows.keys()
        rows = self._load_rows(wanted)
        from_others = self._load_merged(wanted, [row.pk for row in rows])
        rows += self._load_rows(from_others - self._rows.keys())
        self.load_series({str(row.merged_into_id) for row in rows if row.merged_into_id})

    def load_series(self, ids: Collection[str]) -> None:
        """Have the series with these ids at hand."""
        wanted = [int(id_) for id_ in ids if id_ not in self._series]
        if wanted:
            self._series.update(dict.fromkeys(map(str, wanted)))
            self._know(Series.objects.filter(pk__any_of=wanted))

    def forget(self, subject: str) -> None:
        """Ask anew for a subject that has a new series."""
        self._rows.pop(subject, None)

    def series(self, id_: str) -> engine.Series | None:
        if id_ not in self._series:
            self.load_series([id_])
        return self._series[id_]

    def rows(self, subject: str) -> Sequence[Series]:
        """The series of a subject, merged or not, in the order of their keys."""
        if subject not in self._rows:
            self.load([subject])
        return self._rows[subject]

    def row(self, key: engine.SeriesKey) -> Series | None:
        """The series of just this key, merged or not."""
        family = self.rows(key.subject)
        known = next((row for row in family if row.key == key.text), None)
        if known is not None or len(family) < MOST_OF_A_SUBJECT:
            return known
        return Series.objects.with_key(key.text).first()

    def root(self, row: Series) -> engine.Series:
        """The series in which the claims of a series stand."""
        if row.merged_into_id is None and str(row.pk) not in self._series:
            self._know([row])
        root = self.series(str(row.root_id))
        assert root is not None
        return root

    def of(self, subject: str) -> list[engine.Series]:
        """The series whose claims are about a subject, in the order of their keys."""
        rows = [*self.rows(subject)]
        for other in self._merged.get(subject, ()):
            rows += self.rows(other)
        roots = {row.root_id: self.root(row) for row in rows}
        return sorted(roots.values(), key=lambda series: series.key.text)

    def known_ids(self) -> set[int]:
        """The ids of every series at hand."""
        return {row.pk for family in self._rows.values() for row in family}

    def _load_rows(self, subjects: Collection[str]) -> list[Series]:
        if not subjects:
            return []
        self._rows.update({subject: [] for subject in subjects})
        rows = list(Series.objects.of_subject(*subjects).order_by("key"))
        for row in self._know(rows):
            if len(family := self._rows[row.subject]) < MOST_OF_A_SUBJECT:
                family.append(row)
        return rows

    def _load_merged(self, subjects: Collection[str], ids: Sequence[int]) -> set[str]:
        """The subjects of which some series was merged into one of another subject; returns them all."""
        self._merged.update({subject: [] for subject in subjects})
        merged = Series.objects.filter(merged_into__any_of=ids).select_related("merged_into") if ids else ()
        for row in merged:
            into = row.merged_into.subject if row.merged_into else row.subject
            if into != row.subject and row.subject not in self._merged[into]:
                self._merged[into].append(row.subject)
        return {subject for into in subjects for subject in self._merged[into]}

    def _know(self, rows: Iterable[Series]) -> list[Series]:
        known = list(rows)
        self._series.update((str(row.pk), to_series(row)) for row in known)
        return known
