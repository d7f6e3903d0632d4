"""An amount converted at another rate: at the day's rate, where the office adds up months at their own rates.

The checks that know which of two amounts is a conversion show it under this name.
"""

from __future__ import annotations

from ..finding import Diagnosis
from ..reason.statement import Statement
from .reading import told

RANK = 5


def converted(statement: Statement) -> Diagnosis:
    """The amount as a conversion."""
    reads_as = f"“{statement.claim.quote}” is a conversion, made at a rate of its own"
    return told("currency_convention", statement, reads_as)
