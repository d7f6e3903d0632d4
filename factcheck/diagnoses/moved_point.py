"""A decimal point that stands one or two places off: 1.24 for 12.4.

Reads the number ten or a hundred times as large, and a tenth or a hundredth of it. Of amounts and of rates.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..reason.statement import Statement
from .reading import Reading, amount, scaled

RANK = 3
LIKELIEST_FIRST = True
_POWERS = (1, -1, 2, -2)
_FEWEST_DIGITS = 2


def readings(statement: Statement) -> Iterator[Reading]:
    """The number with its point moved; only where it prints one, or has digits to put one between."""
    digits = statement.claim.digits.replace(",", "").replace(" ", "")
    if not statement.claim.value or sum(sign.isdigit() for sign in digits.strip("0.")) < _FEWEST_DIGITS:
        return
    for power in _POWERS if "." in digits else ():
        meant = scaled(statement, Fraction(10) ** power)
        yield Reading("moved_point", RANK, f"“{statement.claim.quote}” reads as {amount(meant)}", meant)
