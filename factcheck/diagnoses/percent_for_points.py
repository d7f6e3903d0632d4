"""A percentage that is meant in points: unemployment up "0.5 percent" from 5.0 to 5.5.

The check of the same name finds it by the two rates, and shows it under this name.
"""

from __future__ import annotations

from ..finding import Diagnosis
from ..reason.statement import Statement
from ..reason.wording import number
from .reading import told

RANK = 2


def in_points(growth: Statement) -> Diagnosis:
    """The growth as a difference of two rates."""
    reads_as = f"“{growth.claim.quote}” reads as {number(abs(growth.value))} percentage points"
    return told("percent_for_points", growth, reads_as)
