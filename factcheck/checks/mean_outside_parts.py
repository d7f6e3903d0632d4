"""A whole that grew faster than all of its parts, or slower than all of them.

Flags the growth of a whole that lies outside the range of the growth of the parts it is the sum of.

    min lo(gᵢ) ≤ g ≤ max hi(gᵢ)

Why it matters: the whole's growth is a weighted mean of its parts'; outside their range no weights
will do.

Severity: a contradiction; across briefings a revision when it misses by less than 1.5 points; a
suspicion when only a hedged reading fails.

Silent when a part is missing, has other currency terms, another basis or period, or a part may be
negative (balances).

From: trade releases, where exports and imports bracket total trade.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from ..finding import Finding
from ..interval import Interval
from ..link.key import GROWTH
from ..link.partitions import roles
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import PLAUSIBLE_POINTS, finding, severity_of
from ..reason.wording import interval, quoted, subject

_MOST_STATEMENTS = 3


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Growth of a whole and its parts, the focus among them, that no weights reconcile."""
    focus = near.focus
    if focus.aspect != GROWTH or focus.days is None or focus.looks_ahead:
        return
    for identity, role, rest in roles(focus.key):
        if any(sign < 0 for sign, _ in identity.parts):
            continue
        terms = [identity.whole, *(part for _, part in identity.parts)]
        choices = [
            [focus] if index - 1 == role else _growths(near, words | rest)
            for index, words in enumerate(terms)
        ]
        for whole, *parts in product(*choices):
            yield from _judge(whole, parts)


def _growths(near: Neighbourhood, words: frozenset[str]) -> list[Statement]:
    focus = near.focus
    alike = [
        each
        for each in near.with_words(words)
        if (each.key.aspect, each.key.unit, each.days) == (focus.key.aspect, focus.key.unit, focus.days)
    ]
    own = [each for each in alike if each.claim.briefing == focus.claim.briefing]
    return (own or alike)[:_MOST_STATEMENTS]


def _judge(whole: Statement, parts: Sequence[Statement]) -> Iterator[Finding]:
    hull, soft = _hull([part.hard for part in parts]), _hull([part.soft for part in parts])
    statements = [whole, *parts]
    gap = min(abs(whole.value - part.value) for part in parts)
    severity = severity_of(
        statements,
        hard=hull.meets(whole.hard),
        soft=soft.meets(whole.soft),
        revised=gap <= PLAUSIBLE_POINTS,
    )
    if severity is None:
        return
    named = " and ".join(f"{subject(part)} {quoted(part)}" for part in parts)
    message = f"The growth of {subject(whole)} {quoted(whole)} lies outside that of its parts: {named}."
    arithmetic = f"parts grew {interval(hull)} %; {interval(whole.hard)} % was stated for the whole"
    roles_ = [("whole", whole), *(("part", part) for part in parts)]
    yield finding("mean_outside_parts", severity, roles_, message, arithmetic)


def _hull(values: Sequence[Interval]) -> Interval:
    result = values[0]
    for value in values[1:]:
        result = result.hull(value)
    return result
