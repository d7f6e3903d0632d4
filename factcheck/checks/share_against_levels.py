"""A stated share that part and whole do not give.

Flags a share, the whole the text ties it to, and the part stated in the same sentence, when the part
divided by the whole misses the share.

    [lo(part) ÷ hi(whole), hi(part) ÷ lo(whole)]   must meet   the share

Why it matters: the three are printed side by side, and nobody divides.

Severity: a contradiction when the quotient is of the share's size (within a third), else a suspicion.

Silent when part or whole is not stated, is of another unit or period, or when the sentence offers more
than one amount that may be the part.

From: releases that follow an amount by "accounting for … percent of".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..claim import Kind, RelationKind
from ..finding import Finding, Severity
from ..link.key import LEVEL
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import PLAUSIBLE_ERROR, finding, near_miss
from ..reason.wording import interval, opening, quoted, scale_for, subject, unit_name


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Shares of the briefing with their parts and wholes, the focus among the three, that do not fit."""
    for share in near.mates:
        if share.claim.kind is not Kind.SHARE or share.claim.unit != "percent":
            continue
        for whole in near.related(share, RelationKind.SHARE_OF):
            part = _part(near, share, whole)
            if part is not None and near.holds_focus((share, whole, part)):
                yield from _judge(share, whole, part)


def _part(near: Neighbourhood, share: Statement, whole: Statement) -> Statement | None:
    """The one amount of the share's sentence that is not the whole."""
    amounts = [
        each
        for each in near.mates
        if each.aspect == LEVEL
        and each.key.unit == whole.key.unit
        and each.claim.sentence == share.claim.sentence
        and each.claim.id != whole.claim.id
        and each.days == whole.days
    ]
    return amounts[0] if len(amounts) == 1 else None


def _judge(share: Statement, whole: Statement, part: Statement) -> Iterator[Finding]:
    if (part.hard.low or 0) < 0 or (whole.hard.low or 0) < 0 or not whole.value:
        return
    made = part.hard.over(whole.hard).scaled(100)
    if made.meets(share.hard):
        return
    close = near_miss(part.value / whole.value * 100, share.value, PLAUSIBLE_ERROR)
    scale, name = scale_for(part.value, whole.value)
    message = (
        f"{opening(subject(part))} {quoted(part)} is not {quoted(share)} of {subject(whole)} {quoted(whole)}."
    )
    arithmetic = (
        f"{interval(part.hard, scale)}{name} ÷ {interval(whole.hard, scale)}{name} {unit_name(whole)}"
        f" = {interval(made)} %; {interval(share.hard)} % was stated"
    )
    parts = (("share", share), ("whole", whole), ("part", part))
    severity = Severity.CONTRADICTION if close else Severity.SUSPICION
    yield finding("share_against_levels", severity, parts, message, arithmetic)
