"""``manage.py findings``: what cannot all be true, as a table for people or as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import IO, Any, cast

from django.core.management.base import BaseCommand, CommandParser
from django.db.models import Prefetch
from rich.console import Console
from rich.table import Table
from rich.text import Text

from claims.mapping import to_claim
from claims.models import Evidence, Finding
from factcheck.finding import Severity
from factcheck.rendering import claim_row

COLOURS = {"contradiction": "red", "revision": "yellow", "suspicion": "cyan", "note": "dim"}
WIDTH_OF_FILES = 150


class Command(BaseCommand):
    """Print the findings that hold, most severe first."""

    help = "Print the findings that hold and wait for a decision, most severe first."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--format", choices=["table", "json"], default="table")
        parser.add_argument("--severity", choices=[each.value for each in Severity], help="only these")
        parser.add_argument("--all", action="store_true", help="decided and closed ones, too")

    def handle(self, *_: Any, format: str, severity: str | None = None, **options: Any) -> None:
        findings = Finding.objects.all() if options["all"] else Finding.objects.waiting()
        if severity:
            findings = findings.filter(severity=severity)
        evidence = Evidence.objects.select_related("claim__briefing__source").defer(
            "claim__briefing__original"
        )
        rows = list(findings.most_severe_first().prefetch_related(Prefetch("evidence", evidence)))
        if format == "json":
            self.stdout.write(json.dumps(_json(rows), ensure_ascii=False, indent=2))
        else:
            console = Console(file=cast("IO[str]", self.stdout))
            console.width = console.width if console.is_terminal else WIDTH_OF_FILES
            _print_table(rows, console)


def _print_table(findings: Sequence[Finding], console: Console) -> None:
    table = Table(show_lines=True, expand=console.is_terminal)
    for column in ("id", "severity", "said", "what cannot all be true", "arithmetic"):
        table.add_column(column, no_wrap=column in ("id", "severity", "said"), overflow="fold")
    for finding in findings:
        table.add_row(
            finding.fingerprint[:12],
            Text(finding.severity, style=COLOURS[finding.severity]),
            finding.said_at.isoformat(),
            Text(f"{finding.message}\n").append(_sources(finding), style="dim"),
            Text(finding.arithmetic),
        )
    console.print(table if findings else "Nothing waits for a decision.")
    console.print(f"{len(findings)} finding{'' if len(findings) == 1 else 's'}.", highlight=False)


def _sources(finding: Finding) -> str:
    cited = [each.claim.briefing for each in finding.evidence.all()]
    names = dict.fromkeys(f"{briefing.source.name}, {briefing.said_at}" for briefing in cited)
    return f"{finding.check_slug} · " + " / ".join(names)


def _json(findings: Sequence[Finding]) -> dict[str, Any]:
    """The same shape as ``factcheck check`` prints, with what the record adds."""
    claims = {each.claim for finding in findings for each in finding.evidence.all()}
    ordered = sorted(claims, key=lambda claim: (claim.briefing.said_at, claim.briefing_id, claim.start))
    return {
        "claims": [claim_row(to_claim(claim), claim.briefing.text) for claim in ordered],
        "findings": [_finding_json(finding) for finding in findings],
    }


def _finding_json(finding: Finding) -> dict[str, Any]:
    evidence = list(finding.evidence.all())
    return {
        "id": finding.fingerprint[:12],
        "check": finding.check_slug,
        "severity": finding.severity,
        "claims": [each.claim.engine_id for each in evidence],
        "roles": [each.role for each in evidence],
        "message": finding.message,
        "arithmetic": finding.arithmetic,
        "diagnoses": finding.diagnoses,
        "confidence": finding.confidence,
        "fingerprint": finding.fingerprint,
        "said_at": finding.said_at.isoformat(),
        "verdict": finding.verdict or None,
        "closed": finding.closed_because or None,
    }
