"""Everything the record holds near one claim: what checks look at, and all they look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

from ..claim import Claim, RelationKind
from ..link.decision import Outcome, compare
from ..link.record import Record
from ..series import Series, SeriesKey
from .calendar import Days
from .statement import Statement

REACH_YEARS = 6
"""How far from a claim's period its neighbourhood reaches, in years either way."""
CLAIMS_A_SERIES = 80
SERIES_A_SUBJECT = 24
SIMILAR_SERIES = 12
CLAIMS_A_BRIEFING = 400


class Neighbourhood:
    """The statements around ``focus``, loaded once.

    ``statements`` are those of its subject (levels, growth, shares, … of one measure and place)
    within reach, the focus among them; ``kin`` are statements of series that may be the same;
    ``mates`` are the statements of its own briefing.
    """

    def __init__(
        self,
        focus: Statement,
        statements: Sequence[Statement],
        kin: Sequence[Statement] = (),
        mates: Sequence[Statement] = (),
    ) -> None:
        self.focus = focus
        self.statements = tuple(sorted(statements, key=lambda statement: statement.order))
        self.kin = tuple(sorted(kin, key=lambda statement: statement.order))
        self.mates = tuple(sorted(mates, key=lambda statement: statement.order))

    @cached_property
    def _by_place(self) -> dict[tuple[str, Days | None], list[Statement]]:
        index: defaultdict[tuple[str, Days | None], list[Statement]] = defaultdict(list)
        for statement in self.statements:
            index[statement.aspect, statement.days].append(statement)
        return index

    def at(self, aspect: str, days: Days | None) -> Sequence[Statement]:
        """The subject's statements of one aspect about exactly these days; none for unknown days."""
        return () if days is None else self._by_place.get((aspect, days), ())

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
        ]

    def mate(self, id_: str) -> Statement | None:
        """A statement of the focus's briefing by its claim's id."""
        return self._mates_by_id.get(id_)

    @cached_property
    def _mates_by_id(self) -> dict[str, Statement]:
        return {statement.claim.id: statement for statement in self.mates}

    def related(self, statement: Statement, kind: RelationKind) -> list[Statement]:
        """The mates a mate's relations of one kind point to."""
        targets = (self.mate(each.claim) for each in statement.claim.relations if each.kind is kind)
        return [target for target in targets if target is not None]


class Surveyor:
    """Loads neighbourhoods from a record, asking for nothing twice."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._statements: dict[str, Statement] = {}
        self._series: dict[tuple[str, date | None, date | None], Sequence[Claim]] = {}
        self._mates: dict[str, list[Statement]] = {}
        self._subjects: dict[str, Sequence[Series]] = {}

    def around(self, claim: Claim) -> Neighbourhood:
        """The neighbourhood of one claim; the claim itself belongs to it, recorded or not."""
        focus = self.statement(claim)
        near = {focus.claim.id: focus}
        for series in self._family(focus.key):
            for each in self._claims(series.id, claim):
                near.setdefault(each.id, self.statement(each))
        kin = [] if claim.period is None else self._kin(focus, near)
        return Neighbourhood(focus, list(near.values()), kin, self.mates(claim.briefing))

    def statement(self, claim: Claim) -> Statement:
        known = self._statements.get(claim.id)
        if known is None or known.claim != claim:
            briefing = self._record.briefing(claim.briefing)
            said, source = (briefing.said_at, briefing.source) if briefing else (date.max, "")
            known = self._statements[claim.id] = Statement.of(claim, said, source)
        return known

    def mates(self, briefing: str) -> list[Statement]:
        """The statements of one briefing."""
        if briefing not in self._mates:
            claims = self._record.claims_in(briefing, CLAIMS_A_BRIEFING)
            self._mates[briefing] = [self.statement(claim) for claim in claims]
        return self._mates[briefing]

    def _family(self, key: SeriesKey) -> list[Series]:
        """The series of the key's subject, and of the subject a reviewer merged it with."""
        own = self._record.series_with_key(key)
        subjects = {key.subject: None, **({own.key.subject: None} if own else {})}
        found = {own.id: own} if own else {}
        for subject in subjects:
            if subject not in self._subjects:
                self._subjects[subject] = self._record.subject_series(subject, SERIES_A_SUBJECT)
            found.update((series.id, series) for series in self._subjects[subject])
        return list(found.values()) if key.measure else []

    def _claims(self, series: str, claim: Claim) -> Sequence[Claim]:
        if claim.period is None:
            return ()
        start, end = _years_from(claim.period.start, -REACH_YEARS), _years_from(claim.period.end, REACH_YEARS)
        asked = series, start, end
        if asked not in self._series:
            self._series[asked] = self._record.claims_of(series, start, end, CLAIMS_A_SERIES)
        return self._series[asked]

    def _kin(self, focus: Statement, near: Iterable[str]) -> list[Statement]:
        """Statements about the same days in series that are possibly the focus's own."""
        period = focus.claim.period
        assert period is not None
        known = set(near)
        found = []
        for series in self._record.similar_series(focus.key, SIMILAR_SERIES):
            likeness = compare(focus.key, series.key, self._record)
            if likeness.outcome is Outcome.NEW:
                continue
            for claim in self._record.claims_of(series.id, period.start, period.end, CLAIMS_A_SERIES):
                if claim.period == period and claim.id not in known:
                    plain = self.statement(claim)
                    sure = likeness.outcome is Outcome.LINKED
                    found.append(Statement(claim, plain.key, plain.said, plain.source, sure=sure))
        return found


def _years_from(day: date, years: int) -> date:
    year = min(max(day.year + years, 1), 9999)
    return day.replace(year=year, day=min(day.day, 28))
