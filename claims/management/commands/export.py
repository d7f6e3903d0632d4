"""``manage.py export DATASET``: claims, series, findings, decisions, the record or ClaimReview, to a file."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from claims.exports import formats
from claims.exports.datasets import ALL


class Command(BaseCommand):
    """Writes bytes to standard output: ``manage.py export record > record.jsonl``."""

    help = "Write a dataset to standard output."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("dataset", choices=sorted(ALL))
        parser.add_argument("--format", choices=sorted(formats.ALL), default="jsonl")

    def handle(self, *_: Any, dataset: str, **options: Any) -> None:
        wanted, kind = ALL[dataset], options["format"]
        if kind not in wanted.formats:
            raise CommandError(f"{dataset} is written as {', '.join(wanted.formats)}.", returncode=2)
        out = getattr(self.stdout, "buffer", None)
        for chunk in formats.ALL[kind].written(wanted):
            if out is None:
                self.stdout.write(chunk.decode(), ending="")
            else:
                out.write(chunk)
