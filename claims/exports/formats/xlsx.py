"""A workbook of one sheet, written row by row to disk and then sent."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from typing import IO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from ..dataset import Dataset

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ROWS = 1_000_000
_CHUNK = 64 * 1024
_LONGEST_CELL = 32_000
_NOT_IN_CELLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def written(dataset: Dataset) -> Iterator[bytes]:
    """The file in chunks; a sheet ends after a million rows and says so in its last one."""
    with tempfile.TemporaryFile() as out:
        _write(dataset, out)
        out.seek(0)
        while chunk := out.read(_CHUNK):
            yield chunk


def _write(dataset: Dataset, out: IO[bytes]) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(dataset.title[:31])
    sheet.freeze_panes = "A2"

    def cell(value: object, *, bold: bool = False) -> WriteOnlyCell:
        plain = value if isinstance(value, int | float) else _words(value)
        made = WriteOnlyCell(sheet, plain)
        if isinstance(plain, str):
            made.data_type = "s"  # words, though they begin with an equals sign
        if bold:
            made.font = Font(bold=True)
        return made

    sheet.append([cell(column, bold=True) for column in dataset.columns])
    for number, row in enumerate(dataset.rows()):
        if number == MOST_ROWS:
            sheet.append([cell("A sheet holds no more rows: take CSV or JSONL.")])
            break
        sheet.append([cell(row[column]) for column in dataset.columns])
    book.save(out)


def _words(value: object) -> str:
    return "" if value is None else _NOT_IN_CELLS.sub("", str(value))[:_LONGEST_CELL]
