"""DOCX → paragraphs, items, tables and footnotes, as the document reads with its changes accepted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO

from docx import Document as open_document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml import etree

from ..archive import member, open_archive, parsed
from ..dates import dates_in_head, distinct
from ..format import Format
from ..hints import Hints
from ..language import language_of
from ..layout import Layout
from ..limits import Limits
from ..reading import DateCandidate, Reading
from ..refusal import RefusedError
from ..titles import titles_of

_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_TEXT, _TAB, _NUMBERED = qn("w:t"), qn("w:tab"), qn("w:numPr")
_BREAKS = {qn("w:br"), qn("w:cr")}
_DELETED = {qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr")}
_WRAPPERS = {
    qn("w:sdt"),
    qn("w:sdtContent"),
    qn("w:ins"),
    qn("w:moveTo"),
    qn("w:customXml"),
    qn("w:smartTag"),
}


def read(data: bytes, _hints: Hints, limits: Limits) -> Reading:
    """The body in reading order, then the footnotes. Deleted passages are not read; inserted ones are."""
    document = _opened(data, limits)
    layout = Layout(limits)
    _lay_out(document.element.body, layout)
    notes = _footnotes(document, layout)
    text = layout.text
    if not text:
        raise RefusedError("It holds no text; a scanned document has to be made readable first.")
    properties = document.core_properties
    return Reading(
        text,
        Format.DOCX,
        titles=titles_of(text, properties.title),
        language=language_of(text),
        dates=distinct((*dates_in_head(text), *_property_dates(document))),
        notes=tuple(notes),
    )


def _opened(data: bytes, limits: Limits) -> WordDocument:
    with open_archive(data, limits) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                parsed(member(archive, name, limits) or b"")
    try:
        return open_document(BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise RefusedError(f"It is not a whole Word document: {error}.") from error


def _lay_out(parent: etree._Element, layout: Layout) -> None:
    for child in parent:
        if child.tag == _PARAGRAPH:
            add = layout.item if child.find(f".//{_NUMBERED}") is not None else layout.paragraph
            add(_words(child))
        elif child.tag == _TABLE:
            layout.end_list()
            for row in child.iter(_ROW):
                layout.row(_cells(row))
            layout.end_list()
        elif child.tag in _WRAPPERS:
            _lay_out(child, layout)


def _cells(row: etree._Element) -> Iterator[str]:
    for cell in row.iter(_CELL):
        yield " ".join(filter(None, (_words(paragraph) for paragraph in cell.iter(_PARAGRAPH))))


def _words(paragraph: etree._Element) -> str:
    return "".join(_pieces(paragraph))


def _pieces(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag in _DELETED:
            continue
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag == _TAB:
            yield "\t"
        elif child.tag in _BREAKS:
            yield "\n"
        else:
            yield from _pieces(child)


def _footnotes(document: WordDocument, layout: Layout) -> list[str]:
    kinds = (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES)
    parts = [relation.target_part for relation in document.part.rels.values() if relation.reltype in kinds]
    before = layout.text
    for part in parts:
        for paragraph in parsed(part.blob).iter(_PARAGRAPH):
            layout.paragraph(_words(paragraph))
    return ["Its footnotes follow the text."] if layout.text != before else []


def _property_dates(document: WordDocument) -> Iterator[DateCandidate]:
    properties = document.core_properties
    for where, moment in (("created", properties.created), ("last changed", properties.modified)):
        if isinstance(moment, datetime):
            yield DateCandidate(moment.date(), f"document properties ({where})", moment.isoformat())
