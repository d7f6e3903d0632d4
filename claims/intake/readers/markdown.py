"""Markdown → the text a reader of the page sees: marks, link targets and raw HTML left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ..charset import decode
from ..dates import dates_in_head, distinct
from ..format import Format
from ..hints import Hints
from ..language import language_of
from ..layout import Layout
from ..limits import Limits
from ..reading import Reading
from ..refusal import RefusedError
from ..titles import titles_of

_LIST_DEPTH = {
    "bullet_list_open": 1,
    "ordered_list_open": 1,
    "bullet_list_close": -1,
    "ordered_list_close": -1,
}
_SET_APART = {"bullet_list_close", "ordered_list_close", "table_open", "table_close"}


def read(data: bytes, hints: Hints, limits: Limits) -> Reading:
    """Headings, paragraphs, items and table rows in order; the first heading is the title."""
    decoded = decode(data, hints.charset)
    tokens = MarkdownIt("commonmark", {"html": True, "maxNesting": 40}).enable("table").parse(decoded.text)
    layout = Layout(limits)
    _lay_out(tokens, layout)
    text = layout.text
    if not text:
        raise RefusedError("It holds no text.")
    return Reading(
        text,
        Format.MARKDOWN,
        titles=titles_of(text, next(_headings(tokens), None)),
        language=language_of(text),
        charset=decoded.charset,
        dates=distinct(dates_in_head(text)),
        notes=(decoded.note,) if decoded.note else (),
    )


def _lay_out(tokens: Sequence[Token], layout: Layout) -> None:
    lists = 0
    row: list[str] | None = None
    for token in tokens:
        lists += _LIST_DEPTH.get(token.type, 0)
        if token.type in _SET_APART and not lists:
            layout.end_list()
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            layout.row(row or [])
            row = None
        elif token.type in {"fence", "code_block"}:
            layout.paragraph(token.content)
        elif token.type == "inline":
            words = _words(token.children or [])
            add = layout.paragraph if row is None else row.append
            (layout.item if lists and row is None else add)(words)


def _words(children: Sequence[Token]) -> str:
    parts = []
    for child in children:
        if child.type in {"text", "code_inline"}:
            parts.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
        elif child.type == "image":
            parts.append(_words(child.children or []))
    return "".join(parts)


def _headings(tokens: Sequence[Token]) -> Iterator[str]:
    for token, following in pairwise(tokens):
        if token.type == "heading_open":
            yield _words(following.children or [])
