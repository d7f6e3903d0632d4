"""An earlier figure that was revised before the later one was compared with it.

The checks that hold a growth, a change or new cases against two amounts know the earlier amount that the
later figures imply; when it is close to the stated one, they show it under this name.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ..finding import Diagnosis
from ..reason.statement import Statement
from .reading import amount, moved, told

RANK = 5
_PLACES = 6


def implied_base(base: Statement, implied: Fraction) -> Diagnosis:
    """The earlier amount as the later figures imply it."""
    meant = moved(base, implied)
    reads_as = f"“{base.claim.quote}” had become about {amount(meant)}"
    value = Decimal(round(implied * 10**_PLACES)).scaleb(-_PLACES).normalize()
    return told("base_revised", base, reads_as, value)
