"""Comma-separated values in UTF-8, which no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO

from ..dataset import Dataset

MEDIA_TYPE = "text/csv; charset=utf-8"
_ROWS = 500
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def written(dataset: Dataset) -> Iterator[bytes]:
    """The header, then some hundred rows at a time."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(dataset.columns)
    for number, row in enumerate(dataset.rows(), start=1):
        writer.writerow([harmless(row[column]) for column in dataset.columns])
        if number % _ROWS == 0:
            yield _taken(out)
    yield _taken(out)


def harmless(value: object) -> str:
    """A cell as words: what a spreadsheet would run gets an apostrophe before it; numbers stay numbers."""
    if isinstance(value, bool):
        return "true" if value else "false"
    words = "" if value is None else str(value).replace("\0", "")
    return f"'{words}" if words.startswith(_FORMULA) and not _NUMBER.fullmatch(words) else words


def _taken(out: StringIO) -> bytes:
    data = out.getvalue().encode()
    out.seek(0)
    out.truncate()
    return data
