"""A digit that was left out or typed twice: 6,41 for 6,941, or 123,455 for 12,345.

Reads the number with one digit more at every place, and with every one of its digits left out; it is a
diagnosis only when a single such reading fits, and only for numbers of four digits or more.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..reason.statement import Statement
from .reading import Reading, amount
from .transposed_digits import reread

RANK = 4
LIKELIEST_FIRST = False
_FEWEST, _MOST = 4, 13


def readings(statement: Statement) -> Iterator[Reading]:
    """The number with one digit more, and with one less; each number once."""
    printed = statement.claim.digits.replace(",", "").replace(" ", "")
    if not _FEWEST <= sum(sign.isdigit() for sign in printed) <= _MOST or statement.key.unit.startswith(
        "percent"
    ):
        return
    for other in sorted({*_with_one_more(printed), *_with_one_less(printed)}):
        meant = reread(statement, printed, other)
        if meant is not None:
            yield Reading("dropped_digit", RANK, f"“{statement.claim.quote}” reads as {amount(meant)}", meant)


def _with_one_more(printed: str) -> Iterator[str]:
    for index in range(len(printed) + 1):
        for digit in "0123456789":
            other = printed[:index] + digit + printed[index:]
            if not other.startswith("0"):
                yield other


def _with_one_less(printed: str) -> Iterator[str]:
    for index, sign in enumerate(printed):
        other = printed[:index] + printed[index + 1 :]
        if sign.isdigit() and other.strip("0."):
            yield other
