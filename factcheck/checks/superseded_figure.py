"""An old vintage cited after it was restated.

Flags a figure that repeats an earlier value of its fact although a briefing of the same source in
between had restated it.

    said v₁, then v₂, then v₁ again   (v₁ and v₂ do not meet)

Why it matters: a speaker reads from an old page, and a revision seems to be taken back.

Severity: a suspicion; the revision may really have been taken back.

Silent when the values meet, across sources, for forecasts, and when the period is unknown.

From: revision triangles of national accounts.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, Severity
from ..reason.choice import settled
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import finding
from ..reason.wording import about, interval, quoted, scale_for, unit_name


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Three statements of the focus's fact in the order they were said, the last like the first."""
    focus = near.focus
    if focus.days is None or focus.looks_ahead:
        return
    same = [each for each in settled([focus, *near.same_fact()]) if each.source == focus.source]
    in_order = sorted(same, key=lambda each: each.order)
    for first, between, last in zip(in_order, in_order[1:], in_order[2:], strict=False):
        if (
            near.holds_focus((first, between, last))
            and first.said < between.said < last.said
            and first.value == last.value
            and not first.hard.meets(between.hard)
        ):
            yield _finding(first, between, last)


def _finding(first: Statement, between: Statement, last: Statement) -> Finding:
    message = (
        f"{quoted(last)} for {about(last)} repeats {quoted(first)}, which had been restated as"
        f" {quoted(between)}."
    )
    scale, name = scale_for(first.value, between.value)
    values = [f"{interval(each.hard, scale)}{name}" for each in (first, between, last)]
    arithmetic = f"{', then '.join(values)} {unit_name(first)}"
    parts = (("first vintage", first), ("restated", between), ("cited again", last))
    return finding("superseded_figure", Severity.SUSPICION, parts, message, arithmetic)
