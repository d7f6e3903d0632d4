"""Two places with one rank, or one place with two ranks.

Flags two ranks of the same measure and period: the same rank for two places within one briefing, or two
ranks for one place.

    rank(place₁) = rank(place₂),  or  rank₁(place) ≠ rank₂(place)

Why it matters: a table has one third place; two of them come from two tables.

Severity: within one briefing a contradiction for one place with two ranks; else a suspicion, since
ranks are shared now and then and other lists rank otherwise.

Silent when the period is unknown or differs, and when the ranks agree.

From: releases that quote rankings without naming them.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, Severity
from ..link.key import RANK
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import finding, in_one_briefing
from ..reason.wording import about, number, quoted


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Ranks beside the focus's that do not go with it."""
    focus = near.focus
    if focus.aspect != RANK or focus.days is None or focus.looks_ahead:
        return
    for other in near.all_statements:
        if (other.key, other.days) == (focus.key, focus.days) and _differs(other, focus):
            yield _two_ranks(*sorted((focus, other), key=lambda each: each.order))
    for mate in near.mates:
        if _shares_rank(mate, focus):
            yield _one_rank(*sorted((focus, mate), key=lambda each: each.order))


def _differs(one: Statement, other: Statement) -> bool:
    if in_one_briefing((one, other)) and one.claim.sentence.overlaps(other.claim.sentence):
        return False
    return one.value != other.value


def _shares_rank(one: Statement, other: Statement) -> bool:
    return (
        one.aspect == RANK
        and (one.key.measure, one.days, one.value) == (other.key.measure, other.days, other.value)
        and one.key.place != other.key.place
        and bool(one.key.place and other.key.place)
        and not one.claim.sentence.overlaps(other.claim.sentence)
    )


def _two_ranks(earlier: Statement, later: Statement) -> Finding:
    severity = Severity.CONTRADICTION if in_one_briefing((earlier, later)) else Severity.SUSPICION
    message = f"Two ranks are given for {about(earlier)}: {quoted(earlier)} and {quoted(later)}."
    arithmetic = f"rank {number(earlier.value)} against rank {number(later.value)}"
    return finding("rank_given_twice", severity, (("rank", earlier), ("rank", later)), message, arithmetic)


def _one_rank(earlier: Statement, later: Statement) -> Finding:
    message = f"One rank is given to two places: {about(earlier)} and {about(later)}, {quoted(later)}."
    arithmetic = f"rank {number(earlier.value)} for {earlier.claim.place} and for {later.claim.place}"
    parts = (("rank", earlier), ("rank", later))
    return finding("rank_given_twice", Severity.SUSPICION, parts, message, arithmetic)
