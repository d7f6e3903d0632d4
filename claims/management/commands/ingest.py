"""``manage.py ingest FILE|DIR…``: briefings into the record, read by the workers.

Any number of briefings pass through: a few are in memory at a time, and the workers are never given more than
a few thousand ahead. Run again, it goes on where it was interrupted.
"""

from __future__ import annotations

import logging
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import track

from claims import pipeline
from claims.crew import workers
from claims.intake import Document, RefusedError
from claims.intake.files import Files
from claims.intake.gathering import gathered
from claims.models import Briefing, State
from claims.pipeline.fitness import refuse_unfit
from claims.pipeline.step import TOGETHER
from claims.tasks import send_together
from claims.waiting import UnderWay, outcome_of
from factcheck.briefings import UnusableInputError, day_of

UNUSABLE = 2
FAILED = 1
INTERRUPTED = 130
_MOST_WORKERS = 64


class Command(BaseCommand):
    """Store briefings and have them read. Run again, it goes on where it was interrupted."""

    help = "Store briefings from files, folders and records (.jsonl, a briefing a line) and have them read."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument("--source", default="", help="who published it, unless a record says so")
        parser.add_argument("--published", help="YYYY-MM-DD; records say their own")
        parser.add_argument("--said", help="YYYY-MM-DD, where that is another day")
        parser.add_argument("--title", default="")
        parser.add_argument("--language", default="", help="en, zh, …; found out where it is not given")
        parser.add_argument("--charset", help="of texts that are not UTF-8")
        parser.add_argument("--keep-going", action="store_true", help="store all that is usable, in one pass")
        parser.add_argument("--wait", action="store_true", help="until the workers have finished them all")
        parser.add_argument(
            "--workers", type=int, default=0, metavar="N", help="read with N workers of its own, and wait"
        )

    def handle(self, *_: Any, files: list[str], keep_going: bool, wait: bool, **options: Any) -> None:
        if not 0 <= options["workers"] <= _MOST_WORKERS:
            raise CommandError(f"--workers is a number from 1 to {_MOST_WORKERS}.", returncode=UNUSABLE)
        named = Files(
            tuple(files),
            published=_day(options["published"], "--published"),
            said=_day(options["said"], "--said"),
            **{detail: options[detail] for detail in ("source", "title", "language", "charset")},
        )
        logging.getLogger("django_structlog.celery").setLevel(logging.WARNING)  # a line for every task
        console = Console(file=sys.stderr, quiet=options["verbosity"] == 0)
        total = named.estimated() if keep_going else self._read_all(named)
        try:
            if wait or options["workers"]:
                with workers(options["workers"]):
                    self._store_and_wait(named, total, console)
            else:
                self._store(named, total, console)
        except KeyboardInterrupt:
            self.stderr.write("Interrupted. The same command again goes on from here.")
            sys.exit(INTERRUPTED)

    def _read_all(self, files: Files) -> int:
        """Read everything once before anything is stored; how many documents there are."""
        total = refused = 0
        for place, document in files.documents():
            if (reason := _refusal(document)) is None:
                total += 1
                continue
            refused += 1
            self.stderr.write(f"{place}: {reason}")
        if refused:
            raise CommandError("Nothing was stored.", returncode=UNUSABLE)
        if not total:
            raise CommandError("There is nothing to store.", returncode=UNUSABLE)
        return total

    def _store(self, files: Files, total: int, console: Console) -> None:
        documents = track(
            self._fit(files), "Storing", total, console=console, disable=not console.is_terminal
        )
        counts = _Counts()
        for group in gathered(documents, TOGETHER):
            counts.store(group)
        self._say(counts, console)

    def _store_and_wait(self, files: Files, total: int, console: Console) -> None:
        counts = _Counts()
        with UnderWay(console, total) as under_way:
            for group in gathered(self._fit(files), TOGETHER):
                for briefing in counts.store(group):
                    under_way.add(briefing.pk, finished=briefing.is_finished)
                under_way.wait_for_room()
            self._say(counts, console)
            under_way.wait()
        outcome = outcome_of(under_way.all)
        console.print(outcome.words(), highlight=False)
        for failure in outcome.failures:
            self.stderr.write(failure)
        if outcome.failed:
            sys.exit(FAILED)

    def _fit(self, files: Files) -> Iterator[Document]:
        """What can be stored. The rest is named here only where nobody read it before."""
        for place, document in files.documents():
            reason = _refusal(document)
            if reason is not None:
                self.stderr.write(f"{place}: {reason}")
            elif isinstance(document, Document):
                yield document

    def _say(self, counts: _Counts, console: Console) -> None:
        if not counts.stored:
            raise CommandError("There is nothing to store.", returncode=UNUSABLE)
        console.print(
            f"{counts.stored - counts.known} stored, {counts.known} already known.", highlight=False
        )
        if counts.unsent:
            console.print(f"The broker cannot be reached; {counts.unsent} wait for it, and nothing is lost.")


class _Counts:
    """How many were stored, were here before, and could not be sent."""

    stored = known = unsent = 0

    def store(self, documents: Sequence[Document]) -> list[Briefing]:
        """Store them, and give the workers those that they are not done with."""
        stored = pipeline.ingest_all(documents)
        self.stored += len(stored)
        self.known += sum(not is_new for _, is_new in stored)
        waiting: defaultdict[str, dict[int, None]] = defaultdict(dict)
        for briefing, _ in stored:
            if not briefing.is_finished:
                waiting[briefing.state][briefing.pk] = None
        for state, briefings in waiting.items():
            if not send_together(list(briefings), State(state)):
                self.unsent += len(briefings)
        return [briefing for briefing, _ in stored]


def _refusal(document: Document | RefusedError) -> RefusedError | None:
    if isinstance(document, RefusedError):
        return document
    try:
        refuse_unfit(document)
    except RefusedError as error:
        return error
    return None


def _day(words: str | None, option: str) -> date | None:
    try:
        return None if words is None else day_of(words, "", option)
    except UnusableInputError as error:
        raise CommandError(str(error).removeprefix(": "), returncode=UNUSABLE) from error
