"""A part that is larger than the whole it is, by its name, a part of.

Flags two amounts of one period, place and unit, when one names a part of a division that everybody knows
(urban, rural; male, female; primary, secondary, tertiary; exports, imports of trade) and is larger than the
whole.

    lo(part) > hi(whole)

Why it matters: the two are seldom printed side by side, and no other part is needed to see it.

Severity: a contradiction; across briefings a suspicion when the part is larger by less than 7 %, and within
and across briefings when it is more than ten times the whole and no scale word would mend that.

Silent when all parts are stated (identity_of_accounts adds them up); when the text itself ties the two
(parts_against_total); on averages, prices and rates, and on amounts of people or households, which are mostly
given for one of them; on counts below 50; on balances, forecasts and names that every body uses of its own
figures.

From: releases that give urban figures one day and the country's on another.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..claim import RelationKind
from ..finding import Finding, Severity
from ..link.key import LEVEL
from ..link.partitions import Account, roles
from ..reason.choice import settled
from ..reason.flows import bounds_its_parts
from ..reason.neighbourhood import Neighbourhood
from ..reason.slips import slip_between
from ..reason.statement import Statement
from ..reason.verdict import finding, in_one_briefing, near_miss
from ..reason.wording import interval, quoted, scale_for, subject, unit_name

_MOST_TIMES = 10
_MOST_STATEMENTS = 4


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The focus and the wholes it is a part of, or the parts of it."""
    focus = near.focus
    if not bounds_its_parts(focus):
        return
    for account, role, rest in roles(focus.key):
        if any(sign < 0 for sign, _ in account.parts):
            continue
        if role == -1:
            stated = [_like(near, words | rest) for _, words in account.parts]
            if not all(stated):
                for part in (part for parts in stated for part in parts):
                    yield from _judge(near, focus, part)
        elif not _has_all_parts(near, account, rest):
            for whole in _like(near, account.whole | rest):
                yield from _judge(near, whole, focus)


def _has_all_parts(near: Neighbourhood, account: Account, rest: frozenset[str]) -> bool:
    return all(
        _like(near, words | rest) or words <= set(near.focus.key.measure) for _, words in account.parts
    )


def _like(near: Neighbourhood, words: frozenset[str]) -> list[Statement]:
    """The settled amounts of these words for the focus's days, in its unit."""
    focus = near.focus
    return [
        each
        for each in settled(near.with_words(words))
        if each.aspect == LEVEL and each.days == focus.days and each.key.unit == focus.key.unit
    ][:_MOST_STATEMENTS]


def _judge(near: Neighbourhood, whole: Statement, part: Statement) -> Iterator[Finding]:
    if whole.hard.high is None or part.hard.low is None or part.hard.low <= whole.hard.high:
        return
    if not (bounds_its_parts(whole) and bounds_its_parts(part)) or _are_tied(near, whole, part):
        return
    together = in_one_briefing((whole, part))
    far = part.value > _MOST_TIMES * whole.value and slip_between(whole, part) is None
    small = near_miss(whole.value, part.value) and not together
    scale, name = scale_for(whole.value, part.value)
    message = f"{subject(part)} {quoted(part)} is more than the whole, {subject(whole)} {quoted(whole)}."
    more, less = interval(part.hard, scale), interval(whole.hard, scale)
    arithmetic = f"part {more}{name} > whole {less}{name} {unit_name(whole)}"
    severity = Severity.SUSPICION if far or small else Severity.CONTRADICTION
    parts = (("whole", whole), ("part", part))
    yield finding("part_above_whole", severity, parts, message[0].upper() + message[1:], arithmetic)


def _are_tied(near: Neighbourhood, whole: Statement, part: Statement) -> bool:
    """Whether the text itself says that the one is a part of the other."""
    return any(each.claim.id == whole.claim.id for each in near.related(part, RelationKind.PART_OF))
