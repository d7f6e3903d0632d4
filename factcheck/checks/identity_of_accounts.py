"""Parts that do not make their whole, where both are known to be complete.

Flags the terms of an identity, stated for one period and place, that do not add up:

    trade = exports + imports            trade surplus = exports − imports
    surplus = receipts − expenditures    a whole = its urban + its rural part, and the like
    gross domestic product = value added of the primary + of the secondary + of the tertiary industry

Why it matters: the whole is often the only figure repeated; a slip in a part, or a scale word, shows here.

Severity: a contradiction; across briefings a revision when the gap is small; a suspicion when only a
hedged reading fails, or when a balance is named more loosely than the two sides it is the difference
of (then only a near miss in one briefing is shown).

Silent when the sum misses by more than a third and no scale word would mend it; when a term is missing,
is of another period, unit, place or adjustment, or is a forecast.

From: national accounts and treasury reports; a transcript that gave a total in trillions and its two
parts in billions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from ..finding import Finding, Severity
from ..link.key import LEVEL
from ..link.partitions import Account, roles
from ..reason.choice import settled
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.sums import exact_sum, one_slip_away, signed_sum, sum_line
from ..reason.verdict import PLAUSIBLE_ERROR, Part, finding, near_miss, severity_of
from ..reason.wording import opening, quoted, subject

_MOST_STATEMENTS = 4
"""Statements of one term that are tried; further ones repeat earlier ones."""
_NEAR = Fraction(1, 10)
_MOST_MATES = 40
_OF_THE_STATE = frozenset(("government", "treasury", "federal", "source"))
"""Words by which a treasury's report names its accounts now and then."""
_BALANCES = frozenset(("surplus", "deficit"))


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Every set of terms with the focus among them that does not add up."""
    focus = near.focus
    if focus.aspect != LEVEL or focus.days is None or focus.looks_ahead:
        return
    for identity, role, rest in roles(focus.key):
        wholes = [focus] if role == -1 else _stated(near, identity.whole | rest)[:_MOST_STATEMENTS]
        if role != -1 and not wholes and identity.whole & _BALANCES:
            wholes = _loose_balance(near, identity)
        stated = [_stated(near, words | rest) for _, words in identity.parts] if wholes else []
        for whole in wholes:
            for parts in product(*(_beside(whole, terms) for terms in stated)):
                if near.holds_focus((whole, *parts)):
                    yield from _judge(identity, whole, parts)
    if _BALANCES & set(focus.key.measure):
        yield from _from_loose_balance(near)


def _stated(near: Neighbourhood, words: frozenset[str]) -> list[Statement]:
    """The settled amounts of these words that may be added to the focus, in the order they were said."""
    focus = near.focus
    usable = [
        each
        for each in settled(near.with_words(words))
        if each.aspect == LEVEL and each.days == focus.days and each.key.unit == focus.key.unit
    ]
    return sorted(usable, key=lambda each: each.order)


def _beside(whole: Statement, terms: Sequence[Statement]) -> list[Statement]:
    """The statements of a part that are held against a whole: of its own briefing where there are any."""
    own = [each for each in terms if each.claim.briefing == whole.claim.briefing]
    return (own or list(terms))[:_MOST_STATEMENTS]


def _loose_balance(near: Neighbourhood, identity: Account) -> list[Statement]:
    """Balances of the same briefing and end under fewer words ("leaving a surplus of …")."""
    kind = identity.whole & _BALANCES
    return [
        each
        for each in _in_briefing(near)
        if kind <= set(each.key.measure) and "trade" not in set(each.key.measure) ^ identity.whole
    ]


def _from_loose_balance(near: Neighbourhood) -> Iterator[Finding]:
    """The same from the balance's side: the two accounts of its briefing that share their other words."""
    mates = _in_briefing(near)
    for identity, role, rest in roles(near.focus.key):
        if role != -1 or len(identity.parts) != 2:
            continue
        (_, first), (_, second) = identity.parts
        for one in mates:
            others = _naming(one) - first
            if first <= set(one.key.measure) and others != rest:
                for other in mates:
                    if _naming(other) == second | others and other.days == one.days:
                        yield from _judge(identity, near.focus, [one, other])


def _naming(statement: Statement) -> frozenset[str]:
    return frozenset(statement.key.measure) - _OF_THE_STATE


def _in_briefing(near: Neighbourhood) -> list[Statement]:
    """Amounts of the focus's briefing in its unit and place, up to the same day: a year's accounts and
    what they leave at its end."""
    focus = near.focus
    assert focus.days is not None
    return [
        each
        for each in settled(near.mates)
        if each.aspect == LEVEL
        and each.days is not None
        and each.days[1] == focus.days[1]
        and (each.key.unit, each.key.place) == (focus.key.unit, focus.key.place)
    ][:_MOST_MATES]


def _judge(identity: Account, whole: Statement, parts: Sequence[Statement]) -> Iterator[Finding]:
    signs = [sign for sign, _ in identity.parts]
    statements = [whole, *parts]
    added = exact_sum(parts, signs)
    severity = severity_of(
        statements,
        hard=signed_sum([part.hard for part in parts], signs).meets(whole.hard),
        soft=signed_sum([part.soft for part in parts], signs).meets(whole.soft),
        revised=near_miss(added, whole.value),
    )
    loose = not _same_words(identity, whole, parts)
    close = near_miss(added, whole.value, _NEAR if loose else PLAUSIBLE_ERROR)
    slip = not loose and severity is not None and one_slip_away(whole, parts, signs)
    if severity is None or not (close or slip):
        return
    if loose:
        severity = Severity.SUSPICION
    arithmetic = sum_line(whole, parts, signs)
    named = " and ".join(f"{subject(part)} {quoted(part)}" for part in parts)
    message = opening(f"{named} do not make {subject(whole)} {quoted(whole)}.")
    roles_: list[Part] = [("whole", whole), *(("part", part) for part in parts)]
    yield finding("identity_of_accounts", severity, roles_, message, arithmetic, evident=slip)


def _same_words(identity: Account, whole: Statement, parts: Sequence[Statement]) -> bool:
    if len({each.days for each in (whole, *parts)}) > 1:
        return False
    rests = {frozenset(whole.key.measure) - identity.whole}
    rests |= {
        frozenset(part.key.measure) - words for part, (_, words) in zip(parts, identity.parts, strict=True)
    }
    return len(rests) == 1
