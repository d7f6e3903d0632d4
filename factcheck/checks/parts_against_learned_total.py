"""Parts that made a total in one briefing and do not make it in another.

Flags the terms of an identity that the record has learned (parts that added up to a stated total, to the last
printed digit, in one briefing) when their amounts for another period or in another briefing miss the total.

    Σ part   must meet   the total

Why it matters: every body divides its totals in its own way, and a division that always came out and now
does not shows a slip in one of its terms.

Severity: a suspicion, since the sum may have come out once by chance or the division may be incomplete; once
a reviewer has accepted the identity, a contradiction, and across briefings a revision when the gap is small.

Silent when the sum misses by more than a third and no scale word would mend it; when a term is missing, has
two values in one briefing, is of another period, unit or place, or is a forecast; across briefings on names
that every body uses of its own figures; once a reviewer has refused the identity; and for what
identity_of_accounts knows.

From: the tables of every statistical office, whose rows add up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from ..finding import Finding, Severity
from ..identity import Identity, IdentityState, term
from ..link.key import LEVEL
from ..reason.choice import settled
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.sums import exact_sum, one_slip_away, signed_sum, sum_line
from ..reason.verdict import PLAUSIBLE_ERROR, Part, finding, in_one_briefing, near_miss, severity_of
from ..reason.wording import opening, quoted, subject
from ..series import SeriesKey

_LATEST = 2
"""Statements of one term in other briefings that are tried, those said last."""


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Every set of terms of a learned identity with the focus among them that does not add up."""
    focus = near.focus
    if focus.aspect != LEVEL or focus.days is None or focus.looks_ahead:
        return
    own = term(focus.key)
    for identity in near.identities:
        choices = {key: _like(near, key) for key in identity.terms}
        if focus in choices[own]:
            choices[own] = [focus]
            for whole, *parts in product(*choices.values()):
                yield from _judge(identity, whole, parts)


def _like(near: Neighbourhood, key: SeriesKey) -> list[Statement]:
    """Statements of a term that may be added to the focus; of its own briefing where there are any.

    A briefing that gives the term two values gives it none: they are two facts under one name.
    """
    focus = near.focus
    usable: defaultdict[str, dict[Fraction, Statement]] = defaultdict(dict)
    for each in settled(near.of(key)):
        same = each.aspect == LEVEL and (each.days, each.key.unit) == (focus.days, focus.key.unit)
        if same and each.names_its_measure:
            usable[each.claim.briefing].setdefault(each.value, each)
    single = {briefing: list(said.values()) for briefing, said in usable.items() if len(said) == 1}
    own = single.get(focus.claim.briefing)
    if own or focus.claim.briefing in usable:
        return own or []
    return sorted((each for said in single.values() for each in said), key=lambda each: each.order)[-_LATEST:]


def _judge(identity: Identity, whole: Statement, parts: Sequence[Statement]) -> Iterator[Finding]:
    terms = (whole, *parts)
    if any(each.is_bare for each in terms) and not in_one_briefing(terms):
        return
    signs = [1] * len(parts)
    added = exact_sum(parts, signs)
    severity = severity_of(
        terms,
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
        opening(message),
        sum_line(whole, parts, signs),
    )
