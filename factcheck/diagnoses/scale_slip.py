"""A scale word that is wrong: billion for trillion, ten thousand for a hundred million.

Reads the number times 10³, 10⁶, 10⁴ or 10⁸, or divided by them. Only amounts have scale words; a
percentage has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..reason.statement import Statement
from .reading import Reading, amount, scaled

RANK = 1
LIKELIEST_FIRST = True
_POWERS = (3, -3, 6, -6, 4, -4, 8, -8)


def readings(statement: Statement) -> Iterator[Reading]:
    """The amount under another scale word."""
    if statement.key.unit.startswith("percent") or not statement.claim.value:
        return
    for power in _POWERS:
        meant = scaled(statement, Fraction(10) ** power)
        reads_as = f"“{statement.claim.quote}” reads as {amount(meant)}"
        yield Reading("scale_slip", RANK, reads_as, meant)
