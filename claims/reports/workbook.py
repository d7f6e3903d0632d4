"""A report as a workbook: a sheet of findings with their claims, and a sheet for every table.

Cells that begin like a formula are words; equal contents give equal bytes.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FINDINGS = (
    "Finding", "Severity", "Check", "Message", "Arithmetic", "Decision", "Role", "Claim", "As printed",
    "Sentence", "Measure", "Place", "Period", "Value", "Unit", "Source", "Said on", "Speaker",
)  # fmt: skip
_LONGEST_CELL = 32_000
_LONGEST_TITLE = 31
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\]")
_NOT_IN_CELLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_WIDE = re.compile(r"[\u1100-\uffdc]")
_NARROWEST, _WIDEST = 8, 60
_FOLDED = Alignment(vertical="top", wrap_text=True)
_CHANGED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def workbook_of(contents: dict[str, Any]) -> bytes:
    """The workbook's bytes."""
    book = Workbook(write_only=True)
    as_of = datetime.fromisoformat(contents["as_of"]).replace(tzinfo=None)
    book.properties.title = contents["name"]
    book.properties.created = book.properties.modified = as_of
    _sheet(book, "Findings", _FINDINGS, _finding_rows(contents))
    for section in contents["sections"]:
        tables = [*section.get("tables", ()), *_of_charts(section.get("charts", ()))]
        for number, data in enumerate(tables, start=1):
            title = section["title"] if len(tables) == 1 else f"{section['title'][:26]} {number}"
            _sheet(book, title, data["header"], data["rows"])
    out = BytesIO()
    book.save(out)
    return _without_clock(out.getvalue(), as_of)


def written(cell: object) -> object:
    """A cell's value: whole numbers as numbers, all else as words, cut where a cell ends."""
    return cell if isinstance(cell, int) else _NOT_IN_CELLS.sub("", str(cell))[:_LONGEST_CELL]


def _of_charts(charts: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """One table of all the figures, each line naming its own."""
    rows = [(chart["title"], chart["unit"], *row) for chart in charts for row in chart["table"]["rows"]]
    return [{"header": ["Figure", "Unit", *charts[0]["table"]["header"]], "rows": rows}] if charts else []


def _sheet(book: Workbook, title: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    sheet = book.create_sheet(_NOT_IN_TITLES.sub(" ", title)[:_LONGEST_TITLE])
    sheet.freeze_panes = "A2"
    lines = list(rows)
    for number, column in enumerate(zip(header, *lines, strict=True), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _width(column)
    sheet.append([_cell(sheet, name, bold=True) for name in header])
    for row in lines:
        sheet.append([_cell(sheet, value) for value in row])


def _width(column: Iterable[object]) -> int:
    """In letters: as wide as its words, up to where they are better folded."""
    longest = max(len(str(value)) + len(_WIDE.findall(str(value))) for value in column)
    return min(max(longest + 2, _NARROWEST), _WIDEST)


def _cell(sheet: WriteOnlyWorksheet, value: object, *, bold: bool = False) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, written(value))
    if isinstance(cell.value, str):
        cell.data_type = "s"  # words, though they begin with an equals sign
    cell.alignment = _FOLDED
    if bold:
        cell.font = Font(bold=True)
    return cell


def _finding_rows(contents: dict[str, Any]) -> Iterable[Sequence[object]]:
    for section in contents["sections"]:
        for one in section.get("findings", ()):
            head = (
                one["id"],
                one["severity"],
                one["check"],
                one["message"],
                one["arithmetic"],
                one["verdict"],
            )
            for claim in one["claims"]:
                words = ("role", "id", "quote", "sentence", "measure", "place", "period", "value", "unit")
                yield (
                    *head,
                    *(claim[word] for word in words),
                    claim["source"],
                    claim["said_at"],
                    claim["speaker"],
                )


def _without_clock(packed: bytes, as_of: datetime) -> bytes:
    """The same archive with nothing dated by the clock, as openpyxl dates its members and the last change."""
    changed = rf"\g<1>{as_of:%Y-%m-%dT%H:%M:%SZ}".encode()
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(packed)) as given, zipfile.ZipFile(out, "w") as written_anew:
        for name in given.namelist():
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            written_anew.writestr(member, _CHANGED.sub(changed, given.read(name)))
    return out.getvalue()
