"""A number as read from a text, before its unit is known."""

from __future__ import annotations

from decimal import Decimal

ONE = Decimal(1)


class Number:
    """A number that stands on ``tokens[first:last]`` of a sentence.

    ``value`` has its scale word multiplied in; ``step`` is one unit of the last printed digit, scaled
    alike (123.9 billion: 0.1 billion). ``upper`` is the other end where the words give an order of
    magnitude ("tens of thousands"). ``digits`` is the number as printed, without its scale.
    ``spelled`` marks words, ``scaled`` a scale word, ``factor`` a multiple in one word ("doubled");
    ``grouped`` that the digits carry thousands separators, so they are no year and no name.
    """

    __slots__ = (
        "digits",
        "factor",
        "first",
        "flags",
        "fraction",
        "grouped",
        "last",
        "places",
        "scaled",
        "spelled",
        "step",
        "upper",
        "value",
    )

    def __init__(
        self,
        first: int,
        last: int,
        value: Decimal,
        step: Decimal,
        digits: str,
        places: int = 0,
        flags: tuple[str, ...] = (),
    ) -> None:
        self.first = first
        self.last = last
        self.value = value
        self.step = step
        self.digits = digits
        self.upper: Decimal | None = None
        self.flags = flags
        self.places = places
        self.spelled = False
        self.scaled = False
        self.factor = False
        self.fraction = False
        self.grouped = False

    def scale(self, power: int, last: int) -> None:
        """Multiply by a power of ten that the words up to ``last`` name."""
        self.value = self.value.scaleb(power)
        self.step = self.step.scaleb(power)
        self.scaled = True
        self.last = last
