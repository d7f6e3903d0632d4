"""Money told in two units: "one dollar and twelve cents", "3 pounds 40 pence"."""

from __future__ import annotations

from ....extract.reading import Form, Reading

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


def add_small_change(left: Reading, right: Reading) -> None:
    """Make one amount of the two; what the second is per, both are."""
    left.value += right.value if left.value >= 0 else -right.value
    left.step, left.last = right.step, right.last
    _, per, rate = right.unit.partition("_per_")
    left.unit += per + rate
