"""The time a number of a Chinese sentence is about."""

from __future__ import annotations

from ....claim import BasisKind, Kind
from ....extract import calendar as cal
from ....extract.draft import Draft
from ....period import Period
from ..clause import Clause
from ..governor import Way
from ..periods import Time
from .mood import is_ahead
from .standing import Standing
from .state import Statement

_BEFORE_ANOTHER = tuple("比较同与由从自")
_MORE_THAN_A_YEAR = 400
"""Days."""


def remember_time(statement: Statement, clause: Clause) -> None:
    """Take over the time a clause names, for its numbers and the clauses after it."""
    for time in clause.times:
        if not _is_other_time(statement.text, time):
            statement.period, statement.period_why = time.period, time.why


def set_period(statement: Statement, draft: Draft, standing: Standing) -> None:
    """The time of its own words, else of the clause before, else of the report."""
    own = [time for time in standing.clause.times if standing.first <= time.start < standing.start]
    if standing.governor.way is Way.BASE:
        based = [time for time in own if time.start >= standing.governor.subject_end]
        draft.period = based[-1].period if based else None
        draft.why["period"] = based[-1].why if based else "not said"
        return
    named = [time for time in own if not _is_other_time(statement.text, time)]
    if named:
        draft.period, draft.why["period"] = named[-1].period, named[-1].why
    elif statement.period is not None:
        draft.period, draft.why["period"] = statement.period, statement.period_why
    else:
        draft.period, draft.why["period"] = _reported_year(statement, standing)
    _end_of_change(draft)


def _end_of_change(draft: Draft) -> None:
    """A change over several years is of the last of them, against the first."""
    if draft.kind is Kind.CHANGE and draft.period is not None and draft.period.days > _MORE_THAN_A_YEAR:
        draft.basis, draft.basis_period = BasisKind.NAMED, cal.year(draft.period.start.year)
        draft.period = cal.year(draft.period.end.year)


def _is_other_time(text: str, time: Time) -> bool:
    """A time that is compared with or moved away from, and not the figure's own."""
    return text[max(0, time.start - 1) : time.start] in _BEFORE_ANOTHER


def _reported_year(statement: Statement, standing: Standing) -> tuple[Period | None, str]:
    """A yearly report speaks of the year before, and plans for its own."""
    if not statement.is_of_yearly_report():
        return None, "not said"
    year = statement.context.said.year
    if is_ahead(statement.text, standing.clause) is not None:
        return cal.year(year), "a yearly report plans for its own year"
    return cal.year(year - 1), "a yearly report: the year before"
