"""The stored record, as of the moment of each question; only claims that stand count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Value
from django.db.models.functions import Abs, Coalesce

from claims.linking.words import Words, subjects_decided_on
from claims.mapping import parts_of, to_briefing, to_claim, to_claims
from claims.models import Briefing, Claim, Series
from claims.models.middle import TwiceTheMiddle
from factcheck import briefing as engine_briefing
from factcheck import claim as engine
from factcheck import series as engine_series
from factcheck.identity import Identity
from factcheck.link.decision import CANDIDATES
from factcheck.link.key import LEVEL, series_key
from factcheck.link.record import Occasion, Record
from factcheck.reason.foresight import Foreseen, foreseen
from factcheck.reason.reach import CLAIMS_A_BRIEFING, CLAIMS_A_SERIES, SERIES_WITH_A_WORD

from .families import Families
from .figures import Ask, Figures
from .identities import Identities
from .likenesses import Likenesses

_SENTENCES = """
    SELECT asked.number, substr(briefing.text, asked.start, asked.length)
    FROM unnest(%s::bigint[], %s::int[], %s::int[]) WITH ORDINALITY AS asked(briefing, start, length, number)
    JOIN claims_briefing AS briefing ON briefing.id = asked.briefing
"""


_FIRST_CLAIMS = """
    SELECT claim.* FROM unnest(%s::bigint[]) AS asked(briefing)
    CROSS JOIN LATERAL (
        SELECT * FROM claims_claim WHERE briefing_id = asked.briefing AND retired_at IS NULL
        ORDER BY start, "end", number LIMIT %s
    ) AS claim
