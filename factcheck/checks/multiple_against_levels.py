"""A stated multiple ("doubled", "3.5 times") that the two amounts do not give.

Flags a multiple of an earlier amount, the amount of its period and the earlier amount, when the quotient
misses the multiple.

    [lo₁ ÷ hi₀, hi₁ ÷ lo₀]   must meet   the multiple

Why it matters: "by three times" and "to three times" are taken for each other, and the difference is one
whole earlier amount.

Severity: a contradiction; a suspicion when the quotient fits "by" instead of "to", since usage wavers.

Silent when the earlier period is unknown, units differ, or an amount is a forecast.

From: press releases, and the arguments about them.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..claim import Kind
from ..finding import Finding, Severity
from ..interval import Interval
from ..link.key import LEVEL
from ..reason.choice import amounts_for
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import finding
from ..reason.wording import interval, quoted, scale_for, subject

ONE = Interval.point(1)


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Multiples and both amounts, the focus among the three, that do not fit."""
    for multiple in near.statements:
        if (
            multiple.claim.unit != "times"
            or multiple.claim.kind is Kind.GROWTH
            or not _says_of_what(multiple)
        ):
            continue
        for level in amounts_for(multiple, near.at(LEVEL, multiple.days)):
            for base in amounts_for(multiple, near.at(LEVEL, multiple.base)):
                if level.key.unit == base.key.unit != "times" and near.holds_focus((multiple, level, base)):
                    yield from _judge(multiple, level, base)


def _says_of_what(multiple: Statement) -> bool:
    """Whether the text says what it is a multiple of: "doubled" alone may have taken years."""
    return multiple.claim.basis is not None and multiple.base is not None


def _judge(multiple: Statement, level: Statement, base: Statement) -> Iterator[Finding]:
    quotient = level.hard.over(base.hard)
    if quotient.meets(multiple.hard):
        return
    by_instead = (quotient - ONE).meets(multiple.hard) or quotient.meets(multiple.hard - ONE)
    severity = Severity.SUSPICION if by_instead else Severity.CONTRADICTION
    scale, name = scale_for(level.value, base.value)
    message = (
        f"For {subject(level)} the multiple {quoted(multiple)} does not lead from"
        f" {quoted(base)} to {quoted(level)}"
    )
    message += "; it fits as the amount added, not the amount reached." if by_instead else "."
    arithmetic = (
        f"{interval(level.hard, scale)}{name} ÷ {interval(base.hard, scale)}{name} = {interval(quotient)};"
        f" {interval(multiple.hard)} times was stated"
    )
    parts = (("multiple", multiple), ("amount", level), ("earlier amount", base))
    yield finding("multiple_against_levels", severity, parts, message, arithmetic)
