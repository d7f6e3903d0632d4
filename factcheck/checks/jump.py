"""A figure far outside its series' own history.

Flags an amount whose step from the period before is far larger than the steps the series has taken
otherwise.

    |log(value ÷ value before)| > 8 × median |log step| and more than a factor of 5

Why it matters: a misread scale word or a misplaced figure looks like this; so does a real upheaval.

Severity: always a suspicion.

Silent with fewer than 8 other steps; on figures whose sentence does not say what they measure or says it by a
name that every body uses of its own figures; on growth and shares, on balances, and when the figure is like
another one of its series.

From: outlier detection with robust statistics, kept wide on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import log
from statistics import median

from ..finding import Finding, Severity
from ..link.key import LEVEL
from ..reason.choice import settled
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import finding
from ..reason.wording import about, number, quoted, scale_for

_FEWEST_STEPS, _TIMES_MEDIAN, _LEAST_FACTOR = 8, 8.0, 5.0


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The focus against its history, and the figures near it that now have enough of one."""
    if not _usable(near.focus):
        return
    history = _history(near)
    for before, each in pairwise(history):
        if abs(_step(before, each)) >= log(_LEAST_FACTOR) and _usable(each):
            yield from _judge(near if each is near.focus else near.around(each))


def _usable(statement: Statement) -> bool:
    return (
        statement.aspect == LEVEL
        and statement.days is not None
        and not statement.looks_ahead
        and not statement.can_fall_below_zero
        and statement.is_firm
        and not statement.is_bare
    )


def _judge(near: Neighbourhood) -> Iterator[Finding]:
    """The focus against the period before it and the steps of its series."""
    focus, history = near.focus, _history(near)
    place = next((n for n, each in enumerate(history) if each.claim.id == focus.claim.id), 0)
    if place == 0:
        return
    steps = [abs(_step(one, other)) for one, other in pairwise(history)]
    others = [step for n, step in enumerate(steps) if n not in (place - 1, place)]
    step = abs(_step(history[place - 1], focus))
    if len(others) < _FEWEST_STEPS or step < log(_LEAST_FACTOR) or step < _TIMES_MEDIAN * median(others):
        return
    if min(abs(_step(each, focus)) for n, each in enumerate(history) if n != place) < log(_LEAST_FACTOR):
        return
    before = history[place - 1]
    scale, name = scale_for(focus.value, before.value)
    message = (
        f"{quoted(focus)} for {about(focus)} is far from the figure before it, {quoted(before)}, by the"
        f" measure of the series' {len(others)} other steps."
    )
    arithmetic = (
        f"{number(focus.value, scale)}{name} ÷ {number(before.value, scale)}{name}"
        f" = {number(focus.value / before.value)}"
    )
    parts = (("figure", focus), ("figure before", before))
    yield finding("jump", Severity.SUSPICION, parts, message, arithmetic)


def _history(near: Neighbourhood) -> list[Statement]:
    """The first statement of every period of the focus's series, in the order of the periods."""
    focus = near.focus
    by_days: dict[object, Statement] = {focus.days: focus}
    for each in settled(near.statements):
        if each.key == focus.key and each.days is not None and each.value > 0:
            by_days.setdefault(each.days, each)
    return sorted(by_days.values(), key=lambda each: each.days or ()) if focus.value > 0 else []


def _step(one: Statement, other: Statement) -> float:
    return log(float(other.value)) - log(float(one.value))
