"""How firm a Chinese figure is: a plan, a forecast, an estimate; at which prices it is counted."""

from __future__ import annotations

from ....claim import Status
from ....extract import calendar as cal
from ....extract.draft import Draft
from .. import words
from ..clause import Clause
from .standing import Standing
from .state import Statement

_YEAR_HAS_BEGUN = 4
"""Until this month a yearly report's figures of its own year are plans."""


def is_ahead(text: str, clause: Clause) -> Status | None:
    """Whether a clause speaks of what is aimed at or foreseen."""
    region = text[clause.start : clause.end]
    if any(word in region for word in words.STATUS["target"]):
        return Status.TARGET
    return Status.FORECAST if any(word in region for word in words.STATUS["forecast"]) else None


def set_status(statement: Statement, draft: Draft, standing: Standing) -> None:
    """By the words of its clause, or by the year that has only begun."""
    text, clause = statement.text, standing.clause
    status = is_ahead(text, clause) or _planned(statement, draft)
    region = text[clause.start : clause.end]
    for name in ("estimate", "revised"):
        if status is None and any(word in region for word in words.STATUS[name]):
            status = Status(name)
    if status is not None:
        draft.status = status
        draft.why["status"] = "the words of its clause"


def set_adjustment(statement: Statement, draft: Draft, standing: Standing) -> None:
    """扣除价格因素, 按可比价格计算: in the words since the number before."""
    before = max((each.end for each in statement.standings if each.end <= standing.start), default=0)
    for name, group in words.ADJUSTMENT.items():
        if any(word in statement.text[before : standing.start] for word in group):
            draft.adjustment = name


def _planned(statement: Statement, draft: Draft) -> Status | None:
    """What a yearly report says of its own year, which has only begun, is a plan."""
    said = statement.context.said
    if draft.period is None or not statement.is_of_yearly_report() or said.month > _YEAR_HAS_BEGUN:
        return None
    return Status.TARGET if draft.period == cal.year(said.year) else None
