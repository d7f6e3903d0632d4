"""Which figures of a record cannot all be true: every line of a record is one briefing."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rich.console import Console
from rich.table import Table

from ..briefing import Briefing
from ..briefings import UnusableInputError, read_briefings
from ..checks import find
from ..claim import Claim
from ..figures import claims_in
from ..finding import Finding, Severity
from ..language import UnknownLanguageError
from ..link.memory import MemoryRecord
from ..reason.clustering import clusters
from ..rendering import claim_row, cluster_row, finding_row

_COLOURS = {
    Severity.CONTRADICTION: "bold red",
    Severity.REVISION: "yellow",
    Severity.SUSPICION: "cyan",
    Severity.NOTE: "dim",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Files, format and what to do about bad lines."""
    parser.add_argument("records", nargs="+", metavar="RECORD.jsonl", help="a record; - is standard input")
    parser.add_argument("--format", choices=("table", "json"), help="default: table on a terminal, else json")
    parser.add_argument("--keep-going", action="store_true", help="leave out lines that cannot be read")


def run(options: argparse.Namespace) -> int:
    """Print claims and findings. 1 when a contradiction is among them, 2 when a line was left out."""
    bad: list[UnusableInputError] = []
    briefings = [
        briefing
        for name in options.records
        for briefing in read_briefings(name, on_bad_line=bad.append if options.keep_going else None)
    ]
    for error in bad:
        sys.stderr.write(f"factcheck: {error}\n")
    record, claims = recorded(briefings)
    findings = find(claims, record)
    as_table = options.format == "table" or (options.format is None and sys.stdout.isatty())
    if as_table:
        _print_table(findings, len(claims), len(briefings))
    else:
        _print_json(findings, claims, record)
    if bad:
        return 2
    return int(any(finding.severity is Severity.CONTRADICTION for finding in findings))


def recorded(briefings: Sequence[Briefing]) -> tuple[MemoryRecord, list[Claim]]:
    """A record of these briefings, and their claims as linked.

    Briefings in a language that has no pack are kept without claims, and named on standard error.
    """
    record = MemoryRecord()
    claims: list[Claim] = []
    unread: Counter[str] = Counter()
    for briefing in briefings:
        try:
            stated = claims_in(briefing)
        except UnknownLanguageError:
            unread[briefing.language] += 1
            stated = []
        claims += record.add(briefing, stated)
    for language, number in sorted(unread.items()):
        sys.stderr.write(
            f"factcheck: {number} briefings in {language!r} were not read: no such language pack\n"
        )
    return record, claims


def _print_json(findings: Sequence[Finding], claims: Sequence[Claim], record: MemoryRecord) -> None:
    texts = {claim.briefing: record.text_of(claim.briefing) for claim in claims}
    output = {
        "claims": [claim_row(_identified(claim), texts[claim.briefing]) for claim in claims],
        "findings": [finding_row(finding) for finding in findings],
        "clusters": [cluster_row(each) for each in clusters(findings, {each.id: each for each in claims})],
    }
    json.dump(output, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


def _identified(claim: Claim) -> Claim:
    """The claim under a series that says no more than is known: figures without a period are the same fact
    within one briefing at most."""
    if claim.period is not None or claim.series is None:
        return claim
    return replace(claim, series=f"{claim.series}|undated in {claim.briefing}")


def _print_table(findings: Sequence[Finding], claims: int, briefings: int) -> None:
    console = Console()
    table = Table(show_lines=True)
    for column in ("severity", "check", "finding", "arithmetic"):
        table.add_column(column, overflow="fold")
    ranked = sorted(findings, key=lambda finding: list(Severity).index(finding.severity))
    for finding in ranked:
        colour = _COLOURS[finding.severity]
        message = [finding.message, *(f"Perhaps: {each.reads_as}" for each in finding.diagnoses)]
        table.add_row(
            f"[{colour}]{finding.severity}[/]",
            finding.check,
            "\n".join(_plain(line) for line in message),
            _plain(finding.arithmetic),
        )
    if findings:
        console.print(table)
    console.print(f"{len(findings)} findings in {claims} claims of {briefings} briefings.")


def _plain(text: str) -> str:
    """Text that rich prints as it is: square brackets are no markup."""
    return text.replace("[", r"\[")
