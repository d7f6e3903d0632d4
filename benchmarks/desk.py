"""How long the desk's pages take with a thousand findings and with a million.

python benchmarks/desk.py [--sizes 1000 1000000] [--rounds 15]
python benchmarks/desk.py --sample

Makes a throwaway database for each size, fills it in SQL, and asks for the pages as a reviewer would, without
a network between. Prints the median milliseconds of each page and how much slower the largest record is.
With --sample it asks for the queue and for every finding of the sample record instead, read by the engine.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ.setdefault("LOG_LEVEL", "ERROR")

import django

django.setup()

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client
from django.urls import reverse

from claims import pipeline
from claims.intake import Document
from claims.intake.record_file import read_record
from claims.models import Finding
from claims.sample import RECORD

ALLOWED = 1.5
"""The largest record may make a page so many times slower; below ``NOTICED`` nobody sees a difference."""
NOTICED = 25.0
PROMISED = 100.0
"""Milliseconds that a page of the sample record takes at most, at the median."""
CLAIMS_A_BRIEFING = 20

FILL = (Path(__file__).parent / "desk.sql").read_text()


def main() -> int:
    """Print the table; 1 when the largest record makes a page slower than allowed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 1_000_000], help="findings")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--sample", action="store_true", help="the sample record's pages")
    options = parser.parse_args()
    settings.ALLOWED_HOSTS = ["testserver"]
    return _sample(options.rounds) if options.sample else _sizes(options)


def _sample(rounds: int) -> int:
    """Print the medians on the sample record; 1 when one is longer than ``PROMISED``."""
    with _database():
        client = Client()
        client.force_login(_reviewer())
        read_sample()
        queue = reverse("admin:claims_finding_changelist")
        findings = Finding.objects.order_by("pk").values_list("pk", flat=True)
        pages = {"queue": queue} | {
            f"finding {pk}": reverse("admin:claims_finding_change", args=[pk]) for pk in findings
        }
        taken = {page: _median(client, url, rounds) for page, url in pages.items()}
    for page, median in taken.items():
        print(f"{page:28}{median:11.1f} ms")
    return int(max(taken.values()) > PROMISED)


def read_sample() -> None:
    """The sample record, through the whole pipeline in this process."""
    with RECORD.open("rb") as lines:
        for _, document in read_record(lines, RECORD.name):
            assert isinstance(document, Document)
            briefing, _ = pipeline.ingest(document)
            for step in (pipeline.extract, pipeline.link, pipeline.check):
                step(briefing.pk)


def _sizes(options: argparse.Namespace) -> int:
    taken = {size: _measured(size, options.rounds) for size in options.sizes}
    small, large = min(taken), max(taken)
    print(f"{'page':28}" + "".join(f"{size:>14,}" for size in taken) + "   times slower")
    worst = 0.0
    for page in taken[small]:
        slower = taken[large][page] / taken[small][page]
        if taken[large][page] > NOTICED:
            worst = max(worst, slower)
        print(
            f"{page:28}" + "".join(f"{times[page]:11.1f} ms" for times in taken.values()) + f"{slower:10.2f}"
        )
    return int(worst > ALLOWED)


def _measured(findings: int, rounds: int) -> dict[str, float]:
    with _database():
        client, begun = Client(), time.monotonic()
        client.force_login(_filled(findings))
        print(f"{findings:,} findings stored in {time.monotonic() - begun:.0f} s", file=sys.stderr)
        return {page: _median(client, url, rounds) for page, url in _pages(findings).items()}


@contextmanager
def _database() -> Iterator[None]:
    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)


def _reviewer() -> User:
    reviewer = User.objects.create_user("rita", is_staff=True)
    reviewer.groups.add(Group.objects.get(name="reviewer"))
    return reviewer


def _filled(findings: int) -> User:
    reviewer = _reviewer()
    claims = max(200, findings // 5)
    fill = FILL.format(claims=claims, findings=findings, a_briefing=CLAIMS_A_BRIEFING, reviewer=reviewer.pk)
    with connection.cursor() as cursor:
        for table in ("source", "series", "briefing", "claim", "cluster", "finding"):
            cursor.execute(f"ALTER SEQUENCE claims_{table}_id_seq RESTART WITH 1")
        # An index is made many times faster of the whole than row by row.
        cursor.execute(
            "SELECT indexname, indexdef FROM pg_indexes WHERE tablename IN ('claims_finding', 'claims_claim',"
            " 'claims_evidence', 'claims_facet') AND indexdef NOT LIKE 'CREATE UNIQUE%'"
        )
        indexes = cursor.fetchall()
        for name, _definition in indexes:
            cursor.execute(f'DROP INDEX "{name}"')
        cursor.execute(fill)
        for _name, definition in indexes:
            cursor.execute(definition)
        cursor.execute("VACUUM ANALYZE")
    return reviewer


def _pages(findings: int) -> dict[str, str]:
    queue = reverse("admin:claims_finding_changelist")
    return {
        "queue": queue,
        "queue, deep": f"{queue}?after=3_2012-06-01_{findings // 2}",
        "queue, not by cause": f"{queue}?apart=1",
        "queue, a severity": f"{queue}?severity=revision",
        "queue, a rare check": f"{queue}?check=rare_check",
        "queue, a source": f"{queue}?source=7",
        "queue, a place": f"{queue}?place=Place+8",
        "queue, a speaker": f"{queue}?speaker=Speaker+8",
        "queue, a series": f"{queue}?series=9",
        "queue, firsts": f"{queue}?first=1",
        "queue, a day old": f"{queue}?age=older",
        "queue, a source and place": f"{queue}?source=2&place=Place+8",
        "queue, these and a word": f"{queue}?source=2&place=Place+8&q=harbour",
        "queue, a word": f"{queue}?q=harbour",
        "queue, a rare word": f"{queue}?q=harbour+{findings - 8}",
        "queue, dismissed": f"{queue}?state=dismissed",
        "finding": reverse("admin:claims_finding_change", args=[findings // 2]),
        "overview": reverse("admin:index"),
    }


def _median(client: Client, url: str, rounds: int) -> float:
    times = []
    for turn in range(rounds + 2):
        begun = time.perf_counter()
        answer = client.get(url)
        if answer.status_code != 200:
            raise SystemExit(f"{url} answers {answer.status_code}")
        if turn >= 2:  # the first ones fill caches
            times.append(1000 * (time.perf_counter() - begun))
    return statistics.median(times)


if __name__ == "__main__":
    sys.exit(main())
