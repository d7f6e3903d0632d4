"""Money as it is said: 13块4, 10块5毛5."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from .numerals import DIGITS, Numeral
from .units import Unit

_AFTER_YUAN = re.compile(
    r"块(?P<jiao>[\d一二两三四五六七八九])(?:毛(?P<fen>[\d一二三四五六七八九])?分?)?(?![\d.,万千百个十])"
)


def with_coins(text: str, numeral: Numeral, unit: Unit) -> tuple[Numeral, Unit]:
    """The sum and the unit with the 角 and 分 said behind a 块; as they were where none are."""
    match = _AFTER_YUAN.match(text, unit.end - 1)
    if match is None:
        return numeral, unit
    fen = match["fen"]
    more = _digit(match["jiao"]) / 10 + (_digit(fen) / 100 if fen else 0)
    step = Decimal("0.01") if fen else Decimal("0.1")
    return replace(numeral, value=numeral.value + more, step=step), replace(unit, end=match.end())


def _digit(char: str) -> Decimal:
    return Decimal(DIGITS[char]) if char in DIGITS else Decimal(char)
