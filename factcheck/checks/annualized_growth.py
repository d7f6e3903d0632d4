"""A quarterly growth and its annual rate that do not belong together.

Flags the growth of a quarter against the quarter before and the growth of the same quarter at an
annual rate, when one does not give the other.

    (1 + quarterly)⁴ − 1   must meet   annualised

Why it matters: the two are easily taken for each other; some offices publish only one of them.

Severity: a contradiction; across briefings a revision when the two differ by less than 1.5 points.

Silent when either is missing, for other periods, and for forecasts.

From: quarterly national accounts.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..claim import BasisKind
from ..finding import Finding
from ..interval import Interval
from ..link.key import GROWTH, growth_basis
from ..reason.neighbourhood import Neighbourhood
from ..reason.rates import factor, power
from ..reason.statement import Statement
from ..reason.verdict import PLAUSIBLE_POINTS, finding, severity_of
from ..reason.wording import about, interval, quoted


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Pairs of a quarter's growth and its annual rate, the focus one of them, that do not fit."""
    for quarterly in near.at(GROWTH, near.focus.days):
        for annual in near.at(GROWTH, near.focus.days):
            if (
                growth_basis(quarterly.claim) == BasisKind.QOQ
                and growth_basis(annual.claim) == BasisKind.ANNUALIZED
                and not (quarterly.looks_ahead or annual.looks_ahead)
                and near.holds_focus((quarterly, annual))
            ):
                yield from _judge(quarterly, annual)


def _judge(quarterly: Statement, annual: Statement) -> Iterator[Finding]:
    ratio = factor(quarterly)
    if ratio is None:
        return
    made = (power(ratio, 4) - Interval.point(1)).scaled(100)
    exactly = ((1 + quarterly.value / 100) ** 4 - 1) * 100
    severity = severity_of(
        (quarterly, annual),
        hard=made.meets(annual.hard),
        soft=True,
        revised=abs(exactly - annual.value) <= PLAUSIBLE_POINTS,
    )
    if severity is None:
        return
    message = (
        f"For {about(quarterly)} the quarterly growth {quoted(quarterly)} does not make the annual rate"
        f" {quoted(annual)}."
    )
    arithmetic = f"{interval(ratio)}^4 − 1 = {interval(made)} %; {interval(annual.hard)} % was stated"
    parts = (("quarterly growth", quarterly), ("annual rate", annual))
    yield finding("annualized_growth", severity, parts, message, arithmetic)
