"""Money told in two units: "one dollar and twelve cents", "3 pounds 40 pence", "$2,418 75"."""

from __future__ import annotations

from decimal import Decimal

from ....extract.reading import Form, Reading
from ....text import Tag

_SMALL = frozenset(
    "cent cents penny pence centavo centavos sen fen kopeck kopecks paisa paise rappen".split()
)
_CODE = 3
_HUNDREDTH = 1


def is_small_change(left: Reading, right: Reading) -> bool:
    """Whether the second amount is the rest of the first: hundredths of it, right behind it."""
    tokens = left.tokens
    if len(left.unit) != _CODE or not left.unit.isupper() or not 0 < right.value < _HUNDREDTH:
        return False
    if left.form is not Form.PLAIN or left.number.scaled or left.value % 1 or left.upper is not None:
        return False
    gap = [token.lower for token in tokens[left.last : right.first]]
    named = any(token.lower in _SMALL for token in tokens[right.number.last : right.last])
    worded = left.last > left.number.last
    return named and worded and gap in (["and"], []) and right.upper is None


def add_cents(reading: Reading) -> None:
    """Take in cents as old accounts print them, two digits behind the dollars: "$2,418 75 was paid".

    In a list with a sign before it the amounts that follow need none.
    """
    tokens, number, at = reading.tokens, reading.number, reading.last
    cents = tokens[at].text
    if len(cents) != _PRINTED_CENTS or not cents.isdecimal() or at != number.last:
        return
    if number.places or number.scaled or (at + 1 < len(tokens) and tokens[at + 1].tag & _COUNTED):
        return
    signed = reading.unit and tokens[number.first - 1].text.endswith("$")
    listed = not reading.unit and number.grouped and any(token.text == "$" for token in tokens[:at])
    if signed or listed:
        number.value += Decimal(cents) / 100
        number.step, number.places, number.last = Decimal(1) / 100, _PRINTED_CENTS, at + 1
        reading.weak = False
        reading.take_number()


_COUNTED = Tag.PLURAL | Tag.UNIT | Tag.TIME | Tag.DIGITS | Tag.NUMERAL | Tag.ADJECTIVE | Tag.SCALE
"""What two digits count, or are printed with."""
_PRINTED_CENTS = 2


def add_small_change(left: Reading, right: Reading) -> None:
    """Make one amount of the two; what the second is per, both are."""
    left.value += right.value if left.value >= 0 else -right.value
    left.step, left.last = right.step, right.last
    _, per, rate = right.unit.partition("_per_")
    left.unit += per + rate
