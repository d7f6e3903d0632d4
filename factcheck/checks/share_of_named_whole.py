"""A share of a named whole that the amounts of the two, stated elsewhere, do not give.

Flags a share that names its part and its whole ("public debt, 58.4 percent of GDP",
"第三产业增加值占地区生产总值的比重"), the amount of the part and the amount of the whole for the same time,
when the quotient misses the share.

    [lo(part) ÷ hi(whole), hi(part) ÷ lo(whole)]   must meet   the share

Why it matters: ratios to GDP are the figures that are quoted, and they are computed by hand.

Severity: a contradiction when all three stand in one briefing and the quotient is of the share's size (within
a third); across briefings a revision when it is within 7 % of the share; else a suspicion.

Silent when part or whole is not stated for the share's time (a year's whole goes with a standing at its end),
in units or places of their own, on forecasts, and where the text itself ties the share to a whole
(share_against_levels).

From: budget and debt reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..claim import Kind, RelationKind
from ..finding import Finding, Severity
from ..link.key import LEVEL, RATE
from ..link.words import canonical_words
from ..reason.calendar import is_year
from ..reason.choice import amounts_for
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import PLAUSIBLE_ERROR, finding, in_one_briefing, near_miss
from ..reason.wording import interval, quoted, scale_for, subject, unit_name

_NAMED = re.compile(
    r"^(?P<part>.+?) share of (?P<whole>.+)$|^share of (?P<of>.+?) in (?P<all>.+)$"
    r"|^(?P<zh_part>.+?)占(?P<zh_whole>.+?)的?(?:比重|比例|份额)$",
    re.IGNORECASE,
)
_MOST_SHARES = 8


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The focus, where it is a share, or the shares that may name it, with the amounts they are made of."""
    for share in _shares_around(near):
        for part, whole in _pairs(near, share):
            if near.holds_focus((share, part, whole)):
                yield from _judge(share, part, whole)


def _shares_around(near: Neighbourhood) -> list[Statement]:
    """The focus itself; for an amount the shares of its briefing and of its own words, for its time."""
    focus = near.focus
    if focus.claim.kind is Kind.SHARE:
        return [focus] if _is_usable(focus) else []
    if focus.aspect != LEVEL or focus.looks_ahead:
        return []
    found = {each.claim.id: each for each in (*near.mates, *near.naming(focus.key.measure, RATE))}
    shares = [
        each
        for each in found.values()
        if _is_usable(each) and each.key.place == focus.key.place and _is_of_its_time(focus, each)
    ]
    return sorted(shares, key=lambda each: each.order)[:_MOST_SHARES]


def _is_usable(share: Statement) -> bool:
    return (
        share.claim.kind is Kind.SHARE
        and share.claim.unit == "percent"
        and share.days is not None
        and not share.looks_ahead
        and _NAMED.match(share.claim.measure) is not None
        and not any(each.kind is RelationKind.SHARE_OF for each in share.claim.relations)
    )


def _pairs(near: Neighbourhood, share: Statement) -> Iterator[tuple[Statement, Statement]]:
    named = _NAMED.match(share.claim.measure)
    assert named is not None
    parts = _amounts(near, share, named["part"] or named["of"] or named["zh_part"])
    wholes = _amounts(near, share, named["whole"] or named["all"] or named["zh_whole"])
    for part in parts:
        for whole in wholes:
            if part.key.unit == whole.key.unit and part.key.measure != whole.key.measure:
                yield part, whole


def _amounts(near: Neighbourhood, share: Statement, name: str) -> list[Statement]:
    """The amounts of that name for the share's time."""
    words = canonical_words(name, place=share.key.place).words
    said = near.with_words(words) if words else []
    return amounts_for(
        share, (each for each in said if each.aspect == LEVEL and _is_of_its_time(each, share))
    )


def _is_of_its_time(amount: Statement, share: Statement) -> bool:
    """The same days; a year and the standing at its end go together."""
    one, other = amount.days, share.days
    if one is None or other is None or one == other:
        return one is not None and one == other
    long, short = sorted((one, other))
    return is_year(long) and short[0] == short[1] == long[1]


def _judge(share: Statement, part: Statement, whole: Statement) -> Iterator[Finding]:
    if (part.hard.low or 0) < 0 or (whole.hard.low or 0) < 0 or not whole.value:
        return
    made = part.hard.over(whole.hard).scaled(100)
    if made.meets(share.hard):
        return
    quotient = part.value / whole.value * 100
    together = in_one_briefing((share, part, whole))
    severity = Severity.SUSPICION
    if together and near_miss(quotient, share.value, PLAUSIBLE_ERROR):
        severity = Severity.CONTRADICTION
    elif not together and near_miss(quotient, share.value):
        severity = Severity.REVISION
    scale, name = scale_for(part.value, whole.value)
    message = f"{subject(part)} {quoted(part)} is not {quoted(share)} of {subject(whole)} {quoted(whole)}."
    arithmetic = (
        f"{interval(part.hard, scale)}{name} ÷ {interval(whole.hard, scale)}{name} {unit_name(whole)}"
        f" = {interval(made)} %; {interval(share.hard)} % was stated"
    )
    parts = (("share", share), ("whole", whole), ("part", part))
    yield finding("share_of_named_whole", severity, parts, message[0].upper() + message[1:], arithmetic)
