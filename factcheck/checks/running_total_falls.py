"""A running total that is smaller later than it was before.

Flags two running totals of one series, the later day's below the earlier day's.

    hi(later day) < lo(earlier day)

Why it matters: what is only ever added to cannot fall; one of the two was misprinted, misdated or
redefined.

Severity: a contradiction when the fall is more than 7 %, or stands in one briefing; else a revision,
since counts are corrected downwards now and then. A fall by more than a third is a suspicion (of a
count, nothing at all): rather two totals under one name.

Told once: the fall between the days nearest to each other.

Silent for counts below 50, for stocks that may fall (debt, staff, money in hand), for totals that start
anew (another year), and where the text does not show a running total. Deaths and confirmed cases never
fall.

From: daily situation reports and year-to-date releases.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..finding import Finding, Severity
from ..link.key import LEVEL
from ..reason.choice import settled
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import PLAUSIBLE_ERROR, finding, near_miss, severity_of
from ..reason.wording import interval, quoted, scale_for, subject, unit_name

ONLY_ADDED_TO = frozenset(("death", "confirmed", "test", "vaccination", "dose"))
"""Counted things of which a standing count is the sum of all so far."""

_LARGE = 50
"""Smaller counts are rather those of one place or group among many."""


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Pairs of the focus and another running total of its series, in the wrong order."""
    focus = near.focus
    if not _runs(focus):
        return
    run = [
        each
        for each in settled(near.statements)
        if each.key == focus.key and _runs(each) and (each is focus or _one_run(focus, each))
    ]
    for other in run:
        if other is not focus and other.days != focus.days:
            earlier, later = sorted((focus, other), key=_end)
            if not any(
                _falls(earlier, each) or _falls(each, later) for each in _between(run, earlier, later)
            ):
                yield from _judge(earlier, later)


def _between(run: list[Statement], earlier: Statement, later: Statement) -> list[Statement]:
    """The totals of the days between: where one of them tells of the fall, it is the nearer."""
    return [each for each in run if _end(earlier) < _end(each) < _end(later)]


def _falls(earlier: Statement, later: Statement) -> bool:
    return earlier.hard.low is not None and later.hard.high is not None and later.hard.high < earlier.hard.low


def _end(statement: Statement) -> date:
    assert statement.claim.period is not None
    return statement.claim.period.end


def _runs(statement: Statement) -> bool:
    period = statement.claim.period
    if statement.aspect != LEVEL or period is None or statement.looks_ahead or statement.can_fall_below_zero:
        return False
    words = set(statement.key.measure)
    if "new" in words or (statement.key.unit == "count" and statement.value < _LARGE):
        return False
    never_falls = statement.key.unit == "count" and bool(words & ONLY_ADDED_TO)
    return period.cumulative or (period.is_instant and never_falls)


def _one_run(one: Statement, other: Statement) -> bool:
    """Whether both count from the same start, and end on other days."""
    mine, theirs = one.claim.period, other.claim.period
    assert mine is not None
    assert theirs is not None
    if mine.end == theirs.end:
        return False
    return mine.start == theirs.start or (mine.is_instant and theirs.is_instant)


def _judge(earlier: Statement, later: Statement) -> Iterator[Finding]:
    def in_order(before: bool) -> bool:
        early, late = (earlier.hard, later.hard) if before else (earlier.soft, later.soft)
        return early.low is None or late.high is None or late.high >= early.low

    severity = severity_of(
        (earlier, later),
        hard=in_order(True),
        soft=in_order(False),
        revised=near_miss(earlier.value, later.value),
    )
    if severity is None:
        return
    if not near_miss(earlier.value, later.value, PLAUSIBLE_ERROR):
        if earlier.key.unit == "count" or not (earlier.is_firm and later.is_firm):
            return
        severity = Severity.SUSPICION
    assert earlier.claim.period is not None
    assert later.claim.period is not None
    scale, name = scale_for(earlier.value, later.value)
    message = (
        f"The running total of {subject(earlier)} falls from {quoted(earlier)} for"
        f" {earlier.claim.period.label} to {quoted(later)} for {later.claim.period.label}"
    )
    if severity is Severity.REVISION:
        message += "; it may have been corrected, and no notice of that was found"
    before, after = interval(earlier.hard, scale), interval(later.hard, scale)
    arithmetic = f"{after}{name} is less than {before}{name} {unit_name(later)}"
    parts = (("earlier total", earlier), ("later total", later))
    yield finding("running_total_falls", severity, parts, f"{message}.", arithmetic)
