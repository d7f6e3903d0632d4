"""A figure that is another period's, digit for digit.

Flags an amount of a period that is exactly what an earlier text stated for another period of the same length.

    amount(2019) = amount(2018)   to the last of five digits or more

Why it matters: tables are filled by copying last year's; a line that was not replaced looks like this.

Severity: a suspicion.

Silent on figures of fewer than five significant digits and on rounded ones, which coincide by chance; within
one sentence, which may say that nothing changed; on stocks, rates and averages, which may stand still; and on
forecasts.

From: releases typed over those of the year before.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, Severity
from ..reason.flows import is_flow
from ..reason.neighbourhood import Neighbourhood
from ..reason.slips import significant_digits
from ..reason.statement import Statement
from ..reason.verdict import finding, in_one_sentence
from ..reason.wording import about, number, quoted, scale_for, unit_name

_FEWEST_DIGITS = 5
_SAME_LENGTH_DAYS = 3


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The focus and the other periods' figures of its series that are equal."""
    focus = near.focus
    if not _may_be_copied(focus):
        return
    for other in near.statements:
        if other.key == focus.key and other.value == focus.value and _may_be_copied(other):
            earlier, later = sorted((focus, other), key=lambda each: each.order)
            if _are_two_facts(earlier, later) and not in_one_sentence((earlier, later)):
                yield _finding(earlier, later)


def _may_be_copied(statement: Statement) -> bool:
    return is_flow(statement) and statement.is_firm and significant_digits(statement) >= _FEWEST_DIGITS


def _are_two_facts(one: Statement, other: Statement) -> bool:
    mine, theirs = one.claim.period, other.claim.period
    assert mine is not None
    assert theirs is not None
    apart = mine.end < theirs.start or theirs.end < mine.start
    return apart and abs(mine.days - theirs.days) <= _SAME_LENGTH_DAYS


def _finding(earlier: Statement, later: Statement) -> Finding:
    message = (
        f"{quoted(later)} for {about(later)} is, to the last digit, the figure for {about(earlier)},"
        f" {quoted(earlier)}."
    )
    scale, name = scale_for(later.value)
    arithmetic = f"{number(later.value, scale)}{name} {unit_name(later)} was stated for both periods"
    parts = (("first stated", earlier), ("stated again", later))
    return finding("copied_figure", Severity.SUSPICION, parts, message, arithmetic)
