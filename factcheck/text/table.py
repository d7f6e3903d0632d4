"""Lines → a table: cells told apart by bars, tabs or wide gaps, under a header and a caption."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..span import Span
from .line import Line

MOST_ROWS = 500
"""A longer table is read in pieces: it bounds what is held of a text."""

_GAP = re.compile(r"[ \u00a0]*[|\t][ \t\u00a0]*| {2,}|\u00a0{2,}")
_RULE = re.compile(r"[\s|:+=_-]+\Z")
_NUMBER = re.compile(r"[$€£¥₹]?[ ]?[+\u2212\u2013-]?[ ]?\d[\d.,\u00a0\u2009\u202f ']*%?\Z")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")


@dataclass(frozen=True, slots=True)
class Table:
    """Half-open spans of cells in the briefing's text; every row has a label and as many cells as the header.

    ``caption`` is the line above. A header without a cell over the labels has an empty span there; a table
    without a header has none. Rows that hold no number (sub-headings, rules) are left out, and all of them
    where a whole table stands on one line.
    """

    text: str
    caption: Span | None
    header: tuple[Span, ...]
    rows: tuple[tuple[Span, ...], ...]

    def cells(self) -> Iterator[Span]:
        """Every cell of the rows, in the order of the text."""
        for row in self.rows:
            yield from row


def has_cells(text: str) -> bool:
    """Whether a text holds anything that parts cells: without it no line of the text is laid out in them."""
    return any(mark in text for mark in ("|", "\t", "  ", "\u00a0\u00a0"))


def may_be_row(line: Line) -> bool:
    """Whether a line is laid out in cells. Prose with wide gaps may pass: ``table_of`` decides."""
    text, start, end = line.text, line.start, line.end
    bar = text.find("|", start, end) >= 0 or text.find("\t", start, end) >= 0
    if not bar and text.find("  ", start, end) < 0 and text.find("\u00a0\u00a0", start, end) < 0:
        return False
    cells = cells_of(line)
    if bar or len(cells) > 2:
        return len(cells) > 1
    return len(cells) > 1 and is_number(cells[-1].of(text))


def is_number(words: str) -> bool:
    """Whether a cell holds a number and nothing else but its sign and "%"."""
    return bool(_NUMBER.match(words))


def cells_of(line: Line) -> list[Span]:
    """The cells of a line; bars at its ends open and close it."""
    text, start, end = line.text, line.start, line.end
    if start < end and text[start] == "|":
        start += 1
    if start < end and text[end - 1] == "|":
        end -= 1
    while start < end and text[start] in " \u00a0":
        start += 1
    cells: list[Span] = []
    for gap in _GAP.finditer(text, start, end):
        cells.append(Span(start, max(start, gap.start())))
        start = gap.end()
    cells.append(Span(start, max(start, len(text[start:end].rstrip()) + start)))
    return cells


def table_of(lines: Sequence[Line], caption: Span | None) -> Table | None:
    """The table that neighbouring lines make; None when they are no table."""
    text = lines[0].text
    ruled = [line for line in lines if not _RULE.match(text[line.start : line.end])]
    split = [cells_of(line) for line in ruled]
    if not split:
        return None
    width = max(map(len, split))
    header: tuple[Span, ...] = ()
    if len(split) > 1 and len(split[0]) >= width - 1 and _heads(text, split[0][-(width - 1) :]):
        first = split.pop(0)
        header = tuple(first) if len(first) == width else (Span(first[0].start, first[0].start), *first)
    rows = [tuple(cells) for cells in split if len(cells) == width and _is_data(text, cells)]
    if not rows or 2 * len(rows) < len(split):
        return None
    if len(rows) == 1 and not header and _labels(text, rows[0]) > 1:
        if any(cell.of(text).startswith(_SIGNS) for cell in rows[0]):
            return None  # an account on one line, which is read as prose
        rows = []  # a table whose line breaks are lost: which number stands under what nobody can say
    return Table(text, caption, header, tuple(rows))


_SIGNS = ("$", "€", "£", "¥", "₹")


def _labels(text: str, row: Sequence[Span]) -> int:
    """How many cells behind the first are words."""
    return sum(any(map(str.isalpha, cell.of(text))) for cell in row[1:])


def _heads(text: str, cells: Sequence[Span]) -> bool:
    """Whether cells can be names of columns: words, or years."""
    words = [cell.of(text) for cell in cells]
    return any(words) and all(not is_number(each) or _YEAR.match(each) for each in words)


def _is_data(text: str, cells: Sequence[Span]) -> bool:
    """A label in words, and at least one number after it."""
    label = cells[0].of(text)
    return any(map(str.isalpha, label)) and any(is_number(cell.of(text)) for cell in cells[1:])
