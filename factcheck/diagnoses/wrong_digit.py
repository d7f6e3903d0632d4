"""One digit that is wrong: 6,741 for 6,941, or exactly a million too little.

Reads every change of a single digit of a number of four digits or more, and is a diagnosis only when a
single change fits: with rounded numbers many would.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..reason.statement import Statement
from .reading import Reading, amount
from .transposed_digits import reread

RANK = 3
LIKELIEST_FIRST = False
_FEWEST, _MOST = 4, 13


def readings(statement: Statement) -> Iterator[Reading]:
    """The number with one digit changed."""
    printed = statement.claim.digits.replace(",", "").replace(" ", "")
    digits = [index for index, sign in enumerate(printed) if sign.isdigit()]
    if not _FEWEST <= len(digits) <= _MOST or statement.key.unit.startswith("percent"):
        return
    for index in digits:
        for digit in "0123456789":
            if digit != printed[index]:
                meant = reread(statement, printed, printed[:index] + digit + printed[index + 1 :])
                if meant is not None:
                    reads_as = f"“{statement.claim.quote}” reads as {amount(meant)}"
                    yield Reading("wrong_digit", RANK, reads_as, meant)
