"""Numbers in the notation of science: "1.5E6", "3.2 × 10^8", "10⁵"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ....extract.number import Number
from ....text import Token

TIMES = frozenset("×x·*✕")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
SUPERSCRIPTS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_MINUS = frozenset("-−⁻")
_LARGEST_POWER = 40


def raise_power(tokens: Sequence[Token], number: Number) -> None:
    """Take in the power of ten behind the digits, where one is printed."""
    found = _exponent(tokens, number) or _times_ten(tokens, number.last) or _bare_ten(tokens, number)
    if found is None or abs(found[0]) > _LARGEST_POWER:
        return
    power, last = found
    if _is_bare_ten(number, tokens, last):
        number.value = number.step = Decimal(1)
    number.scale(power, last)


def _exponent(tokens: Sequence[Token], number: Number) -> tuple[int, int] | None:
    """As in "1.5E6", "2e-3": the letter and the digits are glued."""
    at = number.last
    if at + 1 >= len(tokens) or tokens[at].text not in ("E", "e") or tokens[at].start != tokens[at - 1].end:
        return None
    return _power(tokens, at + 1, glued=True)


def _times_ten(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """As in "× 10^8", "x 10⁵"."""
    if at + 2 >= len(tokens) or tokens[at].text not in TIMES or tokens[at + 1].text != "10":
        return None
    return _raised(tokens, at + 2) or _lost_caret(tokens, at + 2)


def _lost_caret(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """As in "× 10−11": the raised digits came down on the way."""
    return _power(tokens, at, glued=True) if tokens[at].text in _MINUS else None


def _bare_ten(tokens: Sequence[Token], number: Number) -> tuple[int, int] | None:
    """As in "10^6": ten itself is raised."""
    if number.digits != "10" or number.last >= len(tokens):
        return None
    return _raised(tokens, number.last)


def _is_bare_ten(number: Number, tokens: Sequence[Token], last: int) -> bool:
    return number.digits == "10" and tokens[number.last].text not in (*TIMES, "E", "e") and last > number.last


def _raised(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    token = tokens[at]
    if token.start != tokens[at - 1].end:
        return None
    if token.text == "^" and at + 1 < len(tokens):
        return _power(tokens, at + 1, glued=True)
    if set(token.text) <= SUPERSCRIPTS and any(char not in _MINUS for char in token.text):
        return int(token.text.translate(_RAISED)), at + 1
    return None


def _power(tokens: Sequence[Token], at: int, *, glued: bool) -> tuple[int, int] | None:
    sign = -1 if tokens[at].text in _MINUS else 1
    if tokens[at].text in _MINUS or tokens[at].text == "+":
        at += 1
    if at >= len(tokens) or not tokens[at].text.isdecimal() or len(tokens[at].text) > 2:
        return None
    if glued and tokens[at].start != tokens[at - 1].end:
        return None
    return sign * int(tokens[at].text), at + 1
