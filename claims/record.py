"""What the engine asks of the past, answered by PostgreSQL through indexes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import QuerySet, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import MD5

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
        self._by_subject: dict[str, Sequence[engine_series.Series]] = {}
        self._word_counts: Counter[str] = Counter()

    def series_with_key(self, key: engine_series.SeriesKey) -> engine_series.Series | None:
        family = self._family(key.subject)
        known = next((series for series in family if series.key.text == key.text), None)
        if known is not None or len(family) < MOST_OF_A_SUBJECT:
            return known
        row = Series.objects.with_key(key.text).first()
        return None if row is None else to_series(row)

    def similar_series(self, key: engine_series.SeriesKey, limit: int) -> Sequence[engine_series.Series]:
        found: dict[int, Series] = {}
        for word in sorted(key.measure, key=lambda word: (self.word_count(word), word)):
            with_word = Series.objects.filter(place__in=("", key.place), measure__contains=[word])
            with_word = with_word.exclude(key=key.text)
            for row in with_word.order_by("pk")[:limit]:
                found.setdefault(row.pk, row)
            if len(found) >= limit:
                break
        return [to_series(row) for row in list(found.values())[:limit]]

    def subject_series(self, subject: str, limit: int) -> Sequence[engine_series.Series]:
        return self._family(subject)[:limit]

    def _family(self, subject: str) -> Sequence[engine_series.Series]:
        """The series of a subject, in the order of their keys: one question where the engine asks many."""
        if subject not in self._by_subject:
            rows = Series.objects.alias(subject_md5=MD5("subject")).filter(
                subject_md5=MD5(Value(subject)), subject=subject
            )
            self._by_subject[subject] = [to_series(row) for row in rows.order_by("key")[:MOST_OF_A_SUBJECT]]
        return self._by_subject[subject]

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

    def ruling(self, one: engine_series.SeriesKey, other: engine_series.SeriesKey) -> bool | None:  # noqa: ARG002
        """Nobody has decided about two series yet: reviewers cannot merge or part them so far."""
        return None

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
