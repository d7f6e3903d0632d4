"""PDF → paragraphs and tables: lines rejoined, hyphens healed, running heads left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pypdfium2
import pypdfium2.raw

from ..dates import dates_in_head, distinct
from ..format import Format
from ..hints import Hints
from ..language import language_of
from ..layout import Layout
from ..limits import Limits
from ..pdf.lines import Line, lines_of
from ..pdf.paragraphs import Paragraph, paragraphs_of
from ..pdf.running import without_running_lines
from ..pdf.tables import Table, tables_of
from ..reading import DateCandidate, Reading
from ..refusal import RefusedError
from ..titles import titles_of

_RULES_NEEDED = 3
"""Drawn lines or boxes that a page must hold before it is looked through for tables, which is slow."""


def read(data: bytes, _hints: Hints, limits: Limits) -> Reading:
    """The text of all pages, with what is ruled as a table row by row."""
    pdf = _opened(data)
    try:
        if len(pdf) > limits.pages:
            raise RefusedError(f"It has {len(pdf):,} pages; at most {limits.pages:,} are read.")
        properties = pdf.get_metadata_dict()
        ruled = [number for number, page in enumerate(_pages(pdf)) if _is_ruled(page)]
        tables = tables_of(data, ruled)
        pages = [lines_of(page, tables.get(number, [])) for number, page in enumerate(_pages(pdf))]
        empty = sum(not lines and not tables.get(number) for number, lines in enumerate(pages))
        pages, left_out = without_running_lines(pages)
        layout = Layout(limits)
        _lay_out(pages, tables, layout)
        text = layout.text
        if not text:
            raise RefusedError(
                "It holds no text, only pictures of it; it has to be made readable (OCR) first."
            )
        return Reading(
            text,
            Format.PDF,
            titles=titles_of(text, properties.get("Title")),
            language=language_of(text),
            dates=distinct((*dates_in_head(text), *_property_dates(properties))),
            notes=tuple(_notes(empty, left_out)),
        )
    finally:
        pdf.close()


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise RefusedError("It is protected by a password. Save it without one.") from error
        raise RefusedError("It is a damaged PDF.") from error


def _pages(pdf: pypdfium2.PdfDocument) -> Iterator[pypdfium2.PdfPage]:
    """One page at a time, each closed before the next: a long file needs no more memory than a short one."""
    for number in range(len(pdf)):
        try:
            page = pdf[number]
        except pypdfium2.PdfiumError as error:
            raise RefusedError(f"Its page {number + 1} is damaged.") from error
        try:
            yield page
        finally:
            page.close()


def _is_ruled(page: pypdfium2.PdfPage) -> bool:
    paths = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH], max_depth=3)
    return sum(1 for _, _ in zip(paths, range(_RULES_NEEDED), strict=False)) == _RULES_NEEDED


def _lay_out(pages: list[list[Line]], tables: dict[int, list[Table]], layout: Layout) -> None:
    open_paragraph: Paragraph | None = None
    for number, lines in enumerate(pages):
        blocks: list[Paragraph | Table] = [*paragraphs_of(lines), *tables.get(number, [])]
        for block in sorted(blocks, key=lambda block: -block.top) if tables.get(number) else blocks:
            if isinstance(block, Table):
                _close(open_paragraph, layout)
                open_paragraph = None
                layout.end_list()
                for row in block.rows:
                    layout.row(row)
                layout.end_list()
            elif open_paragraph is not None and block.continues(open_paragraph):
                open_paragraph = open_paragraph.joined(block)
            else:
                _close(open_paragraph, layout)
                open_paragraph = block
    _close(open_paragraph, layout)


def _close(paragraph: Paragraph | None, layout: Layout) -> None:
    if paragraph is None:
        return
    if paragraph.is_item:
        layout.item(paragraph.words)
    else:
        layout.paragraph(paragraph.words)


def _notes(empty: int, left_out: int) -> Iterator[str]:
    if empty:
        yield f"{empty} of its pages hold no text, perhaps pictures of it; they were not read."
    if left_out:
        yield f"{left_out} running heads, feet and page numbers were left out."


def _property_dates(properties: dict[str, str]) -> Iterator[DateCandidate]:
    for name, where in (("CreationDate", "created"), ("ModDate", "last changed")):
        words = properties.get(name) or ""
        digits = words.removeprefix("D:")[:8]
        try:
            day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
        except ValueError:
            continue
        yield DateCandidate(day, f"document properties ({where})", words)
