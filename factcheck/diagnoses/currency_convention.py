"""An amount converted at another rate: at the day's rate, where the office adds up months at their own rates.

The checks that know which of two amounts is a conversion show it under this name.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Diagnosis
from ..reason.statement import Statement
from .reading import Reading

RANK = 5
LIKELIEST_FIRST = False


def readings(_: Statement) -> Iterator[Reading]:
    """None by guessing: the text shows which amount is a conversion."""
    return iter(())


def converted(statement: Statement) -> Diagnosis:
    """The amount as a conversion."""
    reads_as = f"“{statement.claim.quote}” is a conversion, made at a rate of its own"
    return Diagnosis("currency_convention", statement.claim.id, reads_as, 1, statement.claim.value)
