"""What of a report goes into the letter itself: mail programs cut long letters off, and say so badly.

The attachments hold everything.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

FINDINGS, CHARTS, ROWS, VALUES = 10, 6, 12, 8


def excerpt(section: Mapping[str, Any]) -> dict[str, Any]:
    """The section with the first of everything, and ``more``: a sentence on what is left out, if any is."""
    short = dict(section)
    left_out: list[str] = []
    for name, most, one, several in (
        ("findings", FINDINGS, "finding", "findings"),
        ("charts", CHARTS, "figure", "figures"),
    ):
        items = section.get(name, ())
        short[name] = items[:most]
        left_out += _counted(len(items) - most, one, several)
    short["charts"] = [{**chart, "points": chart["points"][-VALUES:]} for chart in short["charts"]]
    tables = section.get("tables", ())
    short["tables"] = [{**table, "rows": table["rows"][:ROWS]} for table in tables]
    left_out += _counted(sum(max(0, len(table["rows"]) - ROWS) for table in tables), "line", "lines")
    if left_out:
        short["more"] = f"{' and '.join(left_out)} more: see the attached PDF and workbook."
    return short


def _counted(count: int, one: str, several: str) -> list[str]:
    return [f"{count} {one if count == 1 else several}"] if count > 0 else []
