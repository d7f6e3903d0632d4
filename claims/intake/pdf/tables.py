"""Ruled tables of chosen pages, cell by cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Protocol

import pdfplumber

_ROWS_NEEDED = 2
_COLUMNS_NEEDED = 2


class _Placed(Protocol):
    @property
    def left(self) -> float: ...
    @property
    def right(self) -> float: ...
    @property
    def top(self) -> float: ...
    @property
    def bottom(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Table:
    """A table and its frame, in points from the lower left of the page."""

    rows: tuple[tuple[str, ...], ...]
    left: float
    right: float
    top: float
    bottom: float

    def holds(self, line: _Placed) -> bool:
        """Whether a line's middle stands inside the frame."""
        middle, centre = (line.top + line.bottom) / 2, (line.left + line.right) / 2
        return self.bottom <= middle <= self.top and self.left <= centre <= self.right


def tables_of(data: bytes, pages: Sequence[int]) -> dict[int, list[Table]]:
    """The tables of the pages with these numbers (from 0), top to bottom."""
    if not pages:
        return {}
    with pdfplumber.open(BytesIO(data), pages=[number + 1 for number in pages]) as pdf:
        found = {}
        for page in pdf.pages:
            tables = [_table(table, page) for table in page.find_tables()]
            found[page.page_number - 1] = [table for table in tables if _is_table(table)]
            page.close()
        return found


def _table(table: pdfplumber.table.Table, page: pdfplumber.page.Page) -> Table:
    rows = tuple(tuple(" ".join((cell or "").split()) for cell in row) for row in table.extract())
    left, top, right, bottom = table.bbox
    height = float(page.height)
    return Table(rows, left, right, height - top, height - bottom)


def _is_table(table: Table) -> bool:
    """A box around a paragraph is drawn with the same lines; it has one column or one row."""
    wide = any(sum(bool(cell) for cell in row) >= _COLUMNS_NEEDED for row in table.rows)
    return wide and len(table.rows) >= _ROWS_NEEDED
