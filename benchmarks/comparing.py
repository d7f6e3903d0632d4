"""What linking and checking one briefing of 50 claims costs as the record grows, on PostgreSQL.

    python -m benchmarks.comparing [--sizes 10000 100000 1000000] [--rounds 5]

Fills a throwaway database for each size (``benchmarks/record`` says with what), stores further briefings and
takes each through linking and checking, in a transaction that is rolled back. Printed for each size, as
medians: seconds, processor seconds (ours and the database's), rows the database read (index entries, and rows
of tables read from end to end), queries, claims a second; then how much more the largest record costs than
the smallest, and the engine time of one new claim in a series of 5,000 daily claims. Exit status 1 when
processor time or rows grow too much; seconds depend on what else the machine does.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import time
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ.setdefault("LOG_LEVEL", "ERROR")

import django

django.setup()

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from benchmarks.record.loading import figure, load, sentence
from benchmarks.record.population import Measured
from claims.mapping import claim_row
from claims.models import Briefing, Claim, Finding, Source, State
from claims.pipeline import check, link
from factcheck.briefing import Briefing as EngineBriefing
from factcheck.checks import find
from factcheck.link import MemoryRecord

ALLOWED = 1.5
"""So many times the cost at the smallest size the largest may have."""
CLAIMS_A_BRIEFING = 50
_READ = """
    SELECT (SELECT coalesce(sum(idx_tup_read), 0) FROM pg_stat_user_indexes WHERE relname LIKE 'claims_%')
         + (SELECT coalesce(sum(seq_tup_read), 0) FROM pg_stat_user_tables WHERE relname LIKE 'claims_%')
"""
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Cost:
    """What one briefing took."""

    seconds: float
    processor: float
    rows: int
    queries: int
    findings: int


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000], help="claims")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    print("    claims    series  seconds  processor     rows  queries  claims/s")
    medians = {size: _of_size(size, options.rounds) for size in options.sizes}
    small, large = medians[min(medians)], medians[max(medians)]
    growth = {
        name: getattr(large, name) / getattr(small, name)
        for name in ("seconds", "processor", "rows", "queries")
    }
    print("largest ÷ smallest: " + ", ".join(f"{name} {times:.2f}" for name, times in growth.items()))
    print(f"a new claim among 5,000 daily ones: {_in_a_long_series():.1f} ms of engine time")
    return int(max(growth["processor"], growth["rows"]) > ALLOWED)


def _of_size(size: int, rounds: int) -> Cost:
    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        begun = time.monotonic()
        known = load(size, random.Random(size))
        print(f"{size:,} claims stored in {time.monotonic() - begun:.0f} s", file=sys.stderr)
        costs = [_one_briefing(known, random.Random(turn)) for turn in range(rounds + 2)][2:]
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
    median = Cost(
        statistics.median(each.seconds for each in costs),
        statistics.median(each.processor for each in costs),
        round(statistics.median(each.rows for each in costs)),
        round(statistics.median(each.queries for each in costs)),
        round(statistics.median(each.findings for each in costs)),
    )
    print(
        f"{size:>10,} {len(known):>9,} {median.seconds:8.3f} {median.processor:10.3f} {median.rows:>8,}"
        f" {median.queries:>8} {CLAIMS_A_BRIEFING / median.seconds:9.0f}"
    )
    return median


def _one_briefing(known: list[Measured], chance: random.Random) -> Cost:
    rows = _rows_read()
    with transaction.atomic():
        briefing = _stored(known, chance)
        before = _processor()
        begun = time.perf_counter()
        with CaptureQueriesContext(connection) as asked:
            assert link(briefing.pk)
            assert check(briefing.pk)
        seconds = time.perf_counter() - begun
        processor = _processor() - before
        findings = Finding.objects.count()
        transaction.set_rollback(True)
    return Cost(seconds, processor, _rows_read() - rows, len(asked), findings)


def _stored(known: list[Measured], chance: random.Random) -> Briefing:
    """A briefing that repeats figures of the record, some under a name of its own, two of them wrong."""
    drawn = chance.choices(known, weights=[each.size for each in known], k=CLAIMS_A_BRIEFING)
    stated = []
    for number, known_as in enumerate(drawn):
        each = known_as if number % 5 else replace(known_as, measure=f"{known_as.measure} and hay")
        index = chance.randrange(each.size)
        stated.append((each, *each.period(index), each.value(index) + (3 if number in (1, 26) else 0)))
    text = "".join(sentence(each, value, start, end) for each, start, end, value in stated)
    day = date(2025, 3, 1)
    digest = sha256(text.encode()).hexdigest()
    briefing = Briefing.objects.create(
        source=Source.objects.order_by("pk")[0],
        published=day,
        said_at=day,
        original=text.encode(),
        original_sha256=digest,
        text=text,
        text_sha256=digest,
        state=State.EXTRACTED,
    )
    claims = [
        figure(each, str(briefing.pk), number, start, end, value)
        for number, (each, start, end, value) in enumerate(stated, start=1)
    ]
    numbers = {claim.id: number for number, claim in enumerate(claims, start=1)}
    Claim.objects.bulk_create(claim_row(claim, briefing.pk, numbers, "benchmark") for claim in claims)
    return briefing


def _processor() -> float:
    """Processor seconds of this process and of the database's that serves it."""
    pid = connection.connection.info.backend_pid
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return time.process_time() + (int(fields[11]) + int(fields[12])) / _TICKS


def _rows_read() -> int:
    """Index entries read and rows of tables read from end to end, since the database was made."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_force_next_flush()")
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        cursor.execute(_READ)
        return int(cursor.fetchone()[0])


def _in_a_long_series() -> float:
    """Milliseconds to check one new claim in a series of 5,000 daily claims, in memory."""
    series = Measured("deaths", "Norland", 5000, 10_000)
    record = MemoryRecord()
    for index in range(series.size):
        start, end = series.period(index)
        name = f"b{index}"
        record.add(
            EngineBriefing(name, end + timedelta(days=1), ""),
            [figure(series, name, 1, start, end, series.value(index))],
        )
    again = figure(series, "new", 1, *series.period(2500), series.value(2500))
    linked = record.add(EngineBriefing("new", date(2025, 3, 1), ""), [again])
    times = []
    for _turn in range(7):
        begun = time.process_time()
        find(linked, record)
        times.append((time.process_time() - begun) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    raise SystemExit(main())
