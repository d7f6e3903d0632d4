"""A rise called a fall, or a fall called a rise.

Reads a growth or change with the other sign.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..claim import Kind
from ..quantity import Direction
from ..reason.statement import Statement
from .reading import Reading

RANK = 2
LIKELIEST_FIRST = False
_OTHER = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}


def readings(statement: Statement) -> Iterator[Reading]:
    """The growth or change with the other sign."""
    direction = statement.claim.direction
    if statement.claim.kind in (Kind.GROWTH, Kind.CHANGE) and direction is not None:
        meant = replace(statement, claim=replace(statement.claim, direction=_OTHER[direction]))
        word = "an increase" if _OTHER[direction] is Direction.UP else "a decrease"
        yield Reading("wrong_direction", RANK, f"“{statement.claim.quote}” reads as {word}", meant)
