"""Every number of a briefing with its unit, before claims."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from ..briefings import UnusableInputError, read_briefings
from ..extract.described import describe_quantities
from ..extract.reading import Form
from ..language import UnknownLanguageError
from ..quantity import Quantity

_MOST_DECIMALS = 4


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a text, a record (.jsonl), or - for standard input"
    )
    parser.add_argument("--language", default="en", help="ISO 639-1 code of a plain text (default: en)")
    parser.add_argument(
        "--format", choices=("table", "json", "jsonl"), help="default: table on a terminal, else jsonl"
    )
    parser.add_argument(
        "--keep-going", action="store_true", help="leave out lines of a record that cannot be read"
    )


def run(options: argparse.Namespace) -> int:
    """Print the quantities; 0, or 2 when a line was left out."""
    skipped: list[UnusableInputError] = []

    def note(error: UnusableInputError) -> None:
        skipped.append(error)
        print(f"factcheck: {error}", file=sys.stderr)  # noqa: T201

    rows = _rows(options, note if options.keep_going else None)
    style = options.format or ("table" if sys.stdout.isatty() else "jsonl")
    if style == "table":
        _print_table(rows)
    elif style == "json":
        json.dump({"quantities": list(rows)}, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    else:
        for row in rows:
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    return 2 if skipped else 0


def _rows(options: argparse.Namespace, note: Any) -> Iterator[dict[str, Any]]:
    for name in options.files:
        for briefing in read_briefings(name, language=options.language, on_bad_line=note):
            try:
                for quantity, form in describe_quantities(briefing):
                    yield row_of(briefing.id, quantity, form)
            except UnknownLanguageError as error:
                raise UnusableInputError(f"{name}: no language pack for {error.args[0]!r}") from error


def row_of(briefing: str, quantity: Quantity, form: Form) -> dict[str, Any]:
    """A quantity in the public format."""
    value: str | list[str] = plain(quantity.value)
    if quantity.upper is not None:
        value = [plain(quantity.value), plain(quantity.upper)]
    return {
        "briefing": briefing,
        "start": quantity.span.start,
        "end": quantity.span.end,
        "quote": quantity.quote,
        "value": value,
        "unit": quantity.unit or None,
        "hedge": quantity.hedge.value,
        "direction": quantity.direction.value if quantity.direction else None,
        "measure": quantity.measure or None,
        "form": form.value,
        "flags": list(quantity.flags),
    }


def plain(value: Decimal) -> str:
    """A decimal without exponent, as precise as it was printed."""
    words = format(value, "f")
    if "." in words and len(words) > 24:
        words = format(value.normalize(), "f")
    return words


def _print_table(rows: Iterator[dict[str, Any]]) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column("value", justify="right", no_wrap=True)
    for title in ("unit", "", "about", "as printed"):
        table.add_column(title, overflow="fold")
    shown = ""
    for row in rows:
        if row["briefing"] != shown:
            shown = row["briefing"]
            table.add_row("", "", "", f"[bold]{escape(shown)}[/bold]", "")
        notes = [row["hedge"] if row["hedge"] != "exact" else "", row["direction"] or "", *row["flags"]]
        table.add_row(
            _grouped(row["value"]),
            escape(row["unit"] or ""),
            " ".join(note for note in notes if note),
            escape(row["measure"] or ""),
            escape(" ".join(row["quote"].split())),
        )
    Console().print(table)


def _grouped(value: str | list[str]) -> str:
    """A value for people: thousands apart, the ends of a range joined."""
    if isinstance(value, list):
        return " … ".join(map(_grouped, value))
    whole, point, decimals = value.partition(".")
    return f"{int(whole):,}" + point + decimals[:_MOST_DECIMALS] if whole not in ("-0", "") else value
