"""The days a page gives as its own: in metadata, linked data, marked times and its address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from ..dates import day_in, day_of_iso
from ..hints import Hints
from ..reading import DateCandidate
from .linked_data import linked_data, texts_named

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


def page_dates(page: html.HtmlElement, hints: Hints) -> Iterator[DateCandidate]:
    """The days, the most direct first."""
    for meta in page.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = meta.get("content") or ""
        if name in _PUBLISHED_NAMES and (day := day_of_iso(content)):
            yield DateCandidate(day, f"page metadata ({name})", content)
    for script in page.xpath("//script[@type='application/ld+json']/text()"):
        for words in texts_named("datePublished", linked_data(script)):
            if day := day_of_iso(words):
                yield DateCandidate(day, "page metadata (datePublished)", words)
    for element in page.iter("time"):
        words = element.get("datetime") or element.text_content()
        if day := day_of_iso(words):
            yield DateCandidate(day, "a time marked on the page", words)
    if (found := _DAY_IN_ADDRESS.search(hints.address)) and (day := day_in("-".join(found.groups()))):
        yield DateCandidate(day, "the page's address", found[0])
