"""What a record holds: series with claims through time, most of them with few, a few with thousands.

The sizes of series follow a power law cut off at 5,000 claims, the same in a record of any size: a larger
record knows more measures of more places, and more of its words are common. Long series are daily, others
monthly or yearly. Figures agree with each other.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

HEADS = (
    "exports imports revenue output sales loans deposits cases deaths tests prices wages freight cargo catch "
    "consumption investment production debt savings taxes fees subsidies pensions rents stocks orders claims"
).split()
GOODS = (
    "steel tea jute coal cotton grain timber oil gas paper glass cement wool copper salt sugar rice "
    "wheat barley fish milk butter leather silk rubber tin zinc lead nickel silver gold soap candles "
    "bricks tiles rope nails ships engines pumps cables lamps clocks books maps boots hats gloves "
    "bread beer wine cider honey wax flax hemp tobacco coffee cocoa spices potatoes apples"
).split()
LAST_DAY = date(2024, 12, 31)
LARGEST = 5000
_DAILY_FROM, _MONTHLY_FROM = 400, 24


@dataclass(frozen=True)
class Measured:
    """A series as it is generated: its words, its size and its first figure."""

    measure: str
    place: str
    size: int
    base: int

    def period(self, index: int) -> tuple[date, date]:
        """First and last day of its index-th figure, the last one ending near ``LAST_DAY``."""
        back = self.size - 1 - index
        if self.size >= _DAILY_FROM:
            day = LAST_DAY - timedelta(days=back)
            return day, day
        if self.size >= _MONTHLY_FROM:
            months = LAST_DAY.year * 12 + 11 - back
            start = date(months // 12, months % 12 + 1, 1)
            return start, _end_of_month(start)
        return date(LAST_DAY.year - back, 1, 1), date(LAST_DAY.year - back, 12, 31)

    def value(self, index: int) -> int:
        return self.base + 37 * index


def _end_of_month(start: date) -> date:
    return (start.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def measured(claims: int, chance: random.Random) -> Iterator[Measured]:
    """Series until they hold so many claims together."""
    known: set[tuple[str, str]] = set()
    left = claims
    places = max(50, claims // 500)
    while left > 0:
        measure = f"{_common(HEADS, chance)} of {_common(GOODS, chance)}"
        if chance.random() < 0.3:
            measure += f" and {chance.choice(GOODS)}"
        place = f"Province {min(int(chance.paretovariate(0.5)), places)}"
        if (measure, place) in known:
            continue
        known.add((measure, place))
        size = min(int(chance.paretovariate(1.0)), LARGEST, left)
        left -= size
        yield Measured(measure, place, size, chance.randint(20_000, 900_000))


def _common(words: list[str], chance: random.Random) -> str:
    """The first words far oftener than the last."""
    return words[min(int(chance.paretovariate(0.7)) - 1, len(words) - 1)]
