"""The place a number of a Chinese sentence is of."""

from __future__ import annotations

from ....extract.reading import Form
from ..clause import Named
from ..governor import Way
from .standing import Standing, opening_of
from .state import Statement

_NOT_THE_PLACE = (
    "高于",
    "低于",
    "占",
    "对",
    "超过",
    "继",
    "比",
    "居",
    "列",
    "位",
    "领先",
    "快于",
    "落后",
    "稳居",
    "跃升",
)
_REACH = 20
"""How far 继 and 之后 may stand from the places between them."""


def owns(text: str, start: int) -> bool:
    """Whether the place at ``start`` has the figure, and is not what it is compared with."""
    if text.endswith(_NOT_THE_PLACE, max(0, start - 2), start):
        return False
    follows = text.rfind("继", max(0, start - _REACH), start)
    return follows < 0 or "后" not in text[start : start + _REACH]


def read_place(statement: Statement, standing: Standing) -> tuple[str | None, str]:
    """The place of a number, and why: its bracket's, its clause's, the one before, the briefing's."""
    at_bracket = _at_bracket(statement.text, standing) if standing.bracket else None
    if at_bracket is not None:
        return at_bracket.name, "the place at the bracket"
    plain = standing.governor.way is Way.PLAIN
    limit = standing.start if plain else standing.governor.subject_end
    own = [
        each
        for each in standing.clause.places
        if each.end <= limit and owns(statement.text, each.start) and not _of_rank(standing, each.end)
    ]
    if own and not standing.bracket:
        statement.place = own[-1].name
        return own[-1].name, "named in its clause"
    if statement.place is not None:
        return statement.place, "the place of the clause before"
    return statement.context.default_place()


def _at_bracket(text: str, standing: Standing) -> Named | None:
    """The place inside the bracket a number stands in, else the one right before it."""
    opening = opening_of(text, standing.first, standing.start)
    places = standing.clause.places
    inside = [each for each in places if each.start >= opening and each.end <= standing.start]
    before = [each for each in places if each.end == opening]
    return next(reversed(inside or before), None)


def _of_rank(standing: Standing, end: int) -> bool:
    return standing.reading.form is Form.RANK and end == standing.start
