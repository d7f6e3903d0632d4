"""``manage.py ingest FILE…``: briefings from files into the record, read by the workers."""

from __future__ import annotations

import logging
import sys
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import track

from claims import pipeline
from claims.intake import Document, RefusedError
from claims.intake.files import Files
from claims.models import State
from claims.pipeline.fitness import refuse_unfit
from claims.tasks import send
from claims.waiting import wait_for
from factcheck.briefings import UnusableInputError, day_of

UNUSABLE = 2
FAILED = 1
INTERRUPTED = 130


class Command(BaseCommand):
    """Store briefings and have them read. Run again, it goes on where it was interrupted."""

    help = "Store briefings from text files or records (.jsonl, one briefing a line) and have them read."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument("--source", default="", help="who published it, unless a record says so")
        parser.add_argument("--published", help="YYYY-MM-DD; records say their own")
        parser.add_argument("--said", help="YYYY-MM-DD, where that is another day")
        parser.add_argument("--title", default="")
        parser.add_argument("--language", default="", help="en, zh, …; found out where it is not given")
        parser.add_argument("--charset", help="of texts that are not UTF-8")
        parser.add_argument("--keep-going", action="store_true", help="store all that is usable")
        parser.add_argument("--wait", action="store_true", help="until the workers have finished them all")

    def handle(self, *_: Any, files: list[str], keep_going: bool, wait: bool, **options: Any) -> None:
        named = Files(
            tuple(files),
            published=_day(options["published"], "--published"),
            said=_day(options["said"], "--said"),
            **{detail: options[detail] for detail in ("source", "title", "language", "charset")},
        )
        logging.getLogger("django_structlog.celery").setLevel(logging.WARNING)  # a line for every task
        console = Console(file=sys.stderr, quiet=options["verbosity"] == 0)
        total = self._read_all(named, keep_going)
        try:
            stored = self._store(named, total, console)
            if wait:
                self._wait(stored, console)
        except KeyboardInterrupt:
            self.stderr.write("Interrupted. The same command again goes on from here.")
            sys.exit(INTERRUPTED)

    def _read_all(self, files: Files, keep_going: bool) -> int:
        """Read everything once before anything is stored; how many documents there are."""
        total = refused = 0
        for place, document in files.documents():
            if (reason := _refusal(document)) is None:
                total += 1
                continue
            refused += 1
            self.stderr.write(f"{place}: {reason}")
        if refused and not keep_going:
            raise CommandError("Nothing was stored.", returncode=UNUSABLE)
        if not total:
            raise CommandError("There is nothing to store.", returncode=UNUSABLE)
        return total

    def _store(self, files: Files, total: int, console: Console) -> list[int]:
        stored, known, unsent = [], 0, 0
        fit = (document for _, document in files.documents() if isinstance(document, Document))
        documents = (document for document in fit if _refusal(document) is None)
        for document in track(documents, "Storing", total, console=console, disable=not console.is_terminal):
            briefing, is_new = pipeline.ingest(document)
            stored.append(briefing.pk)
            known += not is_new
            if not briefing.is_finished:
                unsent += not send(briefing.pk, State(briefing.state))
        console.print(f"{len(stored) - known} stored, {known} already known.", highlight=False)
        if unsent:
            console.print(f"The broker cannot be reached; {unsent} wait for it, and nothing is lost.")
        return stored

    def _wait(self, stored: list[int], console: Console) -> None:
        outcome = wait_for(stored, console)
        console.print(outcome.words(), highlight=False)
        for failure in outcome.failures:
            self.stderr.write(failure)
        if outcome.failures:
            sys.exit(FAILED)


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
