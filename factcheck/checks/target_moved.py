"""A target that was given with another number before.

Flags two targets for the same figure and period whose intervals do not meet.

    target₁ ∩ target₂ = ∅

Why it matters: a goal that moves quietly is always reached.

Severity: a revision, since targets may be changed; within one briefing a suspicion, since two bodies may
have set them.

Silent for forecasts, which are meant to move, when the period is unknown, and when the words "at least"
or "about" let both stand.

From: yearly work reports and budgets.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..claim import Status
from ..finding import Finding, Severity
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import finding, in_one_briefing
from ..reason.wording import about, interval, quoted, scale_for, unit_name


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The focus and other targets for its figure."""
    focus = near.focus
    if focus.claim.status is not Status.TARGET:
        return
    for other in near.every_same_fact():
        if other.claim.status is Status.TARGET and not other.hard.meets(focus.hard):
            yield from _moved(*sorted((focus, other), key=lambda each: each.order))


def _moved(earlier: Statement, later: Statement) -> Iterator[Finding]:
    together = in_one_briefing((earlier, later))
    if together and earlier.claim.sentence.overlaps(later.claim.sentence):
        return
    scale, name = scale_for(earlier.value, later.value)
    message = f"The target for {about(earlier)} moved from {quoted(earlier)} to {quoted(later)}."
    arithmetic = (
        f"{interval(earlier.hard, scale)}{name} and {interval(later.hard, scale)}{name}"
        f" {unit_name(earlier)} have no value in common"
    )
    severity = Severity.SUSPICION if together else Severity.REVISION
    parts = (("earlier target", earlier), ("later target", later))
    yield finding("target_moved", severity, parts, message, arithmetic)
