"""One slip of the hand that turns one number into another: a scale word, two digits, one digit."""

from __future__ import annotations

from fractions import Fraction

from .statement import Statement

SCALE, TRANSPOSED, DIGIT = "scale_slip", "transposed_digits", "wrong_digit"

_SCALES = (3, 4, 6, 8, 9)
_ENOUGH_FOR_A_SLIP, _ENOUGH_FOR_ONE_DIGIT = 3, 5
"""Significant digits a number needs before one changed digit is a slip and not just another number."""

_ENOUGH_OF_MONEY, _CODE = 2, 3
"""Two digits are enough for a scale word of money (three letters of a currency's code), which are many."""


def slip_between(one: Statement, other: Statement) -> str | None:
    """The slip that makes one statement's number of the other's; None when it takes more than one."""
    if one.key.unit != other.key.unit or one.sign != other.sign:
        return None
    if scale_exponent(one, other) is not None:
        return SCALE
    mine, theirs = _figures(one), _figures(other)
    if len(mine) != len(theirs) or one.value == other.value:
        return None
    apart = [index for index, (left, right) in enumerate(zip(mine, theirs, strict=True)) if left != right]
    if not _same_magnitude(one.value, other.value):
        return None
    if len(mine) >= _ENOUGH_FOR_A_SLIP and _swapped(mine, theirs, apart):
        return TRANSPOSED
    return DIGIT if len(apart) == 1 and len(mine) >= _ENOUGH_FOR_ONE_DIGIT else None


def scale_exponent(one: Statement, other: Statement) -> int | None:
    """n when other × 10ⁿ meets one, for the powers that scale words differ by; amounts only."""
    if one.key.unit.startswith("percent") or not one.value or not other.value:
        return None
    figures = min(len(_figures(one)), len(_figures(other)))
    if figures < (_ENOUGH_OF_MONEY if len(one.key.unit) == _CODE else _ENOUGH_FOR_A_SLIP):
        return None
    for size in _SCALES:
        for exponent in (size, -size):
            if other.as_printed.scaled(Fraction(10) ** exponent).meets(one.as_printed):
                return exponent
    return None


def same_digits(one: Statement, other: Statement) -> bool:
    """Whether two numbers differ in nothing but their scale word."""
    return _figures(one) == _figures(other) and len(_figures(one)) >= _ENOUGH_FOR_A_SLIP


def significant_digits(statement: Statement) -> int:
    """How many digits the printed number has, without the zeros of a round one."""
    return len(_figures(statement))


def _figures(statement: Statement) -> str:
    """The significant digits as printed, without the zeros of a round number."""
    return "".join(sign for sign in statement.claim.digits if sign.isdigit()).strip("0")


def _same_magnitude(one: Fraction, other: Fraction) -> bool:
    smaller, larger = sorted((abs(one), abs(other)))
    return larger < 10 * smaller


def _swapped(mine: str, theirs: str, apart: list[int]) -> bool:
    """Whether two neighbouring digits changed places."""
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and mine[apart[0]] == theirs[apart[1]]
        and mine[apart[1]] == theirs[apart[0]]
    )
