"""A figure of a month or quarter that is the figure of the year so far.

Flags an amount for a stretch of the year that is, digit for digit, what was stated for the year up to the end
of that stretch.

    amount(March) = amount(January to March)

Why it matters: monthly releases print both, and the larger one is easily taken for the month's.

Severity: a suspicion; nothing may have happened before.

Silent on figures of fewer than three digits, on stretches that begin with the year, and on what does not add
up over time (stocks, rates, averages, balances).

From: monthly statistics of trade, investment and budgets.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, Severity
from ..reason.flows import is_flow
from ..reason.neighbourhood import Neighbourhood
from ..reason.slips import significant_digits
from ..reason.statement import Statement
from ..reason.verdict import finding
from ..reason.wording import about, number, quoted, scale_for, unit_name

_FEWEST_DIGITS = 3


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The focus and the figures that end on its last day, one of them from the year's beginning."""
    focus = near.focus
    if not is_flow(focus) or significant_digits(focus) < _FEWEST_DIGITS:
        return
    for other in near.statements:
        if is_flow(other) and other.value == focus.value and other.key.unit == focus.key.unit:
            for part, so_far in ((focus, other), (other, focus)):
                if _is_so_far(part, so_far):
                    yield _finding(part, so_far)


def _is_so_far(part: Statement, so_far: Statement) -> bool:
    mine, whole = part.claim.period, so_far.claim.period
    assert mine is not None
    assert whole is not None
    return whole.cumulative and whole.start < mine.start and whole.end == mine.end


def _finding(part: Statement, so_far: Statement) -> Finding:
    message = (
        f"{quoted(part)} for {about(part)} is, to the last digit, the figure of the year so far,"
        f" {quoted(so_far)} for {about(so_far)}."
    )
    scale, name = scale_for(part.value)
    arithmetic = f"{number(part.value, scale)}{name} {unit_name(part)} was stated for both"
    parts = (("part of the year", part), ("year so far", so_far))
    return finding("year_to_date_as_part", Severity.SUSPICION, parts, message, arithmetic)
