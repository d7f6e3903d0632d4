"""A number that was cut off instead of rounded: 2.48 for 2.4874.

Reads the digits as the beginning of the number: anything from the printed value up to one unit of the
last digit more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..interval import Interval
from ..quantity import Bounds, Hedge
from ..reason.statement import Statement
from .reading import Reading

RANK = 4
LIKELIEST_FIRST = False


def readings(statement: Statement) -> Iterator[Reading]:
    """The number cut off after its last digit."""
    printed = statement.as_printed
    if statement.claim.hedge is not Hedge.EXACT or printed.low is None or printed.high is None:
        return
    value = Fraction(statement.claim.value)
    if printed.low == printed.high:
        return
    cut = Interval(value, value + (printed.high - printed.low))
    meant = replace(statement, claim=replace(statement.claim, bounds=Bounds(cut, cut, cut)))
    yield Reading("truncated", RANK, f"“{statement.claim.quote}” is cut off, not rounded", meant)
