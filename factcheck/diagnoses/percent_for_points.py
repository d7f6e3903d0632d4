"""A percentage that is meant in points: unemployment up "0.5 percent" from 5.0 to 5.5.

The check of the same name finds it by the two rates, and shows it under this name.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Diagnosis
from ..reason.statement import Statement
from ..reason.wording import number
from .reading import Reading

RANK = 2
LIKELIEST_FIRST = False


def readings(_: Statement) -> Iterator[Reading]:
    """None by guessing: only the two rates tell."""
    return iter(())


def in_points(growth: Statement) -> Diagnosis:
    """The growth as a difference of two rates."""
    reads_as = f"“{growth.claim.quote}” reads as {number(abs(growth.value))} percentage points"
    return Diagnosis("percent_for_points", growth.claim.id, reads_as, 1, growth.claim.value)
