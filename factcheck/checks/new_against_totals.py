"""A day's new cases that are not the difference of two successive totals.

Flags a running count of one day, the count of the day before and the number that one of the two
briefings calls new, when the earlier count and the new ones do not make the later count.

    count(day before) + new = count(day)

Why it matters: a gap means a misprint, cases moved to another day, or a changed definition.

Severity: a contradiction when the gap is more than 7 % of the count or all three stand in one briefing;
else a revision, since counts are corrected after the day.

A count is one of its last day: one "as of" that day, or one since a day that both counts begin on.

Where a briefing offers several counts or new ones under one name, those are held together that are nearest.

Silent when the two counts are not of successive days, of other sources, places or units.

From: daily situation reports, whose printed differences can be checked against their printed sums.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from ..diagnoses.base_revised import implied_base
from ..finding import Finding, Severity
from ..link.key import LEVEL
from ..reason.calendar import Days
from ..reason.choice import amounts_for
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import finding, near_miss, severity_of
from ..reason.wording import interval, quoted, subject

NEW = "new"


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Successive counts and the new ones between them, the focus among them, that do not add up."""
    words = near.focus.key.measure
    if near.focus.aspect != LEVEL or near.focus.key.unit != "count" or not words:
        return
    if _day(near.focus) is None:
        return
    counted = tuple(word for word in words if word != NEW)
    if not counted:
        return
    arrivals = [each for each in _levels(near.with_words((*counted, NEW))) if _concerns(each, near)]
    counts = _levels(near.with_words(counted)) if arrivals else []
    days: defaultdict[tuple[str, str, Days | None], list[_Step]] = defaultdict(list)
    for arrival in arrivals:
        for later in amounts_for(arrival, (each for each in counts if _day(each) == _day(arrival))):
            for earlier in _day_before(later, arrival, counts):
                days[arrival.claim.briefing, later.claim.briefing, later.days].append(
                    (arrival, later, earlier)
                )
    for steps in days.values():
        nearest = min(steps, key=_miss)
        if near.holds_focus(nearest):
            yield from _judge(*nearest)


_Step = tuple[Statement, Statement, Statement]
"""New ones, the count they lead to, the count of the day before."""


def _miss(step: _Step) -> tuple[object, ...]:
    """How far a step's figures are from each other; of several a text offers, the nearest are meant."""
    arrival, later, earlier = step
    return abs(later.value - earlier.value - arrival.value), *(each.order for each in step)


def _concerns(arrival: Statement, near: Neighbourhood) -> bool:
    """Whether it is of one day, and the focus can stand beside it: on its day or the day before."""
    came, focus = _day(arrival), _day(near.focus)
    if came is None or focus is None or _begin(arrival) is not None:
        return False
    return came - focus in (timedelta(0), timedelta(days=1))


def _levels(statements: Sequence[Statement]) -> list[Statement]:
    return [each for each in statements if each.aspect == LEVEL and _day(each) is not None]


def _day(statement: Statement) -> date | None:
    """The day whose count or arrivals a statement gives: the last one of what is counted since another."""
    period, days = statement.claim.period, statement.days
    if period is None or days is None or not (days[0] == days[1] or period.cumulative):
        return None
    return days[1]


def _begin(statement: Statement) -> date | None:
    """The day it is counted since; None where that is not said."""
    assert statement.days is not None
    first, last = statement.days
    return None if first == last else first


def _day_before(later: Statement, arrival: Statement, counts: Sequence[Statement]) -> list[Statement]:
    day = _day(later)
    assert day is not None
    candidates = [
        each
        for each in counts
        if _day(each) == day - timedelta(days=1)
        and _begin(each) == _begin(later)
        and each.source == later.source == arrival.source
    ]
    return amounts_for(arrival, candidates)


def _judge(arrival: Statement, later: Statement, earlier: Statement) -> Iterator[Finding]:
    expected = earlier.hard + arrival.hard
    severity = severity_of(
        (arrival, later, earlier),
        hard=expected.meets(later.hard),
        soft=(earlier.soft + arrival.soft).meets(later.soft),
        revised=near_miss(later.value - arrival.value, earlier.value),
    )
    if severity is None:
        return
    message = (
        f"For {subject(later)} the count {quoted(earlier)} and the new ones {quoted(arrival)}"
        f" do not make the next day's count {quoted(later)}"
    )
    if severity is Severity.REVISION:
        message += "; counts may have been corrected after the day, and no notice of that was found"
    arithmetic = (
        f"{interval(later.hard)} − {interval(earlier.hard)} = {interval(later.hard - earlier.hard)};"
        f" {interval(arrival.hard)} new were stated"
    )
    parts = (("new", arrival), ("count", later), ("count of the day before", earlier))
    implied = later.value - arrival.value
    revised = [implied_base(earlier, implied)] if severity is Severity.REVISION else []
    yield finding("new_against_totals", severity, parts, f"{message}.", arithmetic, *revised)
