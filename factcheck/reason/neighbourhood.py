"""Everything the record holds near one claim: what checks look at, and all they look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from ..claim import RelationKind
from ..identity import Identity
from ..link.words import head_first
from ..series import SeriesKey
from .calendar import Days
from .statement import Statement

if TYPE_CHECKING:
    from .surveyor import Surveyor

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
    def _contested(self) -> Set[str]:
        """Claims beside which their own briefing states the same figure with another value, as it does in
        place of a former one."""
        figures: defaultdict[tuple[object, ...], list[Statement]] = defaultdict(list)
        former: set[str] = set()
        for each in self.all_statements:
            if each.days is not None and self._is_former(each):
                former.add(each.claim.id)
            elif each.days is not None:
                figures[each.claim.briefing, each.key, each.days, each.base].append(each)
        return former.union(
            each.claim.id
            for same in figures.values()
            if len(same) > 1
            for each in same
            if any(not each.hard.meets(other.hard) and not _are_ends_of_one(each, other) for other in same)
        )

    def _is_former(self, statement: Statement) -> bool:
        """ "revised from 0.3 to 0.4 percent": a value that another one of the same time took the place of."""
        instead = self.related(statement, RelationKind.BASE_OF)
        return any(each.key == statement.key and each.days == statement.days for each in instead)

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
            and not own.is_against_another_base_than(statement)
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
            and not own.is_against_another_base_than(each)
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

    def bases_of(self, statement: Statement) -> list[Statement]:
        """The earlier values that a statement's own briefing says it moved from."""
        moved_from = RelationKind.BASE_OF, statement.claim.id
        mates = self._surveyor.mates(statement.claim.briefing)
        return [
            each for each in mates if any((tie.kind, tie.claim) == moved_from for tie in each.claim.relations)
        ]

    def is_of_another_unit(self, growth: Statement, unit: str) -> bool:
        """Whether the text ties a growth to an amount in another unit: a crop's harvest, not its area."""
        tied = {each.key.unit for each in self.related(growth, RelationKind.GROWTH_OF)}
        return bool(tied) and unit not in tied

    def holds_focus(self, parts: Iterable[Statement]) -> bool:
        return any(part.claim.id == self.focus.claim.id for part in parts)


def _are_ends_of_one(one: Statement, other: Statement) -> bool:
    """Whether the two are the ends of one printed range."""
    ties = (each for each in one.claim.relations if each.kind is RelationKind.RANGE_WITH)
    return any(each.claim == other.claim.id for each in ties)
