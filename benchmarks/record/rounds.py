"""Records of several sizes side by side, and what one briefing of fifty claims costs in each of them."""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from django.db import connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test.utils import CaptureQueriesContext

from claims.mapping import claim_row
from claims.models import Briefing, Claim, Source, State
from claims.pipeline import check, link

from .loading import figure, load, sentence
from .population import Measured

CLAIMS_A_BRIEFING = 50
_READ = """
    SELECT (SELECT coalesce(sum(idx_tup_read), 0) FROM pg_stat_user_indexes WHERE relname LIKE 'claims_%')
         + (SELECT coalesce(sum(seq_tup_read), 0) FROM pg_stat_user_tables WHERE relname LIKE 'claims_%')
"""


@dataclass(frozen=True)
class Cost:
    """What one briefing took."""

    seconds: float
    processor: float
    rows: int
    queries: int


@dataclass(frozen=True)
class Stocked:
    """A record: its series, and the connection to the database that holds it."""

    known: Sequence[Measured]
    database: BaseDatabaseWrapper


@contextmanager
def stocked(sizes: Sequence[int]) -> Iterator[dict[int, Stocked]]:
    """A database for each size, all of them at hand at once so that rounds may go round the sizes."""
    at_first = connections["default"]
    with connection.cursor() as cursor:
        cursor.execute("ALTER SYSTEM SET autovacuum = off")  # it would come between, now here and now there
        cursor.execute("SELECT pg_reload_conf()")
    empty = connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    at_first.close()
    records = {size: _filled(size, empty) for size in sizes}
    gc.collect()
    gc.freeze()  # what was loaded is not the worker's, and shall not be looked through by its collector
    try:
        yield records
    finally:
        for record in records.values():
            record.database.close()
        connections["default"] = at_first


def _filled(size: int, empty: str) -> Stocked:
    name = f"comparing_{size}"
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name} TEMPLATE {empty}")
    database = connections["default"].copy()
    database.settings_dict["NAME"] = name
    connections["default"] = database
    begun = time.monotonic()
    known = load(size, random.Random(size))
    print(f"{size:,} claims stored in {time.monotonic() - begun:.0f} s", file=sys.stderr)
    return Stocked(known, database)


def one_briefing(record: Stocked, chance: random.Random, *, count: bool = False) -> Cost:
    """Link and check one more briefing, and take it back. Counting queries takes time, so it is asked for."""
    connections["default"] = record.database
    rows = _rows_read()
    with transaction.atomic():
        briefing = _stored(record.known, chance)
        before = _processor()
        begun = time.perf_counter()
        asked = _counted(briefing) if count else _compared(briefing)
        seconds = time.perf_counter() - begun
        processor = _processor() - before
        transaction.set_rollback(True)
    return Cost(seconds, processor, _rows_read() - rows, asked)


def _compared(briefing: Briefing) -> int:
    assert link(briefing.pk)
    assert check(briefing.pk)
    return 0


def _counted(briefing: Briefing) -> int:
    with CaptureQueriesContext(connection) as asked:
        _compared(briefing)
    return len(asked)


def _stored(known: Sequence[Measured], chance: random.Random) -> Briefing:
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
    return time.process_time() + int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9


def _rows_read() -> int:
    """Index entries read and rows of tables read from end to end, since the database was made."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_force_next_flush()")
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        cursor.execute(_READ)
        return int(cursor.fetchone()[0])
