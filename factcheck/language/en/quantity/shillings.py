"""British money as it was printed up to 1971: "£3 4s. 6d.", "12s. 6d. a head", "1,250l.", "7½d."."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ....extract.number import Number
from ....extract.reading import Reading
from ....text import Tag, Token

POUND = "GBP"
_PARTS = {"¼": Decimal("0.25"), "½": Decimal("0.5"), "¾": Decimal("0.75")}
_IN_A_POUND = {"l": 1, "s": 20, "d": 240} | {f"{part}d": 240 for part in _PARTS}
COINS = frozenset(_IN_A_POUND)
"""What is glued to the number of pounds, shillings or pence."""
_SMALLEST = Decimal("0.0001")
_PRINTED = 2
"""Tokens of a coin: its digits and its letter."""


def take_coin(tokens: Sequence[Token], at: int, number: Number) -> Decimal | None:
    """What part of a pound the letter behind a number stands for; the half of "7½d." goes to the number.

    Its point must stand inside the sentence, and something else tell of money: "6s. a head"; "58s. at half
    way" may be time.
    """
    letter = tokens[at].text
    digits = tokens[at - 1].text
    if not digits.replace(",", "").isdecimal() or not (_goes_on(tokens, at + 1) and _is_money(tokens, at)):
        return None
    number.value += _PARTS.get(letter[:-1], 0)
    return Decimal(1) / _IN_A_POUND[letter]


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the point at a token stands inside a sentence, and not behind a litre of something."""
    if at + 1 >= len(tokens) or tokens[at].text != ".":
        return False
    behind = tokens[at + 1]
    small = behind.tag & Tag.WORD and not behind.tag & Tag.CAPITAL and behind.lower != "of"
    return bool(small or behind.tag & Tag.DIGITS or behind.text in ",;)")


def _is_money(tokens: Sequence[Token], at: int) -> bool:
    """Whether the sentence tells of another coin, the amount is large, or of each."""
    coins = sum(token.text in COINS or token.text == "£" for token in tokens)
    return coins > 1 or "," in tokens[at - 1].text or tokens[at + 2].lower in _OF_EACH


_OF_EACH = frozenset(("a", "an", "per", "each", "apiece", "in"))


def add_coins(reading: Reading) -> None:
    """Take in the shillings and pence behind an amount of pounds; "£2 6s. per cent" is 2.3 percent."""
    tokens = reading.tokens
    while (coin := _coin_at(tokens, reading.last)) is not None:
        amount, in_a_pound = coin
        reading.value += amount / in_a_pound
        reading.step = Decimal(1) / in_a_pound
        reading.last += _PRINTED
        reading.last += reading.last + 1 < len(tokens) and tokens[reading.last].text == "."
    if not COINS.isdisjoint([token.text for token in tokens[reading.last - 2 : reading.last]]):
        reading.value, reading.step = reading.value.quantize(_SMALLEST), reading.step.quantize(_SMALLEST)
    behind = [token.lower for token in tokens[reading.last : reading.last + 2]]
    if behind == ["per", "cent"]:
        reading.unit, reading.last = "percent", reading.last + 2


def _coin_at(tokens: Sequence[Token], at: int) -> tuple[Decimal, int] | None:
    """The amount of a coin that starts at a token, and how many of it make a pound."""
    if at + 1 >= len(tokens) or tokens[at + 1].start != tokens[at].end:
        return None
    digits, letter = tokens[at].text, tokens[at + 1].text
    if letter not in COINS or not digits.isdecimal():
        return None
    return int(digits) + _PARTS.get(letter[:-1], Decimal(0)), _IN_A_POUND[letter]
