"""XLSX → a table of figures: the first sheet that is shown, its numbers as the sheet prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from ..archive import member, open_archive
from ..figure_table import text_of_rows
from ..format import Format
from ..hints import Hints
from ..language import language_of
from ..limits import Limits
from ..reading import Reading
from ..refusal import RefusedError

_HEAD = 2_000
_MOST_COLUMNS = 200
_PLACES = re.compile(r"[0#]\.(0+)")
_DAY = re.compile(r"d", re.IGNORECASE)


def read(data: bytes, _hints: Hints, limits: Limits) -> Reading:
    """Stored results of formulas are read, formulas never; other sheets are named in a note."""
    _refuse_document_types(data, limits)
    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
    except (InvalidFileException, BadZipFile, KeyError, ValueError, TypeError) as error:
        raise RefusedError(f"It is not a whole workbook: {error}.") from error
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    if not shown:
        raise RefusedError("It shows no sheet.")
    text = text_of_rows(_rows(shown[0]))
    others = ", ".join(f"“{sheet.title}”" for sheet in book.worksheets if sheet is not shown[0])
    notes = (f"Only the sheet “{shown[0].title}” is read, not {others}.",) if others else ()
    return Reading(text, Format.XLSX, language=language_of(text), notes=notes)


def _refuse_document_types(data: bytes, limits: Limits) -> None:
    with open_archive(data, limits) as archive:
        for name in archive.namelist():
            if (
                name.endswith((".xml", ".rels"))
                and b"<!DOCTYPE" in (member(archive, name, limits) or b"")[:_HEAD]
            ):
                raise RefusedError("Its XML declares a document type, which no honest workbook does.")


def _rows(sheet: Any) -> Iterator[list[str]]:
    sheet.reset_dimensions()  # a file may say anything about its own size
    for row in sheet.iter_rows():
        if any(cell.value is not None for cell in row[_MOST_COLUMNS:]):
            raise RefusedError(f"It has more than {_MOST_COLUMNS} columns.")
        near = row[:_MOST_COLUMNS]
        yield [_words(cell.value, str(getattr(cell, "number_format", "") or "")) for cell in near]


def _words(value: object, form: str) -> str:
    """As the sheet prints it: 0.051 in a percent format with one place is "5.1 %"."""
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        day = value.date() if isinstance(value, datetime) else value
        return day.isoformat() if _DAY.search(form) or not form else f"{day:%Y-%m}"
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    return _number(value, form)


def _number(value: float, form: str) -> str:
    form = form.split(";")[0]
    places = _PLACES.search(form)
    try:
        number = Decimal(repr(value))
        if "%" in form:
            number *= 100
        if places or "0" in form:
            number = round(number, len(places[1]) if places else 0)
    except (InvalidOperation, ValueError):  # it is infinite
        return str(value)
    printed = f"{number:f}"
    if not places and "." in printed:
        printed = printed.rstrip("0").rstrip(".")
    return f"{printed} %" if "%" in form else printed
