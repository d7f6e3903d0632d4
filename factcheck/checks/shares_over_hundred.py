"""Shares of one whole that are more than all of it.

Flags the shares that a text ties to one whole when together they are more than 100 percent.

    Σ lo(share) > 100

Why it matters: a share was misprinted, or the groups overlap and are no division of the whole.

Severity: a suspicion, since groups may overlap ("online" and "in December").

Silent for a single share, for shares of several wholes or periods, and when rounding explains it.

From: releases that divide a total "respectively".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..claim import Kind, RelationKind
from ..finding import Finding, Severity
from ..interval import total
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import finding
from ..reason.wording import interval, quoted


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The shares of the focus's whole, in its sentence, with the focus among them."""
    focus = near.focus
    wholes = _wholes(focus)
    if focus.claim.kind is not Kind.SHARE or not wholes:
        return
    shares = [
        each
        for each in near.mates
        if each.claim.kind is Kind.SHARE
        and each.claim.sentence == focus.claim.sentence
        and each.days == focus.days
        and _wholes(each) == wholes
        and each.claim.unit == "percent"
    ]
    together = total(each.hard for each in shares)
    if len(shares) < 2 or together.low is None or together.low <= 100:
        return
    added = " + ".join(interval(each.hard) for each in shares)
    named = ", ".join(quoted(each) for each in shares)
    message = f"The shares {named} of one whole are together more than 100 percent."
    arithmetic = f"{added} = {interval(together)} % > 100 %"
    parts = [("share", each) for each in shares]
    yield finding("shares_over_hundred", Severity.SUSPICION, parts, message, arithmetic)


def _wholes(statement: Statement) -> frozenset[str]:
    return frozenset(each.claim for each in statement.claim.relations if each.kind is RelationKind.SHARE_OF)
