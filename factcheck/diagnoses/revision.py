"""A figure that its source revised, with or without a word.

The check that finds a figure restated shows under this name what it had become, and whether the later text
says so itself.
"""

from __future__ import annotations

from ..finding import Diagnosis
from ..reason.statement import Statement
from .reading import amount, told

RANK = 6


def revised(earlier: Statement, later: Statement, notice: str) -> Diagnosis:
    """The earlier figure as the later one gives it; ``notice`` is how the later text says so, if it does."""
    told_how = notice or "no notice of it was found"
    reads_as = f"“{earlier.claim.quote}” had become {amount(later)}; {told_how}"
    return told("revision", earlier, reads_as, later.claim.value)
