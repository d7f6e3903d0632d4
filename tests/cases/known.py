"""The misses that are known: the visible debt of the engine."""

from __future__ import annotations

from pathlib import Path

import yaml

from .report import Run

KNOWN_MISSES = Path(__file__).parent / "known_misses.yaml"
_HEAD = """\
# What the engine does not read right yet: case → its misses. The expected behaviour stands in sentences/.
# The test fails when a listed miss is mended but still listed, and when one not listed appears:
# mend the engine, or restate this file with `python -m tests.cases --write-known-misses` and read its diff.
"""


def known_misses() -> dict[str, list[str]]:
    """Case → its listed misses."""
    if not KNOWN_MISSES.exists():
        return {}
    listed: dict[str, list[str]] = yaml.safe_load(KNOWN_MISSES.read_text(encoding="utf-8")) or {}
    return listed


def write(run: Run) -> None:
    """Restate the file from a run."""
    rows = {case: sorted(misses) for case, misses in sorted(run.items()) if misses}
    body = yaml.safe_dump(rows, allow_unicode=True, width=1000) if rows else ""
    KNOWN_MISSES.write_text(_HEAD + body, encoding="utf-8")
