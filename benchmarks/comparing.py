"""What linking and checking one briefing of 50 claims costs as the record grows: engine part, in memory.

    python -m benchmarks.comparing [CLAIMS …]      (default: 10000 100000)

The record is generated with a realistic skew: many series with few claims, few with thousands. Printed for
each size: processor seconds to link and check the briefing, the rows the record handed out meanwhile, and
claims checked a second; then the engine time of one new claim in a series of 5,000 daily claims.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from factcheck.briefing import Briefing
from factcheck.checks import find
from factcheck.claim import Claim, Kind
from factcheck.interval import Interval
from factcheck.link import MemoryRecord
from factcheck.period import Period
from factcheck.quantity import Bounds
from factcheck.span import Span

ROOTS = "exports imports revenue output sales loans deposits cases deaths tests prices wages".split()
KINDS = "steel tea jute coal cotton grain timber oil gas paper glass cement wool copper salt sugar".split()
PLACES = tuple(f"Province {n}" for n in range(400))
FIRST_DAY = date(1990, 1, 1)
CLAIMS_A_BRIEFING = 50


class CountingRecord(MemoryRecord):
    """The record in memory, counting the rows it hands out."""

    rows = 0

    def _counted(self, rows: Sequence[Any]) -> Sequence[Any]:
        self.rows += len(rows)
        return rows

    def similar_series(self, *asked: Any) -> Sequence[Any]:
        return self._counted(super().similar_series(*asked))

    def subject_series(self, *asked: Any) -> Sequence[Any]:
        return self._counted(super().subject_series(*asked))

    def claims_of(self, *asked: Any) -> Sequence[Any]:
        return self._counted(super().claims_of(*asked))

    def claims_in(self, *asked: Any) -> Sequence[Any]:
        return self._counted(super().claims_in(*asked))


def claim(briefing: str, number: int, measure: str, place: str, day: date, value: int) -> Claim:
    """An amount of one month, printed to the unit."""
    exact = Interval.point(value)
    start = number * 100
    return Claim(
        id=f"{briefing}#{number}",
        briefing=briefing,
        span=Span(start, start + 10),
        quote=str(value),
        sentence=Span(start, start + 90),
        value=Decimal(value),
        digits=str(value),
        bounds=Bounds(exact, exact, exact),
        unit="EUR",
        kind=Kind.LEVEL,
        measure=measure,
        place=place,
        period=Period(day, day, day.isoformat()),
    )


def briefings(claims: int, chance: random.Random) -> Iterator[tuple[Briefing, list[Claim]]]:
    """Briefings of 50 claims, a day apart, until so many claims are made."""
    for n in range(claims // CLAIMS_A_BRIEFING):
        day = FIRST_DAY + timedelta(days=n % 9000)
        id_ = f"b{n}"
        made = [made_up(id_, number, day, chance) for number in range(1, CLAIMS_A_BRIEFING + 1)]
        yield Briefing(id_, day, ""), made


def made_up(briefing: str, number: int, day: date, chance: random.Random) -> Claim:
    """A claim on one of the series, the first of them far more often than the last."""
    root = ROOTS[min(int(chance.paretovariate(1.2)) - 1, len(ROOTS) - 1)]
    kind = KINDS[min(int(chance.paretovariate(0.8)) - 1, len(KINDS) - 1)]
    place = PLACES[min(int(chance.paretovariate(0.6)) - 1, len(PLACES) - 1)]
    return claim(briefing, number, f"{root} of {kind}", place, day, chance.randint(10_000, 99_999))


def one_size(claims: int) -> None:
    """Fill a record and time one more briefing."""
    chance = random.Random(claims)
    record = CountingRecord()
    for briefing, made in briefings(claims, chance):
        record.add(briefing, made)
    record.rows = 0
    day = FIRST_DAY + timedelta(days=4500)
    started = time.process_time()
    linked = record.add(
        Briefing("new", day, ""), [made_up("new", n, day, chance) for n in range(1, CLAIMS_A_BRIEFING + 1)]
    )
    found = find(linked, record)
    took = time.process_time() - started
    print(
        f"{claims:>9,} claims: {took:6.3f} s, {record.rows:>6,} rows,"
        f" {CLAIMS_A_BRIEFING / took:6,.0f} claims/s, {len(found)} findings"
    )


def long_series() -> None:
    """One new claim in a series of 5,000 daily claims."""
    record = MemoryRecord()
    for n in range(5000):
        day = FIRST_DAY + timedelta(days=n)
        record.add(Briefing(f"b{n}", day, ""), [claim(f"b{n}", 1, "deaths", "Norland", day, 10_000 + 37 * n)])
    day = FIRST_DAY + timedelta(days=2500)
    linked = record.add(
        Briefing("new", day, ""), [claim("new", 1, "deaths", "Norland", day, 10_000 + 37 * 2500)]
    )
    started = time.process_time()
    find(linked, record)
    print(f"a new claim among 5,000 daily ones: {(time.process_time() - started) * 1000:.1f} ms")


if __name__ == "__main__":
    for size in map(int, sys.argv[1:] or ("10000", "100000")):
        one_size(size)
    long_series()
