"""A figure that its source revised, with or without a word.

The check that finds a figure restated shows under this name what it had become, and whether the later text
says so itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Diagnosis
from ..reason.statement import Statement
from .reading import Reading, amount

RANK = 6
LIKELIEST_FIRST = False


def readings(_: Statement) -> Iterator[Reading]:
    """None by guessing: only the later figure tells."""
    return iter(())


def revised(earlier: Statement, later: Statement, *, announced: bool) -> Diagnosis:
    """The earlier figure as the later one gives it."""
    notice = "the later text calls it revised" if announced else "no notice of it was found"
    reads_as = f"“{earlier.claim.quote}” had become {amount(later)}; {notice}"
    return Diagnosis("revision", earlier.claim.id, reads_as, 1, later.claim.value)
