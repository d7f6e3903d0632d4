"""A figure that only another scale word would put among the other figures of its series.

Flags an amount printed with another scale word than the series' nearest figures, or with none where they have
one, that lies far outside them and, multiplied or divided by what two scale words differ by, lies among them.

    value × 10ⁿ ∈ [min ÷ 2, 2 × max] of the nearest figures, n = ±3, ±4, ±6, ±8

Why it matters: "423 million jobs" where every month before had some four hundred thousand is a slip of the
scale word, although no second text gives the figure of that very month.

Severity: always a suspicion: the amount and its neighbours are of different times.

Silent with fewer than two other figures near it in time, or where those lie further apart than a factor of
three; on figures of fewer than three digits, on small counts and on what did not happen yet; on balances,
which pass through nothing; under a name that every body uses of its own figures; where its own briefing gives
the figure another value too.

From: scale words lost or mistaken in print and translation, the commonest of all slips.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ..finding import Finding, Severity
from ..link.key import CHANGE, LEVEL
from ..reason.choice import settled
from ..reason.neighbourhood import Neighbourhood
from ..reason.scales import scale_of
from ..reason.slips import significant_digits
from ..reason.statement import Statement
from ..reason.verdict import finding
from ..reason.wording import about, number, quoted, scale_for

_POWERS = (3, -3, 6, -6, 4, -4, 8, -8)
_NEAREST, _FEWEST, _APART, _ROOM = 4, 2, 3, 2
"""How many neighbours are looked at, how many are needed, how far they may lie apart, and how far beyond them
the repaired value may lie."""
_LEAST, _DIGITS, _LIKE = 100, 3, Fraction(5, 4)
"""The smallest amount that tells a scale; the digits it needs; how alike two lengths of time are."""


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The focus beside its neighbours in time, and those of them that now have enough of their own."""
    if not _has_a_scale(near.focus) or near.is_contested(near.focus):
        return
    alike = _alike(near)
    for each in (near.focus, *_nearest(near.focus, alike)):
        if _is_far_from(each, near.focus) or each is near.focus:
            yield from _judge(each, _nearest(each, alike), near)


def _has_a_scale(statement: Statement) -> bool:
    return (
        statement.aspect in (LEVEL, CHANGE)
        and not statement.key.unit.startswith("percent")
        and statement.days is not None
        and not statement.looks_ahead
        and not statement.can_fall_below_zero
        and statement.is_reliable
        and bool(statement.key.measure)
        and not statement.is_bare
        and abs(statement.value) >= _LEAST
    )


def _alike(near: Neighbourhood) -> list[Statement]:
    """The figures of the focus's series, itself among them, that are of times as long as its own."""
    focus = near.focus
    others = (each for each in settled(near.statements) if each.claim.id != focus.claim.id)
    return [focus, *(each for each in others if _is_of_its_series(each, focus))]


def _is_of_its_series(each: Statement, focus: Statement) -> bool:
    if each.key != focus.key or each.days is None or not each.value or not each.is_reliable:
        return False
    longer, shorter = max(_length(each), _length(focus)), min(_length(each), _length(focus))
    return longer <= _LIKE * shorter


def _length(statement: Statement) -> int:
    assert statement.days is not None
    return (statement.days[1] - statement.days[0]).days + 1


def _nearest(focus: Statement, alike: Sequence[Statement]) -> list[Statement]:
    """The figures of the times nearest to the focus's, one for each time."""
    assert focus.days is not None
    first_said: dict[object, Statement] = {}
    for each in sorted(alike, key=lambda statement: statement.order):
        if each.days != focus.days:
            first_said.setdefault(each.days, each)
    by_distance = sorted(first_said.values(), key=lambda each: (_distance(focus, each), each.order))
    return by_distance[:_NEAREST]


def _distance(one: Statement, other: Statement) -> int:
    assert one.days is not None
    assert other.days is not None
    return abs((one.days[0] - other.days[0]).days)


def _is_far_from(one: Statement, other: Statement) -> bool:
    return _power(abs(one.value), [abs(other.value)]) is not None


def _judge(focus: Statement, others: Sequence[Statement], near: Neighbourhood) -> Iterator[Finding]:
    values = [abs(each.value) for each in others]
    if len(others) < _FEWEST or max(values) > _APART * min(values) or min(values) < _LEAST:
        return
    power = _power(abs(focus.value), values)
    shown = others[:_FEWEST]
    if power is None or significant_digits(focus) < _DIGITS or not near.holds_focus((focus, *shown)):
        return
    if any(scale_of(each.claim) == scale_of(focus.claim) for each in shown):
        return
    beside = " and ".join(map(quoted, shown))
    message = (
        f"{quoted(focus)} for {about(focus)} is out of all proportion to the figures nearest in time,"
        f" {beside}; under another scale word it would be like them."
    )
    scale, name = scale_for(*values)
    arithmetic = (
        f"{number(abs(focus.value), scale)}{name} against {number(min(values), scale)}{name} to"
        f" {number(max(values), scale)}{name}; × 10^{power} it is"
        f" {number(abs(focus.value) * Fraction(10) ** power, scale)}{name}"
    )
    parts = [("figure", focus), *(("figure near it", each) for each in shown)]
    yield finding("out_of_scale", Severity.SUSPICION, parts, message, arithmetic)


def _power(value: Fraction, others: Sequence[Fraction]) -> int | None:
    """The power of ten that makes a value like the others; None where it is like them, or none does."""
    low, high = min(others) / _ROOM, max(others) * _ROOM
    if low <= value <= high:
        return None
    return next((power for power in _POWERS if low <= value * Fraction(10) ** power <= high), None)
