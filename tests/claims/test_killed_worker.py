"""Real worker processes on the real broker, killed in the middle of their work."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from claims import tasks
from claims.mapping import to_briefing
from claims.models import Briefing, Claim, Evidence, Finding, State
from claims.pipeline import ingest
from factcheck.checks import find
from factcheck.extract.claims import extract_claims
from factcheck.link.memory import MemoryRecord

from .rows import a_document

BRIEFINGS = 200
TOGETHER = 10
PORTS = ["Rotterdam", "Hamburg", "Lisbon", "Naples", "Oslo", "Gdansk", "Dublin", "Riga", "Malta", "Athens"]
Findings = set[tuple[str, str, tuple[str, ...]]]


def generated() -> list[Briefing]:
    """Yearly figures of a few ports; every seventh briefing restates the year before with another figure."""
    briefings = []
    for number in range(BRIEFINGS):
        port, year = PORTS[number % len(PORTS)], 1980 + number // len(PORTS)
        boxes = 100_003 + 7_919 * number
        text = f"The port of {port} handled {boxes:,} containers in {year}."
        if number % 7 == 0:
            text += f" The port of {port} handled {boxes // 3:,} containers in {year - 1}."
        document = a_document(text, source=f"Port of {port}", published=date(year + 1, 2, 1))
        briefings.append(ingest(document)[0])
    return briefings


def until_finished(wanted: int, patience: float = 120.0) -> None:
    """Look until so many are finished; fail when none more is for ``patience`` seconds."""
    done, moved_at = 0, time.monotonic()
    while done < wanted:
        if (now := finished()) != done:
            done, moved_at = now, time.monotonic()
        assert time.monotonic() - moved_at < patience, (
            f"the workers stopped at {done} of {BRIEFINGS}: {left()}"
        )
        time.sleep(0.05)


def left() -> list[tuple[int, str, int]]:
    return list(Briefing.objects.unfinished().order_by("pk").values_list("pk", "state", "attempts"))


def finished() -> int:
    return BRIEFINGS - Briefing.objects.unfinished().count()


def found_by_workers() -> Findings:
    return {
        (each.check_slug, each.severity, tuple(part.claim.engine_id for part in each.evidence.all()))
        for each in Finding.objects.holding()
    }


def found_by_engine_alone(briefings: list[Briefing]) -> Findings:
    """The same texts in one pass in memory; with the claims' ids of the record."""
    record = MemoryRecord()
    claims = []
    for row in briefings:
        briefing = to_briefing(row)
        claims += record.add(briefing, extract_claims(briefing))
    return {(each.check, each.severity.value, each.claims) for each in find(claims, record)}


@pytest.mark.django_db(transaction=True)
def test_a_killed_worker_loses_nothing_and_doubles_nothing(
    start_worker_process: Callable[..., subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    briefings = generated()
    for start in range(0, BRIEFINGS, TOGETHER):
        together = [briefing.pk for briefing in briefings[start : start + TOGETHER]]
        assert tasks.send_together(together, State.RECEIVED)
    worker = start_worker_process("--concurrency", "2")
    until_finished(BRIEFINGS // 10)
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()
    assert finished() < BRIEFINGS

    start_worker_process("--concurrency", "2")
    monkeypatch.setattr(tasks, "OVERDUE", timedelta(0))  # what beat does later, for messages that died unread
    tasks.sweep()
    until_finished(BRIEFINGS)

    assert set(Briefing.objects.values_list("state", flat=True)) == {State.CHECKED}
    assert Claim.objects.count() == sum(len(extract_claims(to_briefing(each))) for each in briefings)
    assert found_by_workers() == found_by_engine_alone(briefings)
    assert Finding.objects.count() >= BRIEFINGS // 10
    assert Evidence.objects.count() == sum(len(claims) for *_, claims in found_by_workers())
