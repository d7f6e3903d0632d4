"""Where a number stands in its sentence, and what governs it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ....extract.reading import Reading
from ..clause import Clause
from ..governor import Governor, Way


@dataclass(slots=True)
class Standing:
    """Where a reading stands: its clause, where the words it may be governed by begin, and its governor.

    ``boundary`` marks a number that only limits what the next one counts, ``bracket`` one in brackets,
    ``listed`` one that only a list mark parts from the number before it.
    """

    reading: Reading
    clause: Clause
    start: int
    end: int
    first: int
    boundary: bool = False
    bracket: bool = False
    listed: bool = False
    told_from: int = 0
    """Where the words begin that tell of it: those before the first of its list."""
    governor: Governor = field(default_factory=lambda: Governor(Way.PLAIN, 0))
