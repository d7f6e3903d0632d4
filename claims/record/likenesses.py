"""The series whose measures share words with a key's, and how common words are: loaded for many at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from django.db import connection
from django.db.models import Sum

from claims.models import Series, WordTally
from factcheck.series import SeriesKey

Place = tuple[str, str]
"""A word and the place of the series it stands in."""

_WITH_WORDS = """
    SELECT asked.word, asked.place, found.series_id
    FROM unnest(%s::text[], %s::text[]) AS asked(word, place)
    CROSS JOIN LATERAL (
        SELECT series_id FROM claims_seriesword
        WHERE word = asked.word AND place = asked.place ORDER BY series_id LIMIT %s
    ) AS found
    ORDER BY found.series_id
"""


@dataclass(frozen=True)
class _Found:
    """The first series with a word at a place, and how many were asked for."""

    series: list[int]
    limit: int


class Likenesses:
    """Series by the words of their measures."""

    def __init__(self) -> None:
        self._found: dict[Place, _Found] = {}
        self._rows: dict[int, Series] = {}
        self._counts: dict[str, int] = {}

    def load(self, keys: Iterable[SeriesKey], limit: int) -> None:
        """Have at hand what ``similar`` answers for these keys, and the counts of all words in it."""
        listed = list(keys)
        self._load_found(set(chain.from_iterable(map(_places, listed))), limit + 1)
        words = {word for key in listed for word in key.measure}
        words |= {word for row in self._rows.values() for word in (*row.measure, *_words_of(row.scope))}
        self.load_counts(words)

    def similar(self, key: SeriesKey, limit: int) -> list[Series]:
        """The series at the key's place or at none that share words with it, the rarest words' first."""
        self._load_found(_places(key), limit + 1)
        self.load_counts(key.measure)
        found: dict[int, None] = {}
        for word in sorted(key.measure, key=lambda word: (self._counts[word], word)):
            for place in dict.fromkeys((key.place, "")):
                found.update(dict.fromkeys(self._found[word, place].series))
        rows = (self._rows[pk] for pk in found)
        return [row for row in rows if row.key != key.text][:limit]

    def count(self, word: str) -> int:
        self.load_counts([word])
        return self._counts[word]

    def load_counts(self, words: Iterable[str]) -> None:
        """Have at hand in how many series each of these words stands."""
        wanted = set(words) - self._counts.keys()
        if not wanted:
            return
        self._counts.update(dict.fromkeys(wanted, 0))
        tallies = WordTally.objects.filter(word__any_of=wanted).values_list("word")
        self._counts.update(tallies.annotate(Sum("series")))

    def has_new(self, row: Series) -> None:
        """Know of a series made just now."""
        self._rows[row.pk] = row
        for word in row.measure:
            if word in self._counts:
                self._counts[word] += 1
            found = self._found.get((word, row.place))
            if found is not None and len(found.series) < found.limit:
                found.series.append(row.pk)

    def _load_found(self, places: Collection[Place], limit: int) -> None:
        wanted = [each for each in places if each not in self._found or self._found[each].limit < limit]
        if not wanted:
            return
        found: defaultdict[Place, list[int]] = defaultdict(list)
        with connection.cursor() as cursor:
            cursor.execute(_WITH_WORDS, [*map(list, zip(*wanted, strict=True)), limit])
            for word, place, series in cursor.fetchall():
                found[word, place].append(series)
        self._found.update((each, _Found(found[each], limit)) for each in wanted)
        unknown = {pk for series in found.values() for pk in series} - self._rows.keys()
        if unknown:
            self._rows.update((row.pk, row) for row in Series.objects.filter(pk__any_of=unknown))


def _places(key: SeriesKey) -> set[Place]:
    return {(word, place) for word in key.measure for place in (key.place, "")}


def _words_of(scope: Sequence[str]) -> Iterable[str]:
    return (word for limit in scope for word in limit.split())
