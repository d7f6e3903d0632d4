"""Whether two statements of one fact agree: what rounding, hedges, ranges and conversions allow."""

from __future__ import annotations

from ..claim import RelationKind, Status
from ..interval import Interval
from ..quantity import Hedge
from .conversion import rate_explains
from .statement import Statement

_SAID_TOGETHER = (RelationKind.RANGE_WITH, RelationKind.CONVERSION_OF)


def stand_together(one: Statement, other: Statement) -> bool:
    """Whether two statements of one fact agree, or are no two values of it."""
    return not _comparable(one, other) or _agree(*_allowed(one, other))


def _agree(one: Interval, other: Interval) -> bool:
    """Whether some number rounds to both: 0.4 and 0.5 only share the border between them."""
    shared = one.intersection(other)
    if shared is None:
        return False
    return shared.low is None or shared.low != shared.high or shared in (one, other)


def _allowed(one: Statement, other: Statement) -> tuple[Interval, Interval]:
    """What the two allow: the end of a range is a point beside the same end of another, else a bound."""
    if is_an_end(one) and is_an_end(other):
        return one.hard, other.hard
    return _bounded(one), _bounded(other)


def _bounded(statement: Statement) -> Interval:
    if not is_an_end(statement):
        return statement.hard
    if statement.claim.hedge is Hedge.AT_LEAST:
        return Interval(statement.hard.low, None)
    return Interval(None, statement.hard.high)


def is_an_end(statement: Statement) -> bool:
    """Whether it is one end of a printed range."""
    return any(each.kind is RelationKind.RANGE_WITH for each in statement.claim.relations)


def _comparable(one: Statement, other: Statement) -> bool:
    if one.looks_ahead and (_is_vague(one) or _is_vague(other)):
        return False
    if one.claim.status is other.claim.status is Status.TARGET:
        return False
    if is_an_end(one) and is_an_end(other) and one.claim.hedge is not other.claim.hedge:
        return False
    ties = ((one, other), (other, one))
    return not rate_explains(one, other) and not any(
        relation.claim == second.claim.id and relation.kind in _SAID_TOGETHER
        for first, second in ties
        for relation in first.claim.relations
    )


def _is_vague(statement: Statement) -> bool:
    """ "above 2 percent for some time": a direction rather than a figure."""
    return statement.claim.hedge not in (Hedge.EXACT, Hedge.ABOUT) and not is_an_end(statement)
