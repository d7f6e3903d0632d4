"""Rows of cells → the text of a table of figures: a line a row, whatever the file was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.figures import CELL_END

from .layout import printable
from .refusal import RefusedError

MOST_ROWS = 5_000
"""Of one file: each may be a claim, and a briefing's claims are checked together."""
_IN_CELLS = str.maketrans({"|": "¦"})


def text_of_rows(rows: Iterable[Sequence[str]]) -> str:
    """The text, whose line numbers are the file's row numbers; empty rows at the end are left out."""
    lines: list[str] = []
    for row in rows:
        if len(lines) > MOST_ROWS and any(cell.strip() for cell in row):
            raise RefusedError(f"It has more than {MOST_ROWS:,} rows. Divide it into several files.")
        lines.append(CELL_END.join(_tidy(cell) for cell in row).rstrip(" |"))
    while lines and not lines[-1]:
        lines.pop()
    if not lines:
        raise RefusedError("It holds no row.")
    return "\n".join(lines)


def _tidy(cell: str) -> str:
    return " ".join(printable(cell).translate(_IN_CELLS).split())
