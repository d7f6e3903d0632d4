"""One Chinese sentence → drafts: clause by clause, each number's fields in the order they need each other."""

from __future__ import annotations

from collections.abc import Sequence

from ....claim import Assertion, AssertionKind, Kind, RelationKind
from ....extract.context import Context
from ....extract.draft import Draft
from ....extract.reading import Reading
from ....span import Span
from ....text import Sentence
from ..clause import Clause
from ..governor import Way
from .basis import set_basis
from .kind import set_kind
from .lists import spread, with_range_ends
from .mood import set_adjustment, set_status
from .standing import Standing
from .state import Statement
from .subject import read_measure, topic_of
from .when import remember_time, set_period
from .where import owns, read_place

_FIRST_TIME = "首次"
_MOVES = (Kind.GROWTH, Kind.CHANGE)


def read_statements(sentence: Sentence, quantities: Sequence[Reading], context: Context) -> list[Draft]:
    """The claims of a sentence as drafts in order; what it was about stays in ``context``."""
    statement = Statement(sentence, quantities, context)
    for clause in statement.clauses:
        here = [standing for standing in statement.standings if standing.clause is clause]
        _enter(statement, clause, here)
        for standing in here:
            if not standing.boundary:
                _make_draft(statement, standing)
    spread(statement)
    context.measure, context.period = statement.subject, statement.period
    context.recent = statement.made
    return with_range_ends(statement.made)


def _enter(statement: Statement, clause: Clause, here: Sequence[Standing]) -> None:
    """Take over the clause's time and place, and what it is about when it holds no number."""
    remember_time(statement, clause)
    limit = here[0].governor.subject_end if here else clause.end
    for place in clause.places:
        if place.end <= limit and owns(statement.text, place.start) and not (here and here[0].bracket):
            statement.place = place.name
    if not here:
        statement.subject = topic_of(statement.text, clause) or statement.subject


def _make_draft(statement: Statement, standing: Standing) -> None:
    """Read one number: measure, kind, time, place, basis, status, in that order."""
    reading = standing.reading
    draft = Draft(reading, statement.sentence, reading.bounds())
    draft.measure, draft.why["measure"] = read_measure(statement, standing)
    set_kind(statement, draft, standing)
    set_period(statement, draft, standing)
    draft.place, draft.why["place"] = read_place(statement, standing)
    set_basis(statement, draft, standing)
    set_status(statement, draft, standing)
    set_adjustment(statement, draft, standing)
    _remark(statement, draft, standing)
    _relate(statement, draft, standing)
    statement.made.append(draft)
    stands = standing.governor.way in (Way.LEVEL, Way.PLAIN, Way.BASE)
    if stands and draft.kind in (Kind.LEVEL, Kind.COUNT):
        statement.whole = draft


def _remark(statement: Statement, draft: Draft, standing: Standing) -> None:
    """首次: reached for the first time."""
    at = statement.text.find(_FIRST_TIME, standing.first, standing.start)
    if at >= 0:
        start = statement.sentence.start + at
        span = Span(start, start + len(_FIRST_TIME))
        draft.assertions = (*draft.assertions, Assertion(AssertionKind.FIRST_TIME, span))


def _relate(statement: Statement, draft: Draft, standing: Standing) -> None:
    """A part after 其中, growth beside its level, a base beside what it became."""
    whole = statement.whole
    part = statement.text.startswith("其中", standing.clause.start)
    if part and whole is not None and whole.unit == draft.unit:
        draft.relations.append((RelationKind.PART_OF, whole))
    before = statement.made[-1] if statement.made else None
    if before is None or before.measure != draft.measure:
        return
    if draft.kind in _MOVES and before.kind not in _MOVES:
        draft.relations.append((RelationKind.GROWTH_OF, before))
    elif before.unit == draft.unit and "moved away" in before.why.get("kind", ""):
        before.relations.append((RelationKind.BASE_OF, draft))
