"""Waiting for the workers, and saying what came of it. Memory does not grow with what has passed."""

from __future__ import annotations

import time
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from claims.models import Briefing, Claim, Finding, State

LOOK_EVERY = 0.5
PATIENCE = 30.0
"""Seconds without a finished briefing after which we ask whether a worker is running."""
MOST_UNDER_WAY = 2_000
"""Briefings given to the workers and not finished: more would only lengthen the queue."""
FAILURES_SHOWN = 1_000
_MOST_IDS = 5_000


@dataclass(frozen=True)
class Outcome:
    """What a batch of briefings came to; of very many failures the first are named."""

    briefings: int
    claims: int
    findings: int
    failed: int
    failures: tuple[str, ...]

    def words(self) -> str:
        """One line for people."""
        return (
            f"{self.briefings} read, {self.failed} failed; "
            f"{self.claims} claims, {self.findings} findings they take part in."
        )


class UnderWay:
    """The briefings the workers have, which may grow to ``most``. ``all`` is every id, eight bytes each."""

    def __init__(self, console: Console, total: int | None, most: int = MOST_UNDER_WAY) -> None:
        self._console, self._most = console, most
        self._unfinished: list[int] = []
        self._moved_at, self._asked = time.monotonic(), False
        self.all = array("q")
        self._progress = Progress(
            TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
            console=console, disable=not console.is_terminal,
        )  # fmt: skip
        self._task = self._progress.add_task("Reading", total=total)

    def __enter__(self) -> UnderWay:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def add(self, briefing_id: int, *, finished: bool = False) -> None:
        """One more."""
        self.all.append(briefing_id)
        if not finished:
            self._unfinished.append(briefing_id)

    def wait_for_room(self) -> None:
        """While as many as may be are under way, until half of them are done."""
        if len(self._unfinished) >= self._most:
            self.wait(self._most // 2)

    def wait(self, until: int = 0) -> None:
        """As long as it takes until no more than so many are under way."""
        while True:
            self._look()
            if len(self._unfinished) <= until:
                return
            time.sleep(LOOK_EVERY)

    def _look(self) -> None:
        before = len(self._unfinished)
        self._unfinished = [pk for batch in _batches(self._unfinished) for pk in _unfinished(batch)]
        self._progress.update(self._task, completed=len(self.all) - len(self._unfinished))
        now = time.monotonic()
        if len(self._unfinished) != before:
            self._moved_at, self._asked = now, False
        elif not self._asked and now - self._moved_at > PATIENCE:
            self._console.print(f"No briefing was finished for {PATIENCE:.0f} seconds. Is a worker running?")
            self._asked = True


def wait_for(briefings: Iterable[int], console: Console) -> Outcome:
    """Until every one is checked or failed; as long as that takes."""
    ids = list(briefings)
    with UnderWay(console, len(ids), len(ids) + 1) as under_way:
        for pk in ids:
            under_way.add(pk)
        under_way.wait()
    return outcome_of(under_way.all)


def outcome_of(briefings: Sequence[int]) -> Outcome:
    """What they came to; a finding between briefings far apart may be counted with both."""
    failures: list[str] = []
    claims = findings = failed = 0
    for batch in _batches(briefings):
        rows = Briefing.objects.light().filter(pk__in=batch, state=State.FAILED).select_related("source")
        failed += rows.count()
        room = FAILURES_SHOWN - len(failures)
        failures += [f"{briefing}: {briefing.failure}" for briefing in rows.order_by("pk")[: max(room, 0)]]
        claims += Claim.objects.current().filter(briefing__in=batch).count()
        findings += Finding.objects.holding().filter(evidence__claim__briefing__in=batch).distinct().count()
    return Outcome(len(briefings), claims, findings, failed, tuple(failures))


def _unfinished(briefings: Sequence[int]) -> Iterable[int]:
    rows = Briefing.objects.unfinished().filter(pk__any_of=briefings)
    return rows.order_by("pk").values_list("pk", flat=True)


def _batches(briefings: Sequence[int]) -> Iterator[list[int]]:
    for start in range(0, len(briefings), _MOST_IDS):
        yield list(briefings[start : start + _MOST_IDS])
