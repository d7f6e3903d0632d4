"""A page → its article: paragraphs, speakers, lists and tables, without menus, scripts and hidden things."""

from __future__ import annotations

import re
from collections import Counter

import trafilatura
from lxml import etree, html

from ..charset import Decoded, decode
from ..dates import dates_in_head, distinct
from ..format import Format
from ..hints import Hints
from ..language import language_of
from ..layout import Layout
from ..limits import Limits
from ..page.dates import page_dates
from ..page.titles import page_titles
from ..reading import Reading
from ..refusal import RefusedError

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_UNSEEN = ("script", "style", "noscript", "template", "head", "iframe", "object", "svg")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d.,]*")


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
        titles=page_titles(_page(decoded.text), text),
        language=_declared_language(page) or language_of(text),
        charset=decoded.charset,
        dates=distinct((*page_dates(_page(decoded.text), hints), *dates_in_head(text))),
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


def _declared_language(page: html.HtmlElement) -> str | None:
    code = (page.get("lang") or "").strip().lower().partition("-")[0]
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None
