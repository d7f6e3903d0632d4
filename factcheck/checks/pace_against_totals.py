"""A daily pace that does not lead from one running total to the next.

Flags the running totals before and after a pace ("100,000 a day"), when the days between them
at that pace make less than two thirds or more than one and a half times the difference.

    later total − earlier total   against   pace × days

Why it matters: paces are said off the cuff; a total that no pace explains was counted differently.

Severity: always a suspicion, since a pace changes from day to day.

Silent when the totals are more than a month apart, or the pace was said before or after them.

From: press briefings that give both.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from ..finding import Finding, Severity
from ..link.key import LEVEL
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import finding
from ..reason.wording import number, quoted, subject

_SLOWEST, _FASTEST = Fraction(2, 3), Fraction(3, 2)
_LONGEST = 31


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Totals and a pace between them, the focus among the three, that do not fit."""
    if near.focus.key.unit not in ("count", "count_per_day"):
        return
    standing = [
        each
        for each in (*near.statements, *near.kin)
        if each.aspect == LEVEL and each.days and not each.looks_ahead
    ]
    totals = [
        each for each in standing if each.key.unit == "count" and each.days and each.days[0] == each.days[1]
    ]
    for pace in standing:
        if pace.key.unit != "count_per_day":
            continue
        before = [each for each in totals if _day(each) <= _day(pace)]
        after = [each for each in totals if _day(each) > _day(pace)]
        if before and after:
            trio = (pace, max(before, key=_day), min(after, key=_day))
            if near.holds_focus(trio):
                yield from _judge(*trio)


def _day(statement: Statement) -> date:
    assert statement.days is not None
    return statement.days[1]


def _judge(pace: Statement, earlier: Statement, later: Statement) -> Iterator[Finding]:
    days = (_day(later) - _day(earlier)).days
    if not 0 < days <= _LONGEST or not pace.value:
        return
    grown = later.value - earlier.value
    if _SLOWEST <= grown / (pace.value * days) <= _FASTEST:
        return
    message = (
        f"For {subject(later)} the pace {quoted(pace)} does not lead in {days} days"
        f" from {quoted(earlier)} to {quoted(later)}."
    )
    reached = earlier.value + days * pace.value
    arithmetic = (
        f"{number(earlier.value)} + {days} × {number(pace.value)} = {number(reached)};"
        f" {number(later.value)} was stated"
    )
    parts = (("pace", pace), ("earlier total", earlier), ("later total", later))
    yield finding("pace_against_totals", Severity.SUSPICION, parts, message, arithmetic)
