"""A rise that is larger than the amount it is said to have led to.

Flags a rise and the amount after it ("rose by 40 billion to 3.2 billion") when the amount before would have
been less than nothing.

    lo(rise) > hi(amount)

Why it matters: one of the two has a wrong scale word or unit, and no earlier briefing is needed to see it.

Severity: a contradiction; a suspicion for rates, some of which may have been below zero.

Silent when the two do not stand in one sentence, the rise right before its amount; on balances, profits and
other amounts that can be negative; for forecasts and targets.

From: "points" for "basis points", and millions and billions in one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..finding import Finding, Severity
from ..link.key import CHANGE, LEVEL, RATE
from ..quantity import Direction
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import finding, in_one_sentence
from ..reason.wording import interval, quoted, scale_for, subject, unit_name

_LED_TO = re.compile(
    r"\s*(?:[(（][^()（）]*[)）])?\s*(?:,|，)?\s*(?:to|reaching|达|至|增至|升至)\s*", re.IGNORECASE
)
"""What stands between a rise and the amount it led to."""


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The focus with the amount it led to, or with the rise that led to it."""
    for rise in near.of_aspect(CHANGE):
        if rise.claim.direction is not Direction.UP or rise.looks_ahead:
            continue
        for level in (*near.at(LEVEL, rise.days), *near.at(RATE, rise.days)):
            if near.holds_focus((rise, level)) and _led_to(rise, level) and _is_too_large(rise, level):
                yield _finding(rise, level)


def _led_to(rise: Statement, level: Statement) -> bool:
    if level.key.unit != rise.key.unit or level.can_fall_below_zero or not in_one_sentence((rise, level)):
        return False
    begin, end = (at - rise.claim.sentence.start for at in (rise.claim.span.end, level.claim.span.start))
    return _LED_TO.fullmatch(rise.sentence[begin:end]) is not None


def _is_too_large(rise: Statement, level: Statement) -> bool:
    return rise.hard.low is not None and level.hard.high is not None and rise.hard.low > level.hard.high


def _finding(rise: Statement, level: Statement) -> Finding:
    severity = Severity.SUSPICION if level.aspect == RATE else Severity.CONTRADICTION
    scale, name = scale_for(rise.value, level.value)
    more, less = interval(rise.hard, scale), interval(level.hard, scale)
    return finding(
        "rise_above_level",
        severity,
        (("rise", rise), ("amount", level)),
        f"The rise {quoted(rise)} is larger than what it led to, {subject(level)} {quoted(level)}.",
        f"rise {more}{name} > amount {less}{name} {unit_name(level)}",
    )
