"""A forecast that later stands as the outcome.

Flags a reported figure that is, digit for digit, what had been forecast or set as a target for the same
period.

    reported value = forecast value

Why it matters: outcomes rarely hit a forecast to the last digit; the forecast may have been copied.

Severity: a suspicion.

Silent on figures of fewer than four digits, which coincide by chance, on what is not called a forecast or
target, and when the period is unknown.

From: budget reports, where estimates and accounts stand in neighbouring columns.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..claim import Status
from ..finding import Finding, Severity
from ..reason.neighbourhood import Neighbourhood
from ..reason.slips import significant_digits
from ..reason.statement import Statement
from ..reason.verdict import finding
from ..reason.wording import about, number, quoted, scale_for, unit_name

_FEWEST_DIGITS = 4


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Pairs of the focus and another statement of its days, one ahead of time and one after it."""
    focus = near.focus
    for other in near.at(focus.aspect, focus.days):
        if (
            other.key.unit == focus.key.unit
            and other.value == focus.value
            and significant_digits(focus) >= _FEWEST_DIGITS
        ):
            for ahead, outcome in ((focus, other), (other, focus)):
                if _is_foreseen(ahead) and not outcome.looks_ahead and ahead.said < outcome.said:
                    yield _finding(ahead, outcome)


def _is_foreseen(statement: Statement) -> bool:
    """Whether its own words say so: a count of a year not yet over may be what was counted up to that day."""
    return statement.claim.status in (Status.FORECAST, Status.TARGET)


def _finding(ahead: Statement, outcome: Statement) -> Finding:
    message = (
        f"{quoted(outcome)} for {about(outcome)} is, to the last digit, what had been forecast:"
        f" {quoted(ahead)}."
    )
    scale, name = scale_for(outcome.value)
    arithmetic = f"{number(outcome.value, scale)}{name} {unit_name(outcome)} was both forecast and reported"
    parts = (("forecast", ahead), ("outcome", outcome))
    return finding("forecast_as_outcome", Severity.SUSPICION, parts, message, arithmetic)
