"""Two neighbouring digits that changed places: 132.9 for 123.9.

Reads every exchange of two neighbouring, different digits of a number of three digits or more.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from ..reason.statement import Statement
from .reading import Reading, amount, moved

RANK = 2
LIKELIEST_FIRST = False
_FEWEST = 3


def readings(statement: Statement) -> Iterator[Reading]:
    """The number with two neighbouring digits exchanged."""
    printed = statement.claim.digits.replace(",", "").replace(" ", "")
    digits = [index for index, sign in enumerate(printed) if sign.isdigit()]
    if len("".join(printed[index] for index in digits).strip("0")) < _FEWEST:
        return
    for left, right in pairwise(digits):
        if printed[left] != printed[right]:
            other = list(printed)
            other[left], other[right] = other[right], other[left]
            meant = reread(statement, printed, "".join(other))
            if meant is not None:
                reads_as = f"“{statement.claim.quote}” reads as {amount(meant)}"
                yield Reading("transposed_digits", RANK, reads_as, meant)


def reread(statement: Statement, printed: str, other: str) -> Statement | None:
    """The statement with other digits in the place of the printed ones."""
    try:
        old, new = Decimal(printed), Decimal(other)
    except ArithmeticError:
        return None
    if not old or not new:
        return None
    return moved(statement, Fraction(statement.claim.value) * Fraction(new) / Fraction(old))
