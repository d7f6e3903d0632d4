"""What linking and checking one briefing of 50 claims costs as the record grows, on PostgreSQL.

    python -m benchmarks.comparing [--sizes 10000 100000 1000000] [--rounds 15]

Servers of its own hold a record of each size (``benchmarks/record`` says of what). In each round every size
in turn gets a further briefing, which is stored, then linked and checked, then taken back; what is measured
is linking and checking. As the sizes take turns, whatever else the machine does falls on all of them. The
first rounds warm caches and are not counted. Printed for each size, as medians: seconds by the clock,
processor seconds (ours and the database's), rows the database read (index entries, and rows of tables read
from end to end), queries, claims a second; then how much more the largest record costs than the smallest,
and the engine time of one new claim in a series of 5,000 daily claims. Exit status 1 when seconds, processor
seconds or rows grow more than 1.5 times, or that claim takes 50 ms.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import time
from datetime import date, timedelta
from typing import TYPE_CHECKING

import django

from config.servers.throwaway import throwaway_servers

if TYPE_CHECKING:
    from benchmarks.record.rounds import Cost

ALLOWED = 1.5
"""So many times the cost at the smallest size the largest may have."""
PROMPT = 50.0
"""Milliseconds that a new claim of a long series may take."""
WARMING = 3
"""Rounds that are not counted, but for their queries."""


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000], help="claims")
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("LOG_LEVEL", "ERROR")
    with throwaway_servers(os.environ):
        django.setup()
        medians = _medians(options.sizes, options.rounds)
    small, large = medians[min(medians)], medians[max(medians)]
    growth = {
        name: getattr(large, name) / getattr(small, name)
        for name in ("seconds", "processor", "rows", "queries")
    }
    print("largest ÷ smallest: " + ", ".join(f"{name} {times:.2f}" for name, times in growth.items()))
    prompt = _in_a_long_series()
    print(f"a new claim among 5,000 daily ones: {prompt:.1f} ms of engine time")
    return int(max(growth["seconds"], growth["processor"], growth["rows"]) > ALLOWED or prompt >= PROMPT)


def _medians(sizes: list[int], rounds: int) -> dict[int, Cost]:
    from benchmarks.record.rounds import CLAIMS_A_BRIEFING, Cost, one_briefing, stocked

    taken: dict[int, list[Cost]] = {size: [] for size in sizes}
    queries: dict[int, list[int]] = {size: [] for size in sizes}
    medians = {}
    with stocked(sizes) as records:
        for turn in range(WARMING + rounds):
            for size, record in records.items():
                warming = turn < WARMING
                cost = one_briefing(record, random.Random(turn), count=warming)
                queries[size] += [cost.queries] if warming else []
                taken[size] += [] if warming else [cost]
        print("    claims    series  seconds  processor     rows  queries  claims/s")
        for size, costs in taken.items():
            median = medians[size] = Cost(
                statistics.median(each.seconds for each in costs),
                statistics.median(each.processor for each in costs),
                round(statistics.median(each.rows for each in costs)),
                round(statistics.median(queries[size])),
            )
            print(
                f"{size:>10,} {len(records[size].known):>9,} {median.seconds:8.3f} {median.processor:10.3f}"
                f" {median.rows:>8,} {median.queries:>8} {CLAIMS_A_BRIEFING / median.seconds:9.0f}"
            )
    return medians


def _in_a_long_series() -> float:
    """Milliseconds to check one new claim in a series of 5,000 daily claims, in memory."""
    from benchmarks.record.loading import figure
    from benchmarks.record.population import Measured
    from factcheck.briefing import Briefing
    from factcheck.checks import find
    from factcheck.link.memory import MemoryRecord

    series = Measured("deaths", "Norland", 5000, 10_000)
    record = MemoryRecord()
    for index in range(series.size):
        start, end = series.period(index)
        name = f"b{index}"
        record.add(
            Briefing(name, end + timedelta(days=1), ""),
            [figure(series, name, 1, start, end, series.value(index))],
        )
    again = figure(series, "new", 1, *series.period(2500), series.value(2500))
    linked = record.add(Briefing("new", date(2025, 3, 1), ""), [again])
    times = []
    for _turn in range(7):
        begun = time.process_time()
        find(linked, record)
        times.append((time.process_time() - begun) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    raise SystemExit(main())
