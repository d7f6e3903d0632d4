"""Which of several statements of a figure another figure is held against."""

from __future__ import annotations

from collections.abc import Iterable

from .statement import Statement


def amounts_for(rate: Statement, amounts: Iterable[Statement]) -> list[Statement]:
    """The amounts a growth, change or share is held against, none of them forecasts or negative.

    Those of its own briefing where that gives any, since it was computed from them; else all.
    """
    usable = [
        each for each in amounts if not each.looks_ahead and each.hard.low is not None and each.hard.low >= 0
    ]
    bounded_above = [each for each in amounts if each.hard.low is None and not each.looks_ahead]
    usable += bounded_above
    return [each for each in usable if each.claim.briefing == rate.claim.briefing] or usable


def settled(statements: Iterable[Statement]) -> list[Statement]:
    """Without forecasts and targets."""
    return [each for each in statements if not each.looks_ahead]
