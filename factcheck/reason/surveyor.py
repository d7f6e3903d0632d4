"""Loads neighbourhoods from a record, asking it for nothing twice."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar, cast

from ..claim import Claim
from ..identity import Identity
from ..link.record import Record
from ..series import Series, SeriesKey
from .neighbourhood import Neighbourhood
from .reach import (
    CLAIMS_A_BRIEFING,
    CLAIMS_A_SERIES,
    IDENTITIES_A_SUBJECT,
    SERIES_A_SUBJECT,
    days_in_reach,
    kin_of,
    lookalikes_of,
    naming,
)
from .statement import Statement

_Made = TypeVar("_Made")


class Surveyor:
    """What was loaded so far; one for each look at a record."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._statements: dict[str, Statement] = {}
        self._series: dict[tuple[str, date, date], Sequence[Claim]] = {}
        self._mates: dict[str, list[Statement]] = {}
        self._made: dict[tuple[str, Callable[[Sequence[Statement]], object]], object] = {}
        self._subjects: dict[str, Sequence[Series]] = {}

    def around(self, claim: Claim) -> Neighbourhood:
        """The neighbourhood of one claim; the claim itself belongs to it, recorded or not."""
        return Neighbourhood(self.statement(claim), self)

    @property
    def seen(self) -> Mapping[str, Statement]:
        """Every statement looked at so far, by its claim's id."""
        return self._statements

    def statement(self, claim: Claim) -> Statement:
        known = self._statements.get(claim.id)
        if known is None or known.claim != claim:
            known = self._statements[claim.id] = Statement.of(claim, self._record)
        return known

    def mates(self, briefing: str) -> list[Statement]:
        """The statements of one briefing."""
        if briefing not in self._mates:
            claims = self._record.claims_in(briefing, CLAIMS_A_BRIEFING)
            self._mates[briefing] = [self.statement(claim) for claim in claims]
        return self._mates[briefing]

    def once_a_briefing(self, briefing: str, work: Callable[[Sequence[Statement]], _Made]) -> _Made:
        """The same answer for every claim of a briefing."""
        if (briefing, work) not in self._made:
            self._made[briefing, work] = work(self.mates(briefing))
        return cast("_Made", self._made[briefing, work])

    def about(self, key: SeriesKey, near: Claim) -> list[Statement]:
        """The statements of a subject, within reach of a claim's period; none for a nameless measure."""
        if near.period is None or not key.measure:
            return []
        found = {
            claim.id: self.statement(claim)
            for series in self._family(key)
            for claim in self._claims(series.id, near)
        }
        return list(found.values())

    def identities(self, key: SeriesKey) -> Sequence[Identity]:
        """The learned identities a subject stands in."""
        return self._record.identities(key, IDENTITIES_A_SUBJECT) if key.measure else ()

    def kin(self, focus: Statement) -> list[Statement]:
        """The statements of series that possibly belong to the focus's subject, marked unsure."""
        if focus.claim.period is None:
            return []
        return [
            replace(self.statement(each), sure=is_sure)
            for series, is_sure in kin_of(focus.key, self._record)
            for each in self._claims(series.id, focus.claim)
        ]

    def naming(self, key: SeriesKey, aspects: Collection[str], near: Claim) -> list[Statement]:
        """The statements of series of some aspects that share a word with a key."""
        if near.period is None:
            return []
        found = naming(key, aspects, self._record)
        return [self.statement(each) for series in found for each in self._claims(series.id, near)]

    def keys_naming(self, key: SeriesKey, aspects: Collection[str]) -> list[SeriesKey]:
        """The keys of the series of some aspects that share a word with one."""
        return [series.key for series in naming(key, aspects, self._record)]

    def lookalikes(self, focus: Statement) -> list[Statement]:
        """The statements of the first few series of other facts whose names share words with the focus's."""
        if focus.claim.period is None:
            return []
        return [
            self.statement(each)
            for series in lookalikes_of(focus.key, self._record)
            for each in self._claims(series.id, focus.claim)
        ]

    def _family(self, key: SeriesKey) -> list[Series]:
        """The series of the key's subject, and of the subject a reviewer merged it with."""
        own = self._record.series_with_key(key)
        subjects = {key.subject: None, **({own.key.subject: None} if own else {})}
        found = {own.id: own} if own else {}
        for subject in subjects:
            if subject not in self._subjects:
                self._subjects[subject] = self._record.subject_series(subject, SERIES_A_SUBJECT)
            found.update((series.id, series) for series in self._subjects[subject])
        return list(found.values())

    def _claims(self, series: str, near: Claim) -> Sequence[Claim]:
        assert near.period is not None
        asked = series, *days_in_reach(near.period.start, near.period.end)
        if asked not in self._series:
            self._series[asked] = self._record.claims_of(*asked, CLAIMS_A_SERIES)
        return self._series[asked]
