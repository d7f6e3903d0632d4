"""A figure outside what its kind allows.

Flags a share of a stated whole that is more than 100 percent or less than none, and an amount that fell
by more than all of it.

    0 ≤ share ≤ 100,   fall ≤ 100 %

Why it matters: such a figure is misprinted, or is no share.

Severity: a contradiction for a share; a suspicion for a fall, since what may be negative can fall by
more than all.

Silent for percentages that the text does not tie to a whole, for balances, and for growth, which has no
upper end.

From: the impossible values that careful extraction keeps.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..claim import Kind, RelationKind
from ..finding import Finding, Severity
from ..link.key import GROWTH
from ..reason.neighbourhood import Neighbourhood
from ..reason.verdict import finding
from ..reason.wording import about, interval, opening, quoted


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The focus alone."""
    focus = near.focus
    low, high = focus.hard.low, focus.hard.high
    if focus.claim.unit != "percent":
        return
    tied = any(each.kind is RelationKind.SHARE_OF for each in focus.claim.relations)
    outside = (low is not None and low > 100) or (high is not None and high < 0)
    if focus.claim.kind is Kind.SHARE and tied and outside:
        severity = Severity.CONTRADICTION
        message = f"{quoted(focus)} for {about(focus)} is no possible share."
        arithmetic = f"{interval(focus.hard)} % is outside 0…100 %"
    elif focus.aspect == GROWTH and high is not None and high < -100 and not focus.can_fall_below_zero:
        severity = Severity.SUSPICION
        message = f"{opening(about(focus))} cannot fall by {quoted(focus)}, which is more than all of it."
        arithmetic = f"{interval(focus.hard)} % is below −100 %"
    else:
        return
    yield finding("possible_range", severity, (("figure", focus),), message, arithmetic)
