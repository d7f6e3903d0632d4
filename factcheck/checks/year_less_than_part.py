"""A period's amount that is smaller than the amount of a part of it.

Flags two amounts of one flow, when the shorter period lies inside the longer and its amount is larger.

    hi(year) < lo(quarter of it)

Why it matters: what was sold in March was sold in the year; a scale word or a period was mixed up.

Severity: a contradiction; a suspicion across briefings when the part is larger by less than 7 %.

Silent when the part is more than ten times the whole and no scale word would mend that, which rather
shows a misreading; on stocks, rates, averages, balances and other figures that do not add up over time;
on amounts at an annual rate; on forecasts; on single days; across sentences on names that every body uses of
its own figures.

From: releases that print the month beside the year to date.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..finding import Finding, Severity
from ..reason.flows import is_flow
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import finding, in_one_briefing, in_one_sentence, near_miss
from ..reason.wording import about, interval, quoted, scale_for, unit_name

_MOST_TIMES = 10
_SCALE_WORDS = (3, 4, 6, 8)
_SPREAD = 2
"""How uneven a year may be: the part may hold so many times less than its share of the time."""


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Pairs of the focus and a longer or shorter period's amount, the part larger than the whole."""
    focus = near.focus
    if not is_flow(focus):
        return
    for other in near.statements:
        if other.key.unit == focus.key.unit and other.days != focus.days and is_flow(other):
            for whole, part in ((focus, other), (other, focus)):
                if _inside(part, whole):
                    yield from _judge(whole, part)


def _inside(part: Statement, whole: Statement) -> bool:
    assert part.days is not None
    assert whole.days is not None
    return whole.days[0] <= part.days[0] and part.days[1] <= whole.days[1]


def _mended_by_a_scale_word(whole: Statement, part: Statement) -> bool:
    """Whether another scale word would make the whole as much larger than the part as its time is longer."""
    assert whole.claim.period is not None
    assert part.claim.period is not None
    longer = Fraction(whole.claim.period.days, part.claim.period.days)
    meant = (whole.value * 10**power for power in _SCALE_WORDS)
    return any(part.value <= value <= _SPREAD * longer * part.value for value in meant)


def _judge(whole: Statement, part: Statement) -> Iterator[Finding]:
    if whole.hard.high is None or part.hard.low is None or part.hard.low <= whole.hard.high:
        return
    far = part.value > _MOST_TIMES * whole.value
    if far and not _mended_by_a_scale_word(whole, part):
        return
    if (whole.is_bare or part.is_bare) and not in_one_sentence((whole, part)):
        return
    small = near_miss(whole.value, part.value) and not in_one_briefing((whole, part))
    scale, name = scale_for(whole.value, part.value)
    message = (
        f"The amount for {about(part)}, {quoted(part)}, is more than that for"
        f" {about(whole)}, {quoted(whole)}."
    )
    more, less = interval(part.hard, scale), interval(whole.hard, scale)
    arithmetic = f"part {more}{name} > whole {less}{name} {unit_name(whole)}"
    parts = (("whole period", whole), ("part of it", part))
    severity = Severity.SUSPICION if small else Severity.CONTRADICTION
    yield finding("year_less_than_part", severity, parts, message, arithmetic, evident=far)
