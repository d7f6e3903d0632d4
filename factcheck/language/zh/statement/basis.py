"""What a Chinese growth rate or change is against."""

from __future__ import annotations

from ....claim import BasisKind, Kind
from ....extract.draft import Draft
from .. import words
from .standing import Standing
from .state import Statement

_MORE_THAN_A_MONTH = 40
"""Days."""


def set_basis(statement: Statement, draft: Draft, standing: Standing) -> None:
    """By the words before the number; growth without any is on the year before."""
    if draft.kind not in (Kind.GROWTH, Kind.CHANGE) or draft.basis is not None:
        return
    region = statement.text[standing.first : standing.start]
    compared = [
        time for time in standing.clause.times if statement.text[time.start - 1 : time.start] in tuple("比较")
    ]
    if any(word in region for word in words.AVERAGE):
        _average(draft)
    elif any(word in region for word in words.PERIOD_ON_PERIOD):
        draft.basis = _on_period_before(draft)
    elif any(word in region for word in words.YOY) or (draft.kind is Kind.GROWTH and not compared):
        draft.basis = BasisKind.YOY
    elif compared:
        draft.basis, draft.basis_period = BasisKind.NAMED, compared[-1].period
    if draft.basis is not None:
        draft.why["basis"] = "the words of its clause"


def _on_period_before(draft: Draft) -> BasisKind:
    """环比: on the quarter before, or on the month before."""
    longer = draft.period is not None and draft.period.days > _MORE_THAN_A_MONTH
    return BasisKind.QOQ if longer else BasisKind.MOM


def _average(draft: Draft) -> None:
    draft.basis = BasisKind.AVERAGE
    if "yearly report" in draft.why["period"]:
        draft.period, draft.why["period"] = None, "an average over years that are not named"
    if "年均" not in draft.measure:
        draft.measure = f"{draft.measure}年均增长"
