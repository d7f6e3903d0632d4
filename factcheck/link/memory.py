"""The record of the command line: everything in memory, asked by the same questions as the service's."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from ..briefing import Briefing
from ..claim import Claim
from ..identity import Identity, IdentityState, term
from ..series import Series, SeriesKey
from .decision import Link, link
from .learning import identities_in
from .record import Record, reach_of

_Entry = tuple[int, date, str]
"""A claim in its series: where its period lies, when it was said, its id."""


class MemoryRecord(Record):
    """Briefings, claims and series of one run; ``add`` links a briefing's claims as it takes them."""

    def __init__(self) -> None:
        self._briefings: dict[str, Briefing] = {}
        self._claims: dict[str, Claim] = {}
        self._claims_in: dict[str, list[str]] = {}
        self._series: dict[str, Series] = {}
        self._claims_of: defaultdict[str, list[_Entry]] = defaultdict(list)
        self._by_subject: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._by_word: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        self._decided: dict[frozenset[SeriesKey], bool] = {}
        self._words: Counter[str] = Counter()
        self._identities: dict[str, Identity] = {}
        self._identities_of: defaultdict[str, dict[str, None]] = defaultdict(dict)

    def add(self, briefing: Briefing, claims: Iterable[Claim]) -> list[Claim]:
        """Take a briefing with its claims; returns the claims as linked."""
        self._briefings[briefing.id] = briefing
        linked = [self._take(claim) for claim in claims]
        self._claims_in[briefing.id] = [claim.id for claim in linked]
        for identity in identities_in(linked):
            self.learn(identity)
        return linked

    def learn(self, identity: Identity) -> None:
        """Keep a proposed identity that is new, or what a reviewer decided about one."""
        known = self._identities.get(identity.text)
        if known is not None and identity.state is IdentityState.PROPOSED:
            return
        self._identities[identity.text] = identity
        for each in identity.terms:
            self._identities_of[each.text][identity.text] = None

    def decide(self, one: SeriesKey, other: SeriesKey, same: bool) -> None:
        """Record a reviewer's decision on two keys."""
        self._decided[frozenset((one, other))] = same

    def text_of(self, briefing: str) -> str:
        """A briefing's text; "" for one the record does not hold."""
        known = self._briefings.get(briefing)
        return known.text if known else ""

    def _take(self, claim: Claim) -> Claim:
        decision = link(claim, self)
        series = self._series_for(decision)
        linked = replace(claim, series=series.id)
        self._claims[claim.id] = linked
        insort(self._claims_of[series.id], (_twice_the_middle(claim), self._said(claim), claim.id))
        return linked

    def _series_for(self, decision: Link) -> Series:
        if decision.series is not None and decision.outcome == "linked":
            return decision.series
        key = decision.key
        series = Series(id=key.text, key=key, name=name_of(key))
        self._series[series.id] = series
        self._by_subject[key.subject][series.id] = None
        for word in key.measure:
            self._by_word[word, key.place][series.id] = None
            self._words[word] += 1
        return series

    def series_with_key(self, key: SeriesKey) -> Series | None:
        return self._series.get(key.text)

    def series(self, id: str) -> Series | None:
        return self._series.get(id)

    def similar_series(self, key: SeriesKey, limit: int) -> Sequence[Series]:
        found: dict[str, None] = {}
        for word in sorted(key.measure, key=lambda word: (self._words[word], word)):
            for place in dict.fromkeys((key.place, "")):
                for id_ in self._by_word.get((word, place), ()):
                    if id_ != key.text:
                        found[id_] = None
                    if len(found) >= limit:
                        return [self._series[id_] for id_ in found]
        return [self._series[id_] for id_ in found]

    def subject_series(self, subject: str, limit: int) -> Sequence[Series]:
        return [self._series[id_] for id_ in sorted(self._by_subject.get(subject, ()))[:limit]]

    def claims_of(self, series: str, start: date | None, end: date | None, limit: int) -> Sequence[Claim]:
        known = [day.toordinal() for day in (start, end) if day is not None]
        middle = sum(known) * 2 // len(known) if known else 0
        found: list[_Entry] = []
        reach = None if start is None or end is None else reach_of(start, end)
        for distance, (_, said, id_) in _nearest_first(self._claims_of.get(series, []), middle):
            if (len(found) >= limit and distance > found[-1][0]) or (reach is not None and distance > reach):
                break
            if _meets(self._claims[id_], start, end):
                found.append((distance, said, id_))
        return [self._claims[id_] for _, _, id_ in sorted(found)[:limit]]

    def briefing(self, id: str) -> Briefing | None:
        return self._briefings.get(id)

    def claim(self, id: str) -> Claim | None:
        return self._claims.get(id)

    def claims_in(self, briefing: str, limit: int) -> Sequence[Claim]:
        return [self._claims[id_] for id_ in self._claims_in.get(briefing, ())[:limit]]

    def decided(self, one: SeriesKey, other: SeriesKey) -> bool | None:
        return self._decided.get(frozenset((one, other)))

    def identities(self, key: SeriesKey, limit: int) -> Sequence[Identity]:
        named = (self._identities[text] for text in self._identities_of.get(term(key).text, ()))
        standing = [each for each in named if each.state is not IdentityState.REFUSED]
        return sorted(standing, key=lambda each: (each.state is IdentityState.PROPOSED, each.text))[:limit]

    def word_count(self, word: str) -> int:
        return self._words[word]

    def _said(self, claim: Claim) -> date:
        briefing = self._briefings.get(claim.briefing)
        return briefing.said_at if briefing else date.max


def name_of(key: SeriesKey) -> str:
    """A series' name for people."""
    parts = [
        " ".join(reversed(key.measure)) or "unnamed measure",
        key.place,
        key.adjustment,
        *key.scope,
        key.aspect,
    ]
    return ", ".join(part for part in parts if part)


def _meets(claim: Claim, start: date | None, end: date | None) -> bool:
    if claim.period is None:
        return start is None and end is None
    return (start is None or claim.period.end >= start) and (end is None or claim.period.start <= end)


def _twice_the_middle(claim: Claim) -> int:
    """The middle of a claim's period, doubled to stay whole; 0 for a claim without one."""
    period = claim.period
    return 0 if period is None else period.start.toordinal() + period.end.toordinal()


def _nearest_first(entries: list[_Entry], middle: int) -> Iterator[tuple[int, _Entry]]:
    """Entries sorted by their first number, from the one nearest to ``middle`` outwards, with the gap."""
    right = bisect_left(entries, (middle, date.min, ""))
    left = right - 1
    while left >= 0 or right < len(entries):
        below = middle - entries[left][0] if left >= 0 else None
        above = entries[right][0] - middle if right < len(entries) else None
        if above is None or (below is not None and below <= above):
            assert below is not None
            yield below, entries[left]
            left -= 1
        else:
            yield above, entries[right]
            right += 1
