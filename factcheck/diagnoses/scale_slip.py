"""A scale word that is wrong: billion for trillion, ten thousand for a hundred million.

Reads the number times 10³, 10⁶, 10⁴ or 10⁸, or divided by them. Only amounts have scale words; a
percentage has none. Amounts that one briefing prints with the same scale word may all be wrong alike: two
parts in billions of a total in trillions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from ..reason.scales import scale_of
from ..reason.statement import Statement
from .reading import Reading, amount, scaled

RANK = 1
LIKELIEST_FIRST = True
_POWERS = (3, -3, 6, -6, 4, -4, 8, -8)


def readings(statement: Statement) -> Iterator[Reading]:
    """The amount under another scale word."""
    if _has_a_scale(statement):
        for power in _POWERS:
            yield _read((statement,), power)


def joint_readings(statements: Sequence[Statement]) -> Iterator[Reading]:
    """Two amounts or more that one briefing prints with one scale word, all under another."""
    alike: defaultdict[tuple[str, int], list[Statement]] = defaultdict(list)
    for each in statements:
        exponent = scale_of(each.claim)
        if exponent and _has_a_scale(each):
            alike[each.claim.briefing, exponent].append(each)
    for group in alike.values():
        if 1 < len(group) < len(statements):
            for power in _POWERS:
                yield _read(group, power)


def _has_a_scale(statement: Statement) -> bool:
    return not statement.key.unit.startswith("percent") and bool(statement.claim.value)


def _read(said: Sequence[Statement], power: int) -> Reading:
    first, *others = meant = [scaled(each, Fraction(10) ** power) for each in said]
    named = [f"“{one.claim.quote}” reads as {amount(other)}" for one, other in zip(said, meant, strict=True)]
    return Reading("scale_slip", RANK, ", ".join(named), first, tuple(others), power)
