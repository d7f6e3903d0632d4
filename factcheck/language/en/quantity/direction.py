"""Whether a number says that something grew or shrank."""

from __future__ import annotations

from ....extract.reading import Form, Reading
from ....quantity import Direction
from ....text import Tag

_REACH = 7
_WALLS = frozenset(".;:()[]!?")
_PASSED = frozenset(
    (
        "by",
        "of",
        "a",
        "an",
        "the",
        "about",
        "around",
        "nearly",
        "almost",
        "over",
        "more",
        "than",
        "up",
        "down",
        "to",
        "further",
        "another",
        "some",
        "just",
        "only",
        "as",
        "much",
        "at",
        "least",
        "least",
    )
)


def mark_directions(readings: list[Reading]) -> None:
    """Set ``direction`` where a word of growth or decline governs the number.

    A level moved *to* has no direction of its own; the change *by* has one.
    """
    for index, reading in enumerate(readings):
        floor = readings[index - 1].last if index else 0
        reading.direction = _before(reading, floor) or _after(reading)
        if reading.direction is None and index and _continues(readings[index - 1], reading):
            reading.direction = readings[index - 1].direction


def _before(reading: Reading, floor: int) -> Direction | None:
    tokens = reading.tokens
    if reading.form in (Form.CONVERSION, Form.MOVE_FROM, Form.MOVE_TO, Form.RANK):
        return None
    for at in range(reading.first - 1, max(floor, reading.first - _REACH) - 1, -1):
        token = tokens[at]
        if token.tag & Tag.UP and token.tag & Tag.DOWN:
            return None
        if token.tag & (Tag.UP | Tag.DOWN):
            if at + 1 < len(tokens) and tokens[at + 1].lower == "to" and token.lower == "up":
                return None
            return Direction.UP if token.tag & Tag.UP else Direction.DOWN
        if token.lower in ("to", "at", "from") or token.text in _WALLS or token.text == ",":
            return None
        if token.lower not in _PASSED and not token.tag & Tag.ADVERB:
            return None
    return None


def _after(reading: Reading) -> Direction | None:
    """ "2.7 trillion yuan higher than", "16 percent more than", "24 million less than"."""
    if reading.last >= len(reading.tokens):
        return None
    word = reading.tokens[reading.last].lower
    if word in ("higher", "more", "above", "larger", "greater"):
        return Direction.UP
    if word in ("lower", "less", "below", "fewer", "smaller"):
        return Direction.DOWN
    return None


def _continues(left: Reading, right: Reading) -> bool:
    """The next number of a list: "32.3, 18.2 and 17.5 percent", "0.25 points, or 0.01 percent"."""
    gap = left.tokens[left.last : right.first]
    return 0 < len(gap) <= 2 and all(token.lower in (",", "and", "or") for token in gap)
