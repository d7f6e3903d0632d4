"""Feeds → items."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claims.intake.hints import Hints
from claims.intake.limits import LIMITS
from claims.intake.readers.feed import Item, items_from
from claims.intake.refusal import RefusedError
from claims.intake.sandbox import ask_child

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Press</title>
<item><title>Exports in March</title><link>/news/2</link><guid>n2</guid>
<pubDate>Mon, 01 Apr 2019 00:30:00 +0800</pubDate></item>
<item><title>Exports in February</title><link>https://lumen.example/news/1</link></item>
<item><title>No address</title></item>
<item><title>A script</title><link>javascript:alert(1)</link></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Press</title>
<entry><title>Exports</title><id>urn:1</id><link href="https://lumen.example/1"/>
<published>2019-04-01T23:59:00-05:00</published></entry></feed>"""


def items(feed: str) -> list[Item]:
    hints = Hints(address="https://lumen.example/feed.xml")
    return items_from(ask_child("feed", feed.encode(), hints, LIMITS))


def test_rss() -> None:
    assert items(RSS) == [
        Item("n2", "https://lumen.example/news/2", "Exports in March", date(2019, 4, 1)),
        Item("https://lumen.example/news/1", "https://lumen.example/news/1", "Exports in February", None),
    ]


def test_atom() -> None:
    assert items(ATOM) == [Item("urn:1", "https://lumen.example/1", "Exports", date(2019, 4, 1))]


def test_a_page_is_no_feed() -> None:
    with pytest.raises(RefusedError, match="not a feed"):
        items("<!doctype html><html><body>Hello</body></html>")


def test_entities_are_not_followed() -> None:
    feed = RSS.replace(
        '<?xml version="1.0"?>',
        '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    ).replace("Exports in March", "&x;")
    hostname = Path("/etc/hostname").read_text().strip()
    try:
        titles = [item.title for item in items(feed)]
    except RefusedError:
        titles = []
    assert hostname not in " ".join(titles)
