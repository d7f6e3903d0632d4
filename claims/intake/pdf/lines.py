"""One page → its lines, each with its place and the height of its letters. Points from the lower left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2

from .tables import Table

SOFT_HYPHEN = "\ufffe"
"""What pdfium puts for a hyphen it takes to be a word's break at a line's end."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line of one page."""

    words: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.top - self.bottom


def lines_of(page: pypdfium2.PdfPage, tables: Sequence[Table]) -> list[Line]:
    """The lines outside the tables, in the order the page gives them."""
    text_page = page.get_textpage()
    try:
        return [line for line in _lines(text_page) if not any(table.holds(line) for table in tables)]
    finally:
        text_page.close()


def _lines(text_page: pypdfium2.PdfTextPage) -> Iterator[Line]:
    text = text_page.get_text_range(errors="ignore")
    start = 0
    for words in text.replace(SOFT_HYPHEN, SOFT_HYPHEN + "\r\n").split("\r\n"):
        end = start + len(words)
        if words.strip():
            yield _line(text_page, words, start, end)
        start = end + (0 if words.endswith(SOFT_HYPHEN) else 2)


def _line(text_page: pypdfium2.PdfTextPage, words: str, start: int, end: int) -> Line:
    first = start + len(words) - len(words.lstrip())
    last = end - 1 - (len(words) - len(words.rstrip().rstrip(SOFT_HYPHEN)))
    left, bottom, _, top = text_page.get_charbox(first, loose=True)
    right = text_page.get_charbox(max(first, last), loose=True)[2]
    return Line(words, left, right, top, bottom)
