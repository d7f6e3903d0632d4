"""A unit that is wrong: mu for hectares, barrels for tonnes, a month's amount for a year's.

Reads an amount in a unit that is taken for its own: an area in mu as hectares and the other way, oil in
barrels as tonnes, grain in jin as kilograms, money and counts of a month or a day as a year's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from ..reason.statement import Statement
from .reading import Reading, amount, scaled

RANK = 3
LIKELIEST_FIRST = False

_TIMES: Mapping[str, tuple[tuple[Fraction, str], ...]] = {
    "hectare": ((Fraction(1, 15), "mu read as hectares"), (Fraction(15), "hectares read as mu")),
    "square_metre": ((Fraction(2000, 3), "mu read as square metres"),),
    "tonne": (
        (Fraction(1, 2000), "jin read as tonnes"),
        (Fraction(2000), "tonnes read as jin"),
        (Fraction(907_185, 1_000_000), "short tons read as tonnes"),
    ),
    "kilogram": ((Fraction(1, 2), "jin read as kilograms"), (Fraction(2), "kilograms read as jin")),
    "kilometre": (
        (Fraction(1, 2), "li read as kilometres"),
        (Fraction(1_609_344, 10**6), "miles read as kilometres"),
    ),
}
"""Base unit → what a number in a unit taken for it has to be multiplied by."""
_OVER_TIME = (
    (Fraction(12), "a month's amount for a year's"),
    (Fraction(1, 12), "a year's amount for a month's"),
)
_A_DAY = ((Fraction(365), "a day's amount for a year's"), (Fraction(1, 365), "a year's amount for a day's"))
_CODE = 3
"""Letters of a currency's code."""


def readings(statement: Statement) -> Iterator[Reading]:
    """The amount as it would be in the other unit."""
    if statement.key.unit.startswith("percent") or not statement.claim.value:
        return
    for times, said in _factors(statement):
        meant = scaled(statement, times)
        yield Reading("unit_slip", RANK, f"“{statement.claim.quote}” reads as {amount(meant)}: {said}", meant)


def _factors(statement: Statement) -> Iterator[tuple[Fraction, str]]:
    unit = statement.key.unit
    yield from _TIMES.get(unit, ())
    yield from _A_DAY if unit.startswith("barrel") else ()
    if len(unit) == _CODE or unit == "count":
        yield from _OVER_TIME
