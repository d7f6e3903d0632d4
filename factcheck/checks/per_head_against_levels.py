"""An amount per head that amount and population do not give.

Flags an amount per head, the amount and the population of the same place and days, when the quotient
misses it.

    [lo(amount) ÷ hi(population), hi(amount) ÷ lo(population)]   must meet   the amount per head

Why it matters: per-head figures are computed once, and stay when the other two are revised.

Severity: a contradiction within one briefing; across briefings a revision when the quotient is within
7 % of the stated figure (mid-year and year-end populations differ by less), else a suspicion.

Silent when one of the three is missing or of other days, for other currencies, and for incomes, whose
mean is taken over households.

From: statistical communiqués.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, Severity
from ..link.key import LEVEL
from ..reason.choice import amounts_for
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import finding, in_one_briefing, near_miss
from ..reason.wording import interval, number, quoted, scale_for, subject, unit_name

_PER_HEAD = "capita"


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Amount per head, amount and population, the focus among the three, that do not fit."""
    words = near.focus.key.measure
    if near.focus.aspect != LEVEL or near.focus.days is None or "income" in words:
        return
    bare = tuple(word for word in words if word != _PER_HEAD)
    if not bare or bare == ("population",):
        return
    each_one = near.with_words((*bare, _PER_HEAD))
    wholes, people = near.with_words(bare), near.with_words(("population",)) if each_one else []
    for ratio in each_one:
        for whole in amounts_for(ratio, (each for each in wholes if each.days == ratio.days)):
            for heads in amounts_for(ratio, (each for each in people if each.days == ratio.days)):
                if whole.key.unit == ratio.key.unit and near.holds_focus((ratio, whole, heads)):
                    yield from _judge(ratio, whole, heads)


def _judge(ratio: Statement, whole: Statement, heads: Statement) -> Iterator[Finding]:
    made = whole.hard.over(heads.hard)
    if made.meets(ratio.hard) or not heads.value:
        return
    close = near_miss(whole.value / heads.value, ratio.value)
    if in_one_briefing((ratio, whole, heads)):
        severity = Severity.CONTRADICTION
    else:
        severity = Severity.REVISION if close else Severity.SUSPICION
    scale, name = scale_for(whole.value)
    message = (
        f"{quoted(ratio)} per head is not {subject(whole)} {quoted(whole)} divided by the population"
        f" {quoted(heads)}."
    )
    arithmetic = (
        f"{interval(whole.hard, scale)}{name} ÷ {number(heads.value)} = {interval(made)} {unit_name(whole)};"
        f" {interval(ratio.hard)} was stated"
    )
    parts = (("per head", ratio), ("amount", whole), ("population", heads))
    yield finding("per_head_against_levels", severity, parts, message, arithmetic)
