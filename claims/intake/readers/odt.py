"""OpenDocument text → headings, paragraphs, items and tables."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..archive import member, open_archive, parsed
from ..dates import dates_in_head, day_of_iso, distinct
from ..format import Format
from ..hints import Hints
from ..language import language_of
from ..layout import Layout
from ..limits import Limits
from ..reading import DateCandidate, Reading
from ..refusal import RefusedError
from ..titles import titles_of

_NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
}
_MOST_SPACES = 1000


def _name(short: str) -> str:
    prefix, _, local = short.partition(":")
    return f"{{{_NAMES[prefix]}}}{local}"


_PARAGRAPHS = {_name("text:p"), _name("text:h")}
_LIST, _TABLE = _name("text:list"), _name("table:table")
_ROW, _CELL = _name("table:table-row"), _name("table:table-cell")
_SPACE, _COUNT = _name("text:s"), _name("text:c")
_BREAKS = {_name("text:line-break"): "\n", _name("text:tab"): "\t"}
_UNREAD = {_name("text:tracked-changes"), _name("office:annotation")}


def read(data: bytes, _hints: Hints, limits: Limits) -> Reading:
    """The body in reading order; comments and deleted passages left out."""
    with open_archive(data, limits) as archive:
        content, about = member(archive, "content.xml", limits), member(archive, "meta.xml", limits)
    if content is None:
        raise RefusedError("It is not a whole OpenDocument text: content.xml is missing.")
    body = parsed(content).find(".//office:body/office:text", _NAMES)
    layout = Layout(limits)
    if body is not None:
        _lay_out(body, layout)
    text = layout.text
    if not text:
        raise RefusedError("It holds no text.")
    properties = parsed(about) if about else etree.Element("none")
    return Reading(
        text,
        Format.ODT,
        titles=titles_of(text, properties.findtext(".//dc:title", namespaces=_NAMES)),
        language=language_of(text),
        dates=distinct((*dates_in_head(text), *_property_dates(properties))),
    )


def _lay_out(parent: etree._Element, layout: Layout) -> None:
    for child in parent:
        if child.tag in _PARAGRAPHS:
            layout.paragraph(_words(child))
        elif child.tag == _LIST:
            for paragraph in child.iter(*_PARAGRAPHS):
                layout.item(_words(paragraph))
            layout.end_list()
        elif child.tag == _TABLE:
            layout.end_list()
            for row in child.iter(_ROW):
                layout.row(_cells(row))
            layout.end_list()
        elif child.tag not in _UNREAD:
            _lay_out(child, layout)


def _cells(row: etree._Element) -> Iterator[str]:
    for cell in row.iter(_CELL):
        yield " ".join(_words(paragraph) for paragraph in cell.iter(*_PARAGRAPHS))


def _words(element: etree._Element) -> str:
    return "".join(_pieces(element))


def _pieces(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == _SPACE:
            count = child.get(_COUNT, "1")
            yield " " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES)
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag not in _UNREAD:
            yield from _pieces(child)
        yield child.tail or ""


def _property_dates(properties: etree._Element) -> Iterator[DateCandidate]:
    for name, where in (("meta:creation-date", "created"), ("dc:date", "last changed")):
        words = properties.findtext(f".//{name}", namespaces=_NAMES) or ""
        if day := day_of_iso(words):
            yield DateCandidate(day, f"document properties ({where})", words)
