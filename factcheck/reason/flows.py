"""Which amounts add up over time."""

from __future__ import annotations

from ..claim import Kind
from ..link.key import LEVEL
from .statement import Statement

_STANDING = frozenset(
    (
        "price average mean median balance surplus deficit debt stock population reserve rate index "
        "ratio speed deposit loan outstanding asset liability account user subscriber employee "
        "employment unemployment capacity ownership length area pace temperature age density membership "
        "inventory savings net capita standing existing enterprise market capitalization stake staff "
        "force wage rent yield storage coin circulation"
    ).split()
)
"""Words of figures that stand at a time, or are not additive: next month's does not come on top."""


def is_flow(statement: Statement) -> bool:
    """Whether the statement is an amount of a stretch of time that grows with the stretch."""
    period = statement.claim.period
    return (
        statement.aspect == LEVEL
        and statement.claim.kind in (Kind.LEVEL, Kind.COUNT)
        and period is not None
        and not period.is_instant
        and not statement.looks_ahead
        and "_per_" not in statement.key.unit
        and statement.key.unit not in ("times", "rank", "index_point")
        and not _STANDING & set(statement.key.measure)
        and bool(statement.key.measure)
    )


_AVERAGED = frozenset(
    (
        "price average mean median rate index ratio speed pace temperature age density wage rent yield "
        "capita productivity household family disposable employee income share"
    ).split()
)
"""Words of figures that are means over what they count, or mostly are: parts may lie above the whole."""


def adds_up_over_parts(statement: Statement) -> bool:
    """Whether the statement is an amount that the amounts of its parts make by addition."""
    words = set(statement.key.measure)
    of_people = len(statement.key.unit) == _CODE and "population" in words
    return (
        statement.aspect == LEVEL
        and statement.claim.kind in (Kind.LEVEL, Kind.COUNT)
        and "_per_" not in statement.key.unit
        and statement.key.unit not in ("times", "rank", "index_point")
        and not statement.can_fall_below_zero
        and not (words & _AVERAGED or of_people)
    )


_CODE = 3
"""Letters of a currency's code."""
_FEWEST = 50


def bounds_its_parts(statement: Statement) -> bool:
    """Whether no part of what the statement counts may be more: an amount of its own name that has happened.

    Counts of a few are left out.
    """
    return (
        statement.days is not None
        and not statement.looks_ahead
        and adds_up_over_parts(statement)
        and not statement.is_bare
        and not (statement.key.unit == "count" and statement.value < _FEWEST)
    )
