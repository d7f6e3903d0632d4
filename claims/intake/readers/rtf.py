"""RTF → its visible text: paragraphs as lines of their own, rows of tables with their cells apart."""

from __future__ import annotations

import re

from striprtf.striprtf import rtf_to_text

from ..dates import dates_in_head, distinct
from ..format import Format
from ..hints import Hints
from ..language import language_of
from ..layout import Layout
from ..limits import Limits
from ..reading import Reading
from ..refusal import RefusedError
from ..titles import titles_of

_CELL_END = "|"
_ITEM = re.compile(r"\s*[-–•·]\s+(?=\S)")


def read(data: bytes, _hints: Hints, limits: Limits) -> Reading:
    """The file is ASCII with escapes; pictures, fields' codes, headers and footers are left out."""
    layout = Layout(limits)
    in_table = False
    for line in _lines(data):
        is_row, item = line.endswith(_CELL_END), _ITEM.match(line)
        if is_row != in_table:
            layout.end_list()
        in_table = is_row
        if is_row:
            layout.row(line.removesuffix(_CELL_END).split(_CELL_END))
        elif item:
            layout.item(line[item.end() :])
        else:
            layout.paragraph(line)
    if not layout.text:
        raise RefusedError("It holds no text.")
    return Reading(
        layout.text,
        Format.RTF,
        titles=titles_of(layout.text),
        language=language_of(layout.text),
        dates=distinct(dates_in_head(layout.text)),
    )


def _lines(data: bytes) -> list[str]:
    text: str = rtf_to_text(data.decode("latin-1"), errors="replace")  # type: ignore[no-untyped-call]
    return text.split("\n")
