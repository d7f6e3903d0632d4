"""Waiting for the workers, and saying what came of it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from claims.models import Briefing, Claim, Finding, State

LOOK_EVERY = 0.25
PATIENCE = 30.0
"""Seconds without a finished briefing after which we ask whether a worker is running."""
_MOST_IDS = 5000


@dataclass(frozen=True)
class Outcome:
    """What a batch of briefings came to."""

    briefings: int
    claims: int
    findings: int
    failures: tuple[str, ...]

    def words(self) -> str:
        """One line for people."""
        return (
            f"{self.briefings} read, {len(self.failures)} failed; "
            f"{self.claims} claims, {self.findings} findings they take part in."
        )


def wait_for(briefings: Sequence[int], console: Console) -> Outcome:
    """Until every one is checked or failed; as long as that takes."""
    progress = Progress(
        TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        console=console, disable=not console.is_terminal,
    )  # fmt: skip
    with progress:
        task = progress.add_task("Reading", total=len(briefings))
        left, moved_at, asked = len(briefings), time.monotonic(), False
        while left:
            now_left = _unfinished(briefings)
            if now_left != left:
                left, moved_at, asked = now_left, time.monotonic(), False
                progress.update(task, completed=len(briefings) - left)
            elif not asked and time.monotonic() - moved_at > PATIENCE:
                console.print(f"No briefing was finished for {PATIENCE:.0f} seconds. Is a worker running?")
                asked = True
            time.sleep(LOOK_EVERY if left else 0)
    return _outcome(briefings)


def _unfinished(briefings: Sequence[int]) -> int:
    return sum(Briefing.objects.unfinished().filter(pk__in=batch).count() for batch in _batches(briefings))


def _outcome(briefings: Sequence[int]) -> Outcome:
    failures: list[str] = []
    claims = findings = 0
    for batch in _batches(briefings):
        failed = Briefing.objects.light().filter(pk__in=batch, state=State.FAILED).select_related("source")
        failures += [f"{briefing}: {briefing.failure}" for briefing in failed.order_by("pk")]
        claims += Claim.objects.current().filter(briefing__in=batch).count()
        findings += Finding.objects.holding().filter(evidence__claim__briefing__in=batch).distinct().count()
    return Outcome(len(briefings), claims, findings, tuple(failures))


def _batches(briefings: Sequence[int]) -> list[Sequence[int]]:
    return [briefings[start : start + _MOST_IDS] for start in range(0, len(briefings), _MOST_IDS)]
