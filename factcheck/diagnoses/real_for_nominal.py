"""Growth in real terms beside amounts at current prices: the difference is what prices did.

The check that holds growth against levels knows the change of prices that would explain it, and shows it
under this name where the measure's growth is by custom given in real terms.
"""

from __future__ import annotations

from ..finding import Diagnosis
from ..interval import Interval
from ..reason.statement import Statement
from ..reason.wording import interval
from .reading import told

RANK = 5


def implied_prices(growth: Statement, factor: Interval, level: Interval, base: Interval) -> Diagnosis:
    """The growth as real growth; ``factor`` is 1 + growth, the amounts are those it was held against."""
    prices = (level.over(base).over(factor) - Interval.point(1)).scaled(100)
    reads_as = f"“{growth.claim.quote}” is real growth, and prices changed by {interval(prices)} %"
    return told("real_for_nominal", growth, reads_as)
