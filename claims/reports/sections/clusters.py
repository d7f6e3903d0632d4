"""Single readings that would settle several of the new findings at once."""

from __future__ import annotations

from typing import Any

from ..view import View
from ..words import table

TITLE = "One reading behind several findings"
_FEWEST = 2
_SHOWN = 20


def gather(view: View) -> dict[str, Any] | None:
    """Claim and reading, with how many new findings the reading would settle."""
    behind: dict[tuple[str, str, str], list[str]] = {}
    for finding in view.new_findings().only("message", "diagnoses"):
        for one in finding.diagnoses:
            behind.setdefault((one["claim"], one["kind"], one["reads_as"]), []).append(finding.message)
    several = [(len(settled), *reading) for reading, settled in behind.items() if len(settled) >= _FEWEST]
    if not several:
        return None
    rows = sorted(several, key=lambda row: (-row[0], row[1:]))[:_SHOWN]
    quotes = _quotes(view, {claim for _, claim, _, _ in rows})
    return {
        "lead": "Each of these readings, if a person finds it right, settles the findings counted with it.",
        "tables": [
            table(
                ("Findings", "Claim", "Kind", "Would read"),
                (
                    (count, quotes.get(claim, claim), kind.replace("_", " "), reads_as)
                    for count, claim, kind, reads_as in rows
                ),
            )
        ],
    }


def _quotes(view: View, ids: set[str]) -> dict[str, str]:
    """Claim → its words, with who said them and when."""
    parts = [id_.partition("#") for id_ in ids]
    wanted = {(int(briefing), int(number)) for briefing, _, number in parts}
    rows = view.claims().filter(briefing__in={briefing for briefing, _ in wanted})
    said = rows.select_related("briefing__source").defer("briefing__original", "briefing__text")
    return {
        claim.engine_id: f"“{claim.quote}” ({claim.briefing.source.name}, {claim.briefing.said_at:%Y-%m-%d})"
        for claim in said
        if (claim.briefing_id, claim.number) in wanted
    }
