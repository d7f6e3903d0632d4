"""What a part contributes to a growth: "exports contributed 0.7 percentage points" says nothing of their own growth."""

from __future__ import annotations

from .....claim import Kind
from .....extract.draft import Draft
from ..frame import Frame
from ..state import Statement

_VERBS = frozenset("contributed contributing contributes contribute added adding adds add".split())
_GROWTH = Kind.GROWTH
_POINTS = ("percentage_point", "basis_point")
_SHORT = 8
"""Tokens: "capital formation 1.9 points" leaves the verb out."""


def name_contributions(statement: Statement) -> None:
    """Name the contributions among a sentence's drafts: their measure and, of a share of growth, their kind."""
    goes_on = False
    for number, draft in enumerate(statement.made):
        if draft is None:
            continue
        if draft.kind is _GROWTH and draft.measure.lower().startswith("contribution"):
            draft.kind, draft.direction, draft.basis, draft.basis_period = Kind.SHARE, None, None, None
            draft.why["kind"] = "what a part contributes to the whole growth"
        points = draft.unit in _POINTS and draft.kind is Kind.CHANGE
        goes_on = points and (
            _says_so(statement.frame, number) or (goes_on and _is_short(statement.frame, number))
        )
        if goes_on:
            _name(draft)


def _says_so(frame: Frame, number: int) -> bool:
    """Whether a verb of contributing stands between the number before and this one."""
    start = frame.quantities[number - 1].last if number else 0
    said = frame.lowers[start : frame.quantities[number].first]
    contributes = any(word.startswith("contribut") for word in said)
    return contributes or (not _VERBS.isdisjoint(said) and _leads_to_growth(frame, number))


def _leads_to_growth(frame: Frame, number: int) -> bool:
    """ "added 0.7 points to growth": adding alone may be anything's."""
    after = range(frame.quantities[number].last, frame.quantities[number].last + _SHORT)
    words = [frame.word_at[index] for index in after]
    return "to" in words and ("growth" in words or "gdp" in words)


def _is_short(frame: Frame, number: int) -> bool:
    return frame.quantities[number].first - frame.quantities[number - 1].last <= _SHORT


def _name(draft: Draft) -> None:
    if "contribution" not in draft.measure.lower():
        draft.measure = f"contribution of {draft.measure}" if draft.measure else "contribution"
        draft.why["measure"] = f"{draft.why.get('measure', '')}; what it contributes".lstrip("; ")
