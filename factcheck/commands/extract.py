"""Every claim of a briefing: what is measured, where, when, and what the number is."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Any

from ..briefing import Briefing
from ..briefings import UnusableInputError, read_briefings
from ..claim import Claim
from ..extract.claims import iterate_claims
from ..language import UnknownLanguageError
from ..reasons import reasons
from ..rendering import claim_row, decimal_string

_FIELDS = (
    "value",
    "unit",
    "hedge",
    "kind",
    "status",
    "direction",
    "measure",
    "place",
    "period",
    "basis",
    "adjustment",
    "terms",
    "scope",
    "speaker",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a text, a record (.jsonl), or - for standard input"
    )
    parser.add_argument("--published", type=_day, help="the day a plain text was published (default: today)")
    parser.add_argument("--source", default="", help="who published a plain text")
    parser.add_argument("--language", default="en", help="ISO 639-1 code of a plain text (default: en)")
    parser.add_argument(
        "--format", choices=("table", "json", "jsonl"), help="default: table on a terminal, else jsonl"
    )
    parser.add_argument(
        "--explain", action="store_true", help="say for each field which rule or word decided"
    )
    parser.add_argument(
        "--keep-going", action="store_true", help="leave out lines of a record that cannot be read"
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"not a day as YYYY-MM-DD: {text!r}") from error


def run(options: argparse.Namespace) -> int:
    """Print the claims; 0, or 2 when a line was left out."""
    skipped: list[UnusableInputError] = []

    def note(error: UnusableInputError) -> None:
        skipped.append(error)
        print(f"factcheck: {error}", file=sys.stderr)  # noqa: T201

    claims = _claims(options, note if options.keep_going else None)
    style = options.format or ("table" if sys.stdout.isatty() else "jsonl")
    if style == "table":
        _print_explained(claims) if options.explain else _print_table(claims)
    elif style == "json":
        rows = [_row(claim, text, explain=options.explain) for claim, text in claims]
        json.dump({"claims": rows}, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    else:
        for claim, text in claims:
            row = _row(claim, text, explain=options.explain)
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    return 2 if skipped else 0


def _claims(
    options: argparse.Namespace, note: Callable[[UnusableInputError], None] | None
) -> Iterator[tuple[Claim, str]]:
    for name in options.files:
        for briefing in _briefings(name, options, note):
            try:
                for claim in _stated(briefing):
                    yield claim, briefing.text
            except UnknownLanguageError as error:
                raise UnusableInputError(f"{name}: no language pack for {error.args[0]!r}") from error


def _stated(briefing: Briefing) -> Iterable[Claim]:
    if briefing.columns is None:
        return iterate_claims(briefing)
    from ..figures import claims_in  # only tables need it

    return claims_in(briefing)


def _briefings(
    name: str, options: argparse.Namespace, note: Callable[[UnusableInputError], None] | None
) -> Iterator[Briefing]:
    published = options.published or datetime.now().astimezone().date()
    return read_briefings(
        name, published=published, source=options.source, language=options.language, on_bad_line=note
    )


def _row(claim: Claim, text: str, *, explain: bool) -> dict[str, Any]:
    row = claim_row(claim, text)
    if explain:
        row["why"] = reasons(claim)
    return row


def _print_table(claims: Iterator[tuple[Claim, str]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, header_style="bold", pad_edge=False)
    for title in ("quote", "value", "unit", "kind", "measure", "place", "period", "basis"):
        table.add_column(title, justify="right" if title == "value" else "left", overflow="fold")
    for claim, _ in claims:
        sign = {"up": "+", "down": "-"}.get(str(claim.direction), "")
        table.add_row(
            " ".join(claim.quote.split()),
            sign + decimal_string(claim.value),
            claim.unit,
            str(claim.kind) if claim.status == "reported" else f"{claim.kind}, {claim.status}",
            claim.measure,
            claim.place or "",
            claim.period.label if claim.period else "",
            str(claim.basis.kind) if claim.basis else "",
        )
    Console().print(table)


def _print_explained(claims: Iterator[tuple[Claim, str]]) -> None:
    """One claim a block: each field with its value and what decided it."""
    from rich.console import Console
    from rich.text import Text

    console = Console()
    for claim, text in claims:
        row = claim_row(claim, text)
        console.print(Text(f"{claim.id}  {' '.join(claim.quote.split())}", style="bold"))
        console.print(Text("    " + " ".join(row["sentence"].split()), style="dim"))
        told = reasons(claim)
        for field in _FIELDS:
            value, why = row[field], told.get(field, "")
            if value in (None, []) and not why:
                continue
            console.print(Text(f"    {field:10} {_short(value)}" + (f"   ← {why}" if why else "")))


def _short(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("label") or value.get("kind"))
    return "-" if value in (None, []) else str(value)
