"""Real growth, nominal growth and the change of prices that do not make each other.

Flags the nominal and the real growth of one measure and the deflator stated for it, when they do not
multiply.

    (1 + real) × (1 + prices) − 1   must meet   nominal

Why it matters: the three are printed in one table and copied apart.

Severity: a contradiction within one briefing; a suspicion across briefings, since deflators are revised
and prices are measured in more than one way.

Silent when one of the three is missing, for other periods or bases, and for consumer prices, which are
no deflator.

From: national accounts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..finding import Finding, Severity
from ..interval import Interval
from ..link.key import GROWTH
from ..link.words import head_first
from ..reason.neighbourhood import Neighbourhood
from ..reason.rates import factor
from ..reason.statement import Statement
from ..reason.verdict import finding, in_one_briefing
from ..reason.wording import interval, quoted, subject

DEFLATOR = "deflator"


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The three growths for the focus's days, the focus among them, that do not multiply."""
    focus = near.focus
    if focus.aspect != GROWTH or focus.days is None or focus.looks_ahead:
        return
    words = tuple(word for word in focus.key.measure if word != DEFLATOR)
    if not words:
        return

    def growths(adjustment: str, *measure: str) -> list[Statement]:
        key = replace(focus.key, measure=head_first(measure), adjustment=adjustment)
        return [
            each
            for each in near.of(key)
            if (each.key.aspect, each.days, each.key.adjustment) == (focus.key.aspect, focus.days, adjustment)
        ]

    for price in growths("", *words, DEFLATOR):
        for real in growths("real", *words):
            for nominal in growths("nominal", *words):
                if near.holds_focus((real, nominal, price)):
                    yield from _judge(real, nominal, price)


def _judge(real: Statement, nominal: Statement, price: Statement) -> Iterator[Finding]:
    volume, prices = factor(real), factor(price)
    if volume is None or prices is None:
        return
    made = (volume.times(prices) - Interval.point(1)).scaled(100)
    if made.meets(nominal.hard):
        return
    severity = Severity.CONTRADICTION if in_one_briefing((real, nominal, price)) else Severity.SUSPICION
    message = (
        f"For {subject(nominal)} real growth {quoted(real)} and the deflator {quoted(price)} do not make"
        f" nominal growth {quoted(nominal)}."
    )
    arithmetic = (
        f"{interval(volume)} × {interval(prices)} − 1 = {interval(made)} %;"
        f" {interval(nominal.hard)} % was stated"
    )
    parts = (("real growth", real), ("nominal growth", nominal), ("deflator", price))
    yield finding("real_and_nominal", severity, parts, message, arithmetic)
