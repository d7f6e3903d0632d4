"""What a page is called: by its metadata, its headline, the browser's title, and the head of its article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from ..titles import LONGEST, headings_in, is_navigation
from .linked_data import linked_data, texts_named

_META = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")
_SITE = ("og:site_name", "application-name")
_BETWEEN_PARTS = re.compile(r"\s+[|–—»·:-]\s+|\s*[_|]\s*")
_MOST = 8


def page_titles(page: html.HtmlElement, text: str) -> tuple[str, ...]:
    """The titles, the likeliest first: what two places of the page say goes before what one says."""
    site = {content.casefold() for name, content in _metas(page) if name in _SITE}
    named = [
        words
        for words in map(_tidied, _named(page))
        if words and words.casefold() not in site and not is_navigation(words)
    ]
    said = [*named, *headings_in(text)]
    agreed = [words for words in said if sum(words == other for other in said) > 1]
    return tuple(dict.fromkeys([*agreed, *said]))[:_MOST]


def _named(page: html.HtmlElement) -> Iterator[str]:
    metas = list(_metas(page))
    for wanted in _META:
        yield from (content for name, content in metas if name == wanted)
    for script in page.xpath("//script[@type='application/ld+json']/text()"):
        yield from texts_named("headline", linked_data(script))
    for path in ("//article//h1", "//main//h1", "//h1"):
        yield from (heading.text_content() for heading in page.xpath(path))
    for title in page.xpath("//head/title/text()")[:1]:
        yield max(_BETWEEN_PARTS.split(title), key=len)


def _metas(page: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or ""
        yield name.lower(), _tidied(meta.get("content") or "")


def _tidied(words: str) -> str:
    return " ".join(words.split())[:LONGEST]
