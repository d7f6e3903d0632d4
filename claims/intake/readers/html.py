"""A page → its article: paragraphs, speakers, lists and tables, without menus, scripts and hidden things."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import trafilatura
from lxml import etree, html

from ..charset import Decoded, decode
from ..dates import dates_in_head, day_in, day_of_iso, distinct
from ..format import Format
from ..hints import Hints
from ..language import language_of
from ..layout import Layout
from ..limits import Limits
from ..reading import DateCandidate, Reading
from ..refusal import RefusedError

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_UNSEEN = ("script", "style", "noscript", "template", "head", "iframe", "object", "svg")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d.,]*")
_PUBLISHED_NAMES = (
    "article:published_time",
    "datepublished",
    "publishdate",
    "pubdate",
    "publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "date",
    "citation_publication_date",
    "firstpublishedtime",
)
_DAY_IN_ADDRESS = re.compile(r"(?<!\d)(20\d\d)[-/]?([01]\d)[-/]?([0-3]\d)(?!\d)")


def read(data: bytes, hints: Hints, limits: Limits) -> Reading:
    """The article's text; the title from the page; dates from metadata, address and first lines."""
    decoded = _decoded(data, hints)
    page = _page(decoded.text)
    _drop_unseen(page)
    text, notes = _article(page, limits)
    if decoded.note:
        notes.append(decoded.note)
    return Reading(
        text,
        Format.HTML,
        title=_title(decoded.text),
        language=_declared_language(page) or language_of(text),
        charset=decoded.charset,
        dates=distinct((*_dates(decoded.text, hints), *dates_in_head(text))),
        notes=tuple(notes),
    )


def _decoded(data: bytes, hints: Hints) -> Decoded:
    found = _CHARSET.search(data[:4096])
    return decode(data, hints.charset or (found[1].decode("ascii") if found else None))


def _page(text: str) -> html.HtmlElement:
    # The declaration of an encoding has been obeyed; lxml refuses to see one in decoded text.
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    parser = html.HTMLParser(huge_tree=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError(f"Its HTML cannot be read: {error}.") from error


def _drop_unseen(page: html.HtmlElement) -> None:
    """Take out what no visitor sees: nothing hidden in a page becomes a claim."""
    for element in page.iter(*_UNSEEN):
        if element.tag != "head":
            element.drop_tree()
    for element in page.xpath("//*[@hidden or @style]"):
        if element.getparent() is not None and (
            "hidden" in element.attrib or _HIDDEN.search(element.get("style", ""))
        ):
            element.drop_tree()


def _article(page: html.HtmlElement, limits: Limits) -> tuple[str, list[str]]:
    seen = _visible_text(page)
    layout = Layout(limits)
    found = trafilatura.bare_extraction(
        html.fromstring(etree.tostring(page, encoding="unicode", method="html")),
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        with_metadata=False,
        deduplicate=False,
    )
    body = getattr(found, "body", None)
    if body is not None:
        _lay_out(body, layout)
    if not layout.text:
        return _whole(seen), ["No article was made out on the page; all of its visible text was read."]
    left_out = (Counter(_NUMBER.findall(seen)) - Counter(_NUMBER.findall(layout.text))).total()
    notes = []
    if left_out:
        verb = "number stands" if left_out == 1 else "numbers stand"
        notes.append(
            f"{left_out} {verb} on the page outside its article (menus, side columns, footers), not read."
        )
    return layout.text, notes


def _whole(seen: str) -> str:
    text = "\n\n".join(filter(None, (" ".join(line.split()) for line in seen.split("\n"))))
    if not text:
        raise RefusedError("The page shows no text. It may be drawn by scripts, which are not run.")
    return text


def _visible_text(page: html.HtmlElement) -> str:
    body = page.find("body")
    return "\n".join((page if body is None else body).itertext())


def _lay_out(body: etree._Element, layout: Layout) -> None:
    for block in body:
        if block.tag == "table":
            layout.end_list()
            for row in block.iter("row"):
                layout.row(_words(cell) for cell in row.iter("cell"))
            layout.end_list()
        elif block.tag == "list":
            for item in block.iter("item"):
                layout.item(_words(item))
            layout.end_list()
        else:
            layout.paragraph(_words(block))


def _words(element: etree._Element) -> str:
    parts = []
    for node in element.iter():
        if node.tag == "lb":
            parts.append("\n")
        elif node.text:
            parts.append(node.text)
        if node is not element and node.tail:
            parts.append(node.tail)
    return "".join(parts)


def _title(text: str) -> str | None:
    page = _page(text)
    for path in ("//meta[@property='og:title']/@content", "//h1//text()", "//title/text()"):
        words = " ".join("".join(page.xpath(path)).split())
        if words:
            return words[:500]
    return None


def _declared_language(page: html.HtmlElement) -> str | None:
    code = (page.get("lang") or "").strip().lower().partition("-")[0]
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def _dates(text: str, hints: Hints) -> Iterator[DateCandidate]:
    page = _page(text)
    for meta in page.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = meta.get("content") or ""
        if name in _PUBLISHED_NAMES and (day := day_of_iso(content)):
            yield DateCandidate(day, f"page metadata ({name})", content)
    for script in page.xpath("//script[@type='application/ld+json']/text()"):
        for words in _published_in(_json_or_none(script)):
            if day := day_of_iso(words):
                yield DateCandidate(day, "page metadata (datePublished)", words)
    for element in page.iter("time"):
        words = element.get("datetime") or element.text_content()
        if day := day_of_iso(words):
            yield DateCandidate(day, "a time marked on the page", words)
    if (found := _DAY_IN_ADDRESS.search(hints.address)) and (day := day_in("-".join(found.groups()))):
        yield DateCandidate(day, "the page's address", found[0])


def _json_or_none(words: str) -> Any:
    try:
        return json.loads(words)
    except (ValueError, RecursionError):
        return None


def _published_in(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for part in value:
            yield from _published_in(part)
    elif isinstance(value, dict):
        if isinstance(value.get("datePublished"), str):
            yield value["datePublished"]
        yield from _published_in(value.get("@graph"))
