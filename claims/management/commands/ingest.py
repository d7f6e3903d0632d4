"""``manage.py ingest FILE…``: briefings from files into the record, read by the workers."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import track

from claims import pipeline
from claims.intake import Document, read_record, read_text
from claims.models import State
from claims.tasks import send
from claims.waiting import wait_for
from factcheck.briefings import UnusableInputError, day_of

UNUSABLE = 2
FAILED = 1
INTERRUPTED = 130


@dataclass(frozen=True)
class Files:
    """The files to read, with what the command line says about them."""

    names: tuple[str, ...]
    source: str
    published: date | None
    said: date | None
    title: str
    language: str

    def documents(self, on_bad: Callable[[UnusableInputError], None]) -> Iterator[Document]:
        """Every document of every file, one in memory at a time; what is unusable goes to ``on_bad``."""
        for name in self.names:
            try:
                yield from self._in(name, on_bad)
            except OSError as error:
                on_bad(UnusableInputError(f"{name}: {error.strerror or error}"))
            except UnusableInputError as error:
                on_bad(error)

    def _in(self, name: str, on_bad: Callable[[UnusableInputError], None]) -> Iterator[Document]:
        if name.endswith(".jsonl"):
            with Path(name).open("rb") as lines:
                yield from read_record(
                    lines, name, source=self.source, language=self.language, on_bad_line=on_bad
                )
            return
        if self.published is None:
            raise UnusableInputError(f"{name}: a text needs --published, the day it appeared")
        yield read_text(
            Path(name).read_bytes(),
            name,
            source=self.source,
            published=self.published,
            said=self.said,
            title=self.title,
            language=self.language,
        )


class Command(BaseCommand):
    """Store briefings and have them read. Run again, it goes on where it was interrupted."""

    help = "Store briefings from text files or records (.jsonl, one briefing a line) and have them read."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument(
            "--source", default="", help="who published it; a record's lines may say their own"
        )
        parser.add_argument(
            "--published", type=_day("--published"), help="YYYY-MM-DD; for texts, not records"
        )
        parser.add_argument(
            "--said", type=_day("--said"), help="YYYY-MM-DD, where it was said on another day"
        )
        parser.add_argument("--title", default="")
        parser.add_argument("--language", default="en", help="en unless said otherwise")
        parser.add_argument(
            "--keep-going", action="store_true", help="leave out what is unusable, store the rest"
        )
        parser.add_argument("--wait", action="store_true", help="until the workers have finished them all")

    def handle(self, *_: Any, files: list[str], keep_going: bool, wait: bool, **options: Any) -> None:
        named = Files(
            tuple(files),
            options["source"],
            options["published"],
            options["said"],
            options["title"],
            options["language"],
        )
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
        problems: list[UnusableInputError] = []
        total = sum(1 for _ in files.documents(problems.append))
        for problem in problems:
            self.stderr.write(str(problem))
        if problems and not keep_going:
            raise CommandError("Nothing was stored.", returncode=UNUSABLE)
        if not total:
            raise CommandError("There is nothing to store.", returncode=UNUSABLE)
        return total

    def _store(self, files: Files, total: int, console: Console) -> list[int]:
        stored, known, unsent = [], 0, 0
        documents = files.documents(lambda _: None)
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


def _day(option: str) -> Callable[[str], date]:
    def day(words: str) -> date:
        try:
            return day_of(words, "the command line", option)
        except UnusableInputError as error:
            raise argparse.ArgumentTypeError(str(error)) from error

    return day
