"""Percent written where percentage points are meant.

Flags a growth in percent of a figure that is itself a percentage, when the difference of the two rates,
and not their quotient, is the stated number.

    rate₁ − rate₀ = stated   while   rate₁ ÷ rate₀ − 1 ≠ stated

Why it matters: unemployment that rises "0.5 percent" from 5.0 to 5.5 percent has risen by a tenth.

Severity: always a suspicion; readers mostly understand what was meant.

Silent when one of the rates is missing, and when the number fits as percent too.

From: the most common slip in reports on rates.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnoses.percent_for_points import in_points
from ..finding import Finding, Severity
from ..link.key import GROWTH, RATE
from ..reason.choice import amounts_for
from ..reason.neighbourhood import Neighbourhood
from ..reason.rates import growth_between
from ..reason.statement import Statement
from ..reason.verdict import finding
from ..reason.wording import interval, quoted, subject


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Growth and the two rates it should lead between, the focus among the three."""
    for growth in near.of_aspect(GROWTH):
        if growth.base is None or growth.looks_ahead:
            continue
        for rate in amounts_for(growth, near.at(RATE, growth.days)):
            for base in amounts_for(growth, near.at(RATE, growth.base)):
                if near.holds_focus((growth, rate, base)) and _are_points(growth, rate, base):
                    yield _finding(growth, rate, base)


def _are_points(growth: Statement, rate: Statement, base: Statement) -> bool:
    steps = rate.hard - base.hard
    return steps.meets(growth.hard) and not growth_between(rate.hard, base.hard).meets(growth.hard)


def _finding(growth: Statement, rate: Statement, base: Statement) -> Finding:
    message = (
        f"{quoted(growth)} for {subject(rate)} is the difference in percentage points between"
        f" {quoted(base)} and {quoted(rate)}, not a percentage."
    )
    arithmetic = (
        f"{interval(rate.hard)} − {interval(base.hard)} = {interval(rate.hard - base.hard)} points;"
        f" {interval(rate.hard)} ÷ {interval(base.hard)} − 1"
        f" = {interval(growth_between(rate.hard, base.hard))} %; {interval(growth.hard)} % was stated"
    )
    parts = (("growth", growth), ("rate", rate), ("earlier rate", base))
    return finding("percent_for_points", Severity.SUSPICION, parts, message, arithmetic, in_points(growth))
