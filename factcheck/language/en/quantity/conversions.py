"""The same amount said again in another unit, in brackets or behind a slash."""

from __future__ import annotations

from ....extract.reading import Form, Reading
from ....quantity import Hedge
from .rates import rate_after
from .spreading import between

_OPENERS = frozenset("([（")
_CLOSERS = frozenset(")]）")


def mark_conversion(left: Reading, right: Reading) -> None:
    """Tie an amount to the one before it where it is the same: "2.5 trillion yuan (equal to $400 billion)", "(150 kW / 204 PS)"."""
    gap = between(left, right)
    if not 0 < len(gap) <= _EQUATION or not _EQUATING.issuperset(token.lower for token in gap[1:]):
        return
    if not left.unit or not right.unit or left.unit == right.unit or left.noun or right.noun:
        return
    if not _PARTS.isdisjoint((left.unit, right.unit)) or _is_money(left) is not _is_money(right):
        return
    if gap[0].text in _OPENERS:
        right.partner = left
    elif gap[0].text == "/" and left.form is Form.CONVERSION:
        right.partner = left.partner
    else:
        return
    right.form = Form.CONVERSION
    _shared_rate(left, right)
    if right.hedge is Hedge.EXACT and right.partner is not None:
        right.hedge, right.hedged_by = right.partner.hedge, right.partner.hedged_by


_EQUATION = 3
"""Tokens of "( equivalent to"."""
_EQUATING = frozenset("equivalent equal equaling equalling equals or to".split())
_PARTS = frozenset(("percent", "percentage_point"))
"""No amounts, and so no conversion of one."""


def _is_money(reading: Reading) -> bool:
    """No money is so many years or tons: "over two years ($9 million of it this year)" converts nothing."""
    money = reading.unit.partition("_per_")[0]
    return len(money) == _CODE and money.isupper()


_CODE = 3


def _shared_rate(left: Reading, right: Reading) -> None:
    """As in "9 billion shekels ($2.4 billion) a year": what follows the bracket is of both."""
    tokens = right.tokens
    if right.last + 1 >= len(tokens) or tokens[right.last].text not in _CLOSERS or "_per_" in right.unit:
        return
    rate = rate_after(tokens, right.last + 1, money=True)
    if rate is not None:
        for reading in (left, right):
            reading.take_rate(rate[1])
