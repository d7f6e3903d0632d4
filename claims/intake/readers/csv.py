"""CSV and TSV → a table of figures."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from ..charset import decode
from ..figure_table import text_of_rows
from ..format import Format
from ..hints import Hints
from ..language import language_of
from ..limits import Limits
from ..reading import Reading
from ..refusal import RefusedError

_SAMPLE_LINES = 20
_BETWEEN = ",;\t|"
_LONGEST_CELL = 10_000


def read(data: bytes, hints: Hints, _limits: Limits) -> Reading:
    """What stands between cells is found out from the first lines."""
    decoded = decode(data, hints.charset)
    text = text_of_rows(_rows(decoded.text))
    notes = (decoded.note,) if decoded.note else ()
    return Reading(text, Format.CSV, language=language_of(text), charset=decoded.charset, notes=notes)


def _rows(text: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    try:
        yield from csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text))
    except csv.Error as error:
        raise RefusedError(f"It is no table: {error}.") from error


def _delimiter(text: str) -> str:
    """The mark that stands most often, and equally often, in the first lines; a comma where none does."""
    lines = [line for line in text.split("\n", _SAMPLE_LINES + 1)[:_SAMPLE_LINES] if line.strip()]
    counts = {mark: sorted(line.count(mark) for line in lines) for mark in _BETWEEN}
    return max(_BETWEEN, key=lambda mark: (counts[mark][0], counts[mark][len(lines) // 2])) if lines else ","
