"""Which of several statements of a figure another figure is held against."""

from __future__ import annotations

from collections.abc import Iterable

from .statement import Statement


def amounts_for(rate: Statement, amounts: Iterable[Statement]) -> list[Statement]:
    """The amounts a growth, change or share is held against, none of them forecasts or negative.

    Those of its own briefing where that gives any, since it was computed from them; else all, of those that
    give one value the one said last before the rate.
    """
    usable = [
        each for each in amounts if not each.looks_ahead and each.hard.low is not None and each.hard.low >= 0
    ]
    bounded_above = [each for each in amounts if each.hard.low is None and not each.looks_ahead]
    usable += bounded_above
    own = [each for each in usable if each.claim.briefing == rate.claim.briefing]
    return own or _each_value_once(rate, usable)


def nearest(rate: Statement, statements: Iterable[Statement]) -> Statement | None:
    """The statement a rate is held against: of its own briefing, else of its source, the last before it."""
    said = list(statements)
    own = [each for each in said if each.claim.briefing == rate.claim.briefing]
    return min(own or said, key=lambda each: _nearness(rate, each), default=None)


def _each_value_once(rate: Statement, amounts: Iterable[Statement]) -> list[Statement]:
    """Of the statements of one value the one of the rate's source, last before the rate or first after."""
    chosen: dict[tuple[object, ...], Statement] = {}
    for each in sorted(amounts, key=lambda each: _nearness(rate, each)):
        chosen.setdefault((each.key, each.days, each.hard, each.sure), each)
    return sorted(chosen.values(), key=lambda each: each.order)


def _nearness(rate: Statement, amount: Statement) -> tuple[object, ...]:
    after = amount.order > rate.order
    return amount.source != rate.source, after, abs((amount.said - rate.said).days), amount.order


def settled(statements: Iterable[Statement]) -> list[Statement]:
    """Without forecasts and targets."""
    return [each for each in statements if not each.looks_ahead]
