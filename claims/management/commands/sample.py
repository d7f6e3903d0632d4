"""``manage.py sample``: the sample record, read as every other record is."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from claims.sample import RECORD


class Command(BaseCommand):
    """Store the sample record's briefings and have them read; those already known stay as they are."""

    help = "Store the sample record: ten short briefings with a few figures that cannot all be true."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--wait", action="store_true", help="until the workers have finished them all")

    def handle(self, *_: Any, wait: bool = False, verbosity: int = 1, **__: Any) -> None:
        call_command("ingest", str(RECORD), wait=wait, verbosity=verbosity)