"""


class _Mates(NamedTuple):
    """The first claims of a briefing, and how many were asked for."""

    limit: int
    claims: list[engine.Claim]


class DatabaseRecord(Record):
    """Nothing is asked of the database twice, so one object serves one pipeline step.

    ``prepare`` loads what some claims are likely to ask, in few queries; ``has_new_series`` tells the record
    of series the step itself makes.
    """

    def __init__(self) -> None:
        self._families = Families()
        self._likenesses = Likenesses()
        self._figures = Figures()
        self._identities = Identities()
        self._briefings: dict[str, engine_briefing.Briefing | None] = {}
        self._sentences: dict[str, str] = {}
        self._mates: dict[str, _Mates] = {}
        self._decided_on: dict[str, Words] = {}

    def prepare_links(self, claims: Iterable[engine.Claim]) -> None:
        """Have at hand what linking these claims asks."""
        self._prepare_keys([series_key(claim) for claim in claims])

    def prepare_checks(self, claims: Sequence[engine.Claim]) -> None:
        """Have at hand most of what checking these linked claims asks."""
        self._families.load_series({claim.series for claim in claims if claim.series is not None})
        self._figures.load_occasions({claim.briefing for claim in claims})
        self._load_sentences(claims)
        self._load_mates({claim.briefing for claim in claims} - self._mates.keys(), CLAIMS_A_BRIEFING)
        keys = {claim.id: self._key_of(claim) for claim in claims}
        self._likenesses.load((key for key in keys.values() if key.aspect == LEVEL), SERIES_WITH_A_WORD)
        self._prepare_keys(list(keys.values()))
        self._identities.load(keys.values())
        looks = (foreseen(claim, keys[claim.id], self) for claim in claims)
        asked = [each for each in looks if each is not None]
        self._families.load(subject for each in asked for subject in each.subjects)
        self._figures.load(self._asks(asked), CLAIMS_A_SERIES)

    def _key_of(self, claim: engine.Claim) -> engine_series.SeriesKey:
        series = None if claim.series is None else self.series(claim.series)
        return series_key(claim) if series is None else series.key

    def _prepare_keys(self, keys: Sequence[engine_series.SeriesKey]) -> None:
        subjects = {key.subject for key in keys}
        self._families.load(subjects)
        self._likenesses.load(keys, CANDIDATES)
        decided_on = subjects_decided_on(self._families.known_ids())
        self._decided_on.update({subject: Words(()) for subject in subjects - decided_on})

    def _asks(self, asked: Iterable[Foreseen]) -> Iterable[Ask]:
        for each in asked:
            series = {one.id for subject in each.subjects for one in self._families.of(subject)}
            for id_ in (*sorted(series), *each.series):
                yield id_, *each.days

    def series_with_key(self, key: engine_series.SeriesKey) -> engine_series.Series | None:
        row = self._families.row(key)
        return None if row is None else self._families.root(row)

    def row(self, key: engine_series.SeriesKey) -> Series | None:
        """The stored series of just this key, merged or not."""
        return self._families.row(key)

    def has_words_of_its_own(self, key: engine_series.SeriesKey) -> bool:
        """Whether claims of this key have a series of their own words, be it one that was merged."""
        return self._families.row(key) is not None or self.is_partly_merged(key.subject)

    def is_partly_merged(self, subject: str) -> bool:
        """Whether some series of the subject is merged into another: then a new one may be, too."""
        return any(row.merged_into_id for row in self._families.rows(subject))

    def series(self, id: str) -> engine_series.Series | None:
        return self._families.series(id)

    def similar_series(self, key: engine_series.SeriesKey, limit: int) -> Sequence[engine_series.Series]:
        rows = self._likenesses.similar(key, limit)
        roots = {row.root_id: self._families.root(row) for row in rows}
        return [series for series in roots.values() if series.key != key]

    def subject_series(self, subject: str, limit: int) -> Sequence[engine_series.Series]:
        return self._families.of(subject)[:limit]

    def claims_of(
        self, series: str, start: date | None, end: date | None, limit: int
    ) -> Sequence[engine.Claim]:
        if start is not None and end is not None:
            return self._figures.near((series, start, end), limit)
        return _claims_without_both_ends(series, start, end, limit)

    def briefing(self, id: str) -> engine_briefing.Briefing | None:
        if id not in self._briefings:
            row = Briefing.objects.select_related("source").defer("original").filter(pk=int(id)).first()
            self._briefings[id] = None if row is None else to_briefing(row)
        return self._briefings[id]

    def occasion(self, briefing: str) -> Occasion | None:
        return self._figures.occasion(briefing)

    def sentence(self, claim: engine.Claim) -> str:
        if claim.id not in self._sentences:
            self._load_sentences([claim])
        return self._sentences[claim.id]

    def _load_sentences(self, claims: Sequence[engine.Claim]) -> None:
        places = [
            (int(each.briefing), each.sentence.start + 1, each.sentence.end - each.sentence.start)
            for each in claims
        ]
        if not places:
            return
        with connection.cursor() as cursor:
            cursor.execute(_SENTENCES, [*map(list, zip(*places, strict=True))])
            words = dict(cursor.fetchall())
        self._sentences.update((each.id, words.get(n, "")) for n, each in enumerate(claims, start=1))

    def claim(self, id: str) -> engine.Claim | None:
        briefing, number = parts_of(id)
        row = Claim.objects.current().filter(briefing_id=briefing, number=number).order_by().first()
        return None if row is None else to_claim(row)

    def claims_in(self, briefing: str, limit: int) -> Sequence[engine.Claim]:
        known = self._mates.get(briefing)
        if known is None or known.limit < limit:
            self._load_mates([briefing], limit)
        return self._mates[briefing].claims[:limit]

    def _load_mates(self, briefings: Iterable[str], limit: int) -> None:
        wanted = list(briefings)
        rows = Claim.objects.raw(_FIRST_CLAIMS, [[int(each) for each in wanted], limit])
        claims = to_claims(rows)
        self._families.load_series({claim.series for claim in claims if claim.series is not None})
        self._mates.update({each: _Mates(limit, []) for each in wanted})
        for claim in claims:
            self._mates[claim.briefing].claims.append(claim)

    def decided(self, one: engine_series.SeriesKey, other: engine_series.SeriesKey) -> bool | None:
        if one.subject not in self._decided_on:
            self._decided_on[one.subject] = Words.about(one.subject)
        return self._decided_on[one.subject].on(one, other)

    def identities(self, key: engine_series.SeriesKey, limit: int) -> Sequence[Identity]:
        return self._identities.of(key, limit)

    def word_count(self, word: str) -> int:
        return self._likenesses.count(word)

    def has_new_series(self, row: Series) -> None:
        """Know of a series made just now."""
        self._families.forget(row.subject)
        self._likenesses.has_new(row)


def _claims_without_both_ends(
    series: str, start: date | None, end: date | None, limit: int
) -> Sequence[engine.Claim]:
    """The nearest to the one end there is; those without a period first where there is none."""
    rows = Claim.objects.current().filter(series_id=int(series))
    if start is not None or end is not None:
        rows = rows.filter(period__overlap=DateRange(start, end, "[]"))
    middle = 2 * sum(day.toordinal() for day in (start, end) if day is not None)
    distance = Abs(Coalesce(TwiceTheMiddle("period"), 0) - Value(middle))
    return to_claims(rows.order_by(distance, "briefing__said_at", "briefing_id", "number")[:limit])
