"""Everything the record holds near one claim: what checks look at, and all they look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from ..claim import Claim, RelationKind
from ..identity import Identity
from ..link.record import Record
from ..link.words import head_first
from ..series import Series, SeriesKey
from .calendar import Days
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


class Neighbourhood:
    """The statements around ``focus``.

    ``statements`` are those of its subject (levels, growth, shares, … of one measure and place)
    within reach, the focus among them. Other subjects' come by ``of``, those of series that may be
    the same by ``kin``, those of its own briefing by ``mates``.
    """

    def __init__(self, focus: Statement, surveyor: Surveyor) -> None:
        self.focus = focus
        self._surveyor = surveyor

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        return tuple(each for each in self.all_statements if each.claim.id not in self._contested)

    @cached_property
    def all_statements(self) -> tuple[Statement, ...]:
        """The same with those that contradict their own briefing: most often two facts under one name."""
        found = {each.claim.id: each for each in self.of(self.focus.key)}
        found[self.focus.claim.id] = self.focus
        return tuple(sorted(found.values(), key=lambda statement: statement.order))

    @cached_property
    def _contested(self) -> frozenset[str]:
        """Claims beside which their own briefing states the same figure with another value."""
        figures: defaultdict[tuple[object, ...], list[Statement]] = defaultdict(list)
        for each in self.all_statements:
            if each.days is not None:
                figures[each.claim.briefing, each.key, each.days].append(each)
        return frozenset(
            each.claim.id
            for same in figures.values()
            if len(same) > 1
            for each in same
            if any(not each.hard.meets(other.hard) and not _are_ends_of_one(each, other) for other in same)
        )

    def is_contested(self, statement: Statement) -> bool:
        """Whether its own briefing gives its figure another value too."""
        return statement.claim.id in self._contested

    def of(self, key: SeriesKey) -> list[Statement]:
        """The statements within reach about the subject a key names, whatever their aspect."""
        return self._surveyor.about(key, self.focus.claim)

    def with_words(self, words: Iterable[str]) -> list[Statement]:
        """The statements within reach that measure exactly these words at the focus's place."""
        own, measure = self.focus.key, head_first(words)
        if measure == own.measure:
            return list(self.statements)
        return self.of(replace(own, measure=measure)) if measure else []

    def around(self, statement: Statement) -> Neighbourhood:
        """The neighbourhood of another statement, for what is judged from its own side alone."""
        return self._surveyor.around(statement.claim)

    def naming(self, words: Iterable[str], *aspects: str) -> list[Statement]:
        """The statements within reach, of some aspects, whose measures have one of these words."""
        return self._surveyor.naming(replace(self.focus.key, measure=tuple(words)), aspects, self.focus.claim)

    def keys_naming(self, words: Iterable[str], *aspects: str) -> list[SeriesKey]:
        """What series there are, of some aspects, whose measures have one of these words."""
        return self._surveyor.keys_naming(replace(self.focus.key, measure=tuple(words)), aspects)

    def elsewhere(self, places: Iterable[str]) -> list[Statement]:
        """The statements within reach of the focus's measure and scope at other places."""
        return [each for place in places for each in self.of(replace(self.focus.key, place=place))]

    @cached_property
    def identities(self) -> Sequence[Identity]:
        """The identities learned so far in which the focus' subject is a term."""
        return self._surveyor.identities(self.focus.key)

    @cached_property
    def mates(self) -> list[Statement]:
        """The statements of the focus's own briefing, in the order of its text."""
        return self._surveyor.mates(self.focus.claim.briefing)

    def once_a_briefing(self, work: Callable[[Sequence[Statement]], _Made]) -> _Made:
        """What a function makes of the focus's whole briefing, worked out once for all its claims."""
        return self._surveyor.once_a_briefing(self.focus.claim.briefing, work)

    def mates_of(self, statement: Statement) -> list[Statement]:
        """The statements of another statement's briefing, in the order of its text."""
        return self._surveyor.mates(statement.claim.briefing)

    def once_in_the_briefing_of(
        self, statement: Statement, work: Callable[[Sequence[Statement]], _Made]
    ) -> _Made:
        """The same for the briefing of another statement."""
        return self._surveyor.once_a_briefing(statement.claim.briefing, work)

    @cached_property
    def kin(self) -> list[Statement]:
        """Statements within reach in series that may be the focus's subject under another name."""
        return self._surveyor.kin(self.focus)

    @cached_property
    def lookalikes(self) -> list[Statement]:
        """Statements within reach of other facts whose names share words with the focus's."""
        return self._surveyor.lookalikes(self.focus)

    @cached_property
    def _by_days(self) -> dict[tuple[str, Days | None], list[Statement]]:
        index: defaultdict[tuple[str, Days | None], list[Statement]] = defaultdict(list)
        for statement in self.statements:
            index[statement.aspect, statement.days].append(statement)
        return index

    def at(self, aspect: str, days: Days | None) -> Sequence[Statement]:
        """The subject's statements of one aspect about exactly these days; none for unknown days."""
        return () if days is None else self._by_days.get((aspect, days), ())

    def of_aspect(self, aspect: str) -> list[Statement]:
        return [statement for statement in self.statements if statement.aspect == aspect]

    def same_fact(self) -> list[Statement]:
        """Other statements of the focus's own figure: one series, one period."""
        own = self.focus
        return [
            statement
            for statement in self.at(own.aspect, own.days)
            if statement.claim.id != own.claim.id
            and statement.key.unit == own.key.unit
            and statement.key.aspect == own.key.aspect
            and statement.looks_ahead == own.looks_ahead
        ]

    def every_same_fact(self) -> list[Statement]:
        """The same with those that contradict their own briefing."""
        own = self.focus
        return [
            each
            for each in self.all_statements
            if (each.key.aspect, each.key.unit, each.days) == (own.key.aspect, own.key.unit, own.days)
            and each.looks_ahead == own.looks_ahead
            and each.claim.id != own.claim.id
            and own.days is not None
        ]

    def beside(self, statement: Statement) -> list[Statement]:
        """The other statements of a statement's own sentence."""
        return [
            each
            for each in self._surveyor.mates(statement.claim.briefing)
            if each.claim.sentence == statement.claim.sentence and each.claim.id != statement.claim.id
        ]

    def related(self, statement: Statement, kind: RelationKind) -> list[Statement]:
        """The statements of its own briefing that a statement's relations of one kind point to."""
        targets = [each.claim for each in statement.claim.relations if each.kind is kind]
        if not targets:
            return []
        said = {each.claim.id: each for each in self._surveyor.mates(statement.claim.briefing)}
        return [said[claim] for claim in targets if claim in said]

    def holds_focus(self, parts: Iterable[Statement]) -> bool:
        return any(part.claim.id == self.focus.claim.id for part in parts)


def _are_ends_of_one(one: Statement, other: Statement) -> bool:
    """Whether the two are the ends of one printed range."""
    ties = (each for each in one.claim.relations if each.kind is RelationKind.RANGE_WITH)
    return any(each.claim == other.claim.id for each in ties)


class Surveyor:
    """Loads neighbourhoods from a record, asking for nothing twice."""

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
