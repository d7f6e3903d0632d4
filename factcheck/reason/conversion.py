"""Amounts that a text converts into another currency."""

from __future__ import annotations

from fractions import Fraction

from ..claim import RelationKind
from .statement import Statement
from .verdict import near_miss

SAME_MONEY = Fraction(1, 10)
"""How far conversions of one amount may lie apart by the choice of the rate alone."""


def rate_explains(one: Statement, other: Statement) -> bool:
    """Whether one of two statements of a fact is a conversion, and the choice of a rate explains the gap."""
    if not (is_conversion(one) or is_conversion(other)) or one.claim.briefing == other.claim.briefing:
        return False
    return near_miss(one.value, other.value, SAME_MONEY)


def is_conversion(statement: Statement) -> bool:
    """Whether the text gives the amount as the conversion of another."""
    return any(each.kind is RelationKind.CONVERSION_OF for each in statement.claim.relations)
