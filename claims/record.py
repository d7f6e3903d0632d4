"""What the engine asks of the past, answered by PostgreSQL through indexes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from claims.linking.words import Words
from claims.mapping import parts_of, to_briefing, to_claim, to_claims, to_series
from claims.models import Briefing, Claim, Series
from factcheck import briefing as engine_briefing
from factcheck import claim as engine_claim
from factcheck import series as engine_series
from factcheck.link import Record

MOST_OF_A_SUBJECT = 100
"""How many series of one subject (its levels, growths, shares, …) are loaded at once."""


class DatabaseRecord(Record):
    """The stored record, as of the moment of each question; only claims that stand count.

    Series, briefings and how common a word is are asked for once, so one object serves one pipeline step;
    ``has_new_series`` tells it of series the step itself makes.
    """

    def __init__(self) -> None:
        self._briefings: dict[str, engine_briefing.Briefing | None] = {}
        self._series: dict[str, engine_series.Series | None] = {}
        self._by_subject: dict[str, Sequence[Series]] = {}
        self._merged: dict[str, Sequence[str]] = {}
        self._word_counts: Counter[str] = Counter()
        self._ruled: dict[str, Words] = {}

    def series_with_key(self, key: engine_series.SeriesKey) -> engine_series.Series | None:
        row = self._row(key)
        return None if row is None else self._root(row)

    def has_words_of_its_own(self, key: engine_series.SeriesKey) -> bool:
        """Whether claims of this key have a series of their own words, be it one that was merged."""
        return self._row(key) is not None or any(row.merged_into_id for row in self._rows(key.subject))

    def series(self, id: str) -> engine_series.Series | None:
        if id not in self._series:
            row = Series.objects.filter(pk=int(id)).first()
            self._series[id] = None if row is None else to_series(row)
        return self._series[id]

    def similar_series(self, key: engine_series.SeriesKey, limit: int) -> Sequence[engine_series.Series]:
        found: dict[int, Series] = {}
        for word in sorted(key.measure, key=lambda word: (self.word_count(word), word)):
            with_word = Series.objects.filter(place__in=("", key.place), measure__contains=[word])
            with_word = with_word.exclude(key=key.text)
            for row in with_word.order_by("pk")[:limit]:
                found.setdefault(row.root_id, row)
            if len(found) >= limit:
                break
        roots = [self._root(row) for row in list(found.values())[:limit]]
        return [series for series in roots if series.key != key]

    def subject_series(self, subject: str, limit: int) -> Sequence[engine_series.Series]:
        rows = [*self._rows(subject)]
        for other in self._subjects_merged_into(rows):
            rows += self._rows(other)
        roots = {row.root_id: self._root(row) for row in rows}
        return sorted(roots.values(), key=lambda series: series.key.text)[:limit]

    def _rows(self, subject: str) -> Sequence[Series]:
        """The series of a subject, in the order of their keys: one question where the engine asks many."""
        if subject not in self._by_subject:
            rows = Series.objects.of_subject(subject).order_by("key")
            self._by_subject[subject] = list(rows[:MOST_OF_A_SUBJECT])
        return self._by_subject[subject]

    def _row(self, key: engine_series.SeriesKey) -> Series | None:
        """The series of just this key, merged or not."""
        family = self._rows(key.subject)
        known = next((row for row in family if row.key == key.text), None)
        if known is not None or len(family) < MOST_OF_A_SUBJECT:
            return known
        return Series.objects.with_key(key.text).first()

    def _root(self, row: Series) -> engine_series.Series:
        """The series in which the claims of a series stand."""
        if row.merged_into_id is None:
            self._series[str(row.pk)] = series = to_series(row)
            return series
        root = self.series(str(row.merged_into_id))
        assert root is not None
        return root

    def _subjects_merged_into(self, rows: Sequence[Series]) -> Sequence[str]:
        """The other subjects of which some series was merged into one of these."""
        if not rows:
            return []
        subject = rows[0].subject
        if subject not in self._merged:
            merged = Series.objects.filter(merged_into__in=rows).exclude(subject=subject)
            self._merged[subject] = list(
                merged.order_by("subject").values_list("subject", flat=True).distinct()
            )
        return self._merged[subject]

    def claims_of(
        self, series: str, start: date | None, end: date | None, limit: int
    ) -> Sequence[engine_claim.Claim]:
        rows = Claim.objects.current().filter(series_id=int(series))
        if start is not None or end is not None:
            rows = rows.filter(period__overlap=DateRange(start, end, "[]"))
        return to_claims(_nearest_first(rows, start, end)[:limit])

    def briefing(self, id: str) -> engine_briefing.Briefing | None:
        if id not in self._briefings:
            row = Briefing.objects.select_related("source").defer("original").filter(pk=int(id)).first()
            self._briefings[id] = None if row is None else to_briefing(row)
        return self._briefings[id]

    def claim(self, id: str) -> engine_claim.Claim | None:
        briefing, number = parts_of(id)
        row = Claim.objects.current().filter(briefing_id=briefing, number=number).order_by().first()
        return None if row is None else to_claim(row)

    def claims_in(self, briefing: str, limit: int) -> Sequence[engine_claim.Claim]:
        rows = Claim.objects.current().filter(briefing_id=int(briefing))
        return to_claims(rows.order_by("start", "end", "number")[:limit])

    def ruling(self, one: engine_series.SeriesKey, other: engine_series.SeriesKey) -> bool | None:
        if one.subject not in self._ruled:
            self._ruled[one.subject] = Words.about(one.subject)
        return self._ruled[one.subject].on(one, other)

    def word_count(self, word: str) -> int:
        if word not in self._word_counts:
            self._word_counts[word] = Series.objects.filter(measure__contains=[word]).count()
        return self._word_counts[word]

    def has_new_series(self, key: engine_series.SeriesKey) -> None:
        """Forget the answers that a series just made would change."""
        self._by_subject.pop(key.subject, None)
        self._word_counts.update(word for word in key.measure if word in self._word_counts)


def _nearest_first(rows: QuerySet[Claim], start: date | None, end: date | None) -> QuerySet[Claim]:
    """Those whose middle is nearest to the asked days' middle, then those said first.

    Without a day to be near to, those without a period come first and then the earliest.
    """
    known = [day for day in (start, end) if day is not None]
    twice_the_middle = sum(day.toordinal() for day in known) * 2 // len(known) if known else 0
    distance = RawSQL(
        "abs(coalesce((lower(claims_claim.period) - date '0001-01-01')"
        " + (upper(claims_claim.period) - date '0001-01-01') + 1, 0) - %s)",
        [twice_the_middle],
    )
    return rows.order_by(distance, "briefing__said_at", "briefing_id", "number")
