"""Parts that made a total in one briefing and do not make it in another.

Flags the terms of an identity that the record has learned (parts that added up to a stated total, to the last
printed digit, in one briefing) when their amounts for another period or in another briefing miss the total.

    Σ part   must meet   the total

Why it matters: every body divides its totals in its own way, and a division that always came out and now
does not shows a slip in one of its terms.

Severity: a suspicion, since the sum may have come out once by chance or the division may be incomplete; once
a reviewer has accepted the identity, a contradiction, and across briefings a revision when the gap is small.

Silent when the sum misses by more than a third and no scale word would mend it; when a term is missing, is of
another period, unit or place, or is a forecast; once a reviewer has refused the identity; and for what
identity_of_accounts knows.

From: the tables of every statistical office, whose rows add up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from ..finding import Finding, Severity
from ..identity import Identity, IdentityState, term
from ..link.key import LEVEL
from ..reason.choice import settled
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.sums import exact_sum, one_slip_away, signed_sum, sum_line
from ..reason.verdict import PLAUSIBLE_ERROR, Part, finding, near_miss, severity_of
from ..reason.wording import quoted, subject
from ..series import SeriesKey

_MOST_STATEMENTS = 3
"""Statements of one term that are tried; further ones repeat earlier ones."""


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Every set of terms of a learned identity with the focus among them that does not add up."""
    focus = near.focus
    if focus.aspect != LEVEL or focus.days is None or focus.looks_ahead:
        return
    own = term(focus.key)
    for identity in near.identities:
        choices = [[focus] if key == own else _like(near, key) for key in identity.terms]
        for whole, *parts in product(*choices):
            yield from _judge(identity, whole, parts)


def _like(near: Neighbourhood, key: SeriesKey) -> list[Statement]:
    """Statements of a term that may be added to the focus; of its own briefing where there are any."""
    focus = near.focus
    usable = [
        each
        for each in settled(near.of(key))
        if each.aspect == LEVEL
        and each.days == focus.days
        and each.key.unit == focus.key.unit
        and each.is_reliable
    ]
    own = [each for each in usable if each.claim.briefing == focus.claim.briefing]
    return (own or usable)[:_MOST_STATEMENTS]


def _judge(identity: Identity, whole: Statement, parts: Sequence[Statement]) -> Iterator[Finding]:
    signs = [1] * len(parts)
    added = exact_sum(parts, signs)
    severity = severity_of(
        (whole, *parts),
        hard=signed_sum([part.hard for part in parts], signs).meets(whole.hard),
        soft=True,
        revised=near_miss(added, whole.value),
    )
    close = near_miss(added, whole.value, PLAUSIBLE_ERROR)
    if severity is None or not (close or one_slip_away(whole, parts, signs)):
        return
    accepted = identity.state is IdentityState.ACCEPTED
    named = " and ".join(f"{subject(part)} {quoted(part)}" for part in parts)
    message = (
        f"{named} do not make {subject(whole)} {quoted(whole)}, though these parts made that total before."
    )
    roles: list[Part] = [("whole", whole), *(("part", part) for part in parts)]
    yield finding(
        "parts_against_learned_total",
        severity if accepted else Severity.SUSPICION,
        roles,
        message[0].upper() + message[1:],
        sum_line(whole, parts, signs),
    )
