"""CSV and XLSX of figures: a line a row, numbers as the sheet prints them."""

from __future__ import annotations

from datetime import date

import pytest
from openpyxl import Workbook

from claims.intake.file import read_file
from claims.intake.format import Format
from claims.intake.hints import Hints
from claims.intake.limits import LIMITS
from claims.intake.readers import xlsx
from claims.intake.refusal import RefusedError

from . import briefing_files as files

CSV = Hints(name="figures.csv")


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_the_mark_between_cells_is_found_out(mark: str) -> None:
    rows = [
        ["Indicator", "Year", "Value"],
        ["Exports", "2018", "101.4"],
        ["", "", ""],
        ["Imports", "2018", "95"],
    ]
    table = read_file("\r\n".join(mark.join(row) for row in rows).encode(), CSV)
    assert table.text == "Indicator | Year | Value\nExports | 2018 | 101.4\n\nImports | 2018 | 95"
    assert (table.media_type, table.dates) == (Format.CSV, ())


def test_quoted_cells_stay_whole_and_on_one_line() -> None:
    table = read_file(b'Indicator,Value\n"Exports, of goods\nand services | all","1,310"\n', CSV)
    assert table.text == "Indicator | Value\nExports, of goods and services ¦ all | 1,310"


def test_numbers_are_read_as_the_sheet_prints_them() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Indicator", "Month", "Value"])
    for value, form in ((0.0512, "0.0%"), (101.4, "0.00"), (1310, "General"), (0.1 + 0.2, "General")):
        sheet.append(["Exports", date(2018, 3, 1), value])
        sheet.cell(sheet.max_row, 2).number_format = "mmm yyyy"
        sheet.cell(sheet.max_row, 3).number_format = form
    sheet.append(["Exports", date(2018, 3, 31), '=HYPERLINK("x")'])
    book.create_sheet("Notes")
    table = read_file(files.saved(book))
    assert table.text.split("\n") == [
        "Indicator | Month | Value",
        "Exports | 2018-03 | 5.1 %",
        "Exports | 2018-03 | 101.40",
        "Exports | 2018-03 | 1310",
        "Exports | 2018-03 | 0.3",
        "Exports | 2018-03-31",
    ]
    assert table.notes == ("Only the sheet “Sheet” is read, not “Notes”.",)


def test_too_many_rows_are_refused() -> None:
    with pytest.raises(RefusedError, match="more than 5,000 rows"):
        read_file(b"a,b\n" * 5_002, CSV)


@pytest.mark.parametrize(("cell", "what"), [("A9000", "5,000 rows"), ("XFD2", "200 columns")])
def test_a_figure_far_out_is_refused_and_not_passed_over(cell: str, what: str) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet[cell] = "Value", 5
    with pytest.raises(RefusedError, match=what):
        xlsx.read(files.saved(book), Hints(), LIMITS)


def test_a_workbook_with_a_document_type_is_refused() -> None:
    body = b'<!DOCTYPE d [<!ENTITY e "ha">]><workbook>&e;</workbook>'
    with pytest.raises(RefusedError, match="document type"):
        read_file(files.zipped({"xl/workbook.xml": body}))


def test_an_unclosed_quote_does_not_take_the_file() -> None:
    with pytest.raises(RefusedError, match="no table"):
        read_file(b'a,"b\n' + b"c,d\n" * 5_000, CSV)
