"""A real worker, killed while it checks again what a person's note touched."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction

from claims import pipeline
from claims.desk.series_notes import note_tolerance
from claims.linking.turns import one_after_the_other
from claims.models import Claim, Evidence, Finding, Recheck

from .rows import history_of, stored_briefing

YEARS = range(1990, 2010)
PATIENCE = 120.0


def restated_every_year() -> None:
    """A series of which every year is told twice, a tenth apart."""
    briefings = [
        stored_briefing(f"Traffic of the harbour was {figure} thousand tonnes in {year}.", published=said)
        for year in YEARS
        for figure, said in (("41.5", date(year + 1, 1, 1)), ("45.7", date(year + 1, 6, 1)))
    ]
    for step in (pipeline.extract, pipeline.link, pipeline.check):
        for briefing in briefings:
            assert step(briefing.pk)


def until(happened: Callable[[], bool], what: str) -> None:
    begun = time.monotonic()
    while not happened():
        assert time.monotonic() - begun < PATIENCE, f"it never came about that {what}"
        time.sleep(0.05)


def a_worker_waits_to_write() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_locks JOIN pg_database AS base ON base.oid = pg_locks.database"
            " WHERE locktype = 'advisory' AND NOT granted AND base.datname = current_database()"
        )
        return bool(cursor.fetchone() != (0,))


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("simple_reading")
def test_a_worker_killed_while_checking_again_loses_nothing_and_does_nothing_twice(
    start_worker_process: Callable[..., subprocess.Popen[bytes]],
) -> None:
    restated_every_year()
    found = list(Finding.objects.holding().order_by("pk"))
    assert len(found) >= len(YEARS)
    evidence = list(Evidence.objects.order_by("pk").values())
    series = Claim.objects.select_related("series").latest("pk").series
    assert series is not None
    note_tolerance(series, Decimal(20), User.objects.create_user("rita"), "counted in two ways")
    asked = Recheck.objects.count()
    assert asked == 2 * len(YEARS)

    with transaction.atomic():
        one_after_the_other()  # whoever checks has to wait here, with all but the writing done
        worker = start_worker_process("--concurrency", "1")
        until(a_worker_waits_to_write, "a worker was about to write")
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait()
    until(lambda: not a_worker_waits_to_write(), "the dead worker's connection was gone")
    assert Recheck.objects.count() == asked
    assert Finding.objects.holding().count() == len(found)

    start_worker_process("--concurrency", "2")
    until(lambda: not Recheck.objects.exists(), "all was checked again")
    tolerated = [each for each in found if each.check_slug == "restated_value"]
    closed = Finding.objects.exclude(closed_at=None)
    assert set(closed.values_list("pk", flat=True)) == {each.pk for each in tolerated}
    assert Finding.objects.count() == len(found)
    assert {history_of(each).count() for each in tolerated} == {1}, "closed once, not twice"
    assert list(Evidence.objects.order_by("pk").values()) == evidence
