"""RSS or Atom → its items: address, title and the day the feed gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from email.utils import parsedate_tz
from typing import Any
from urllib.parse import urljoin

import feedparser

from ..dates import day_of_iso
from ..fetching.guard import LONGEST
from ..hints import Hints
from ..layout import printable
from ..limits import Limits
from ..refusal import RefusedError

_MOST_ITEMS = 500


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed. ``key`` is the feed's own name for it, its address where it has none."""

    key: str
    address: str
    title: str
    day: date | None
    """The day the feed says it was published; None when it does not say."""


def read(data: bytes, hints: Hints, _limits: Limits) -> list[dict[str, Any]]:
    """The newest items first as the feed orders them, as plain values (this runs in the child process)."""
    feed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    if not feed.version:
        raise RefusedError("It is not a feed (RSS or Atom).")
    return [asdict(item) for item in _items(feed.entries[:_MOST_ITEMS], hints.address)]


def items_from(answer: list[dict[str, Any]]) -> list[Item]:
    """The items as the child process told them."""
    return [Item(**one | {"day": date.fromisoformat(one["day"]) if one["day"] else None}) for one in answer]


def _items(entries: list[Any], base: str) -> Iterator[Item]:
    for entry in entries:
        link = urljoin(base, str(entry["link"])) if entry.get("link") else ""
        if link.startswith(("http://", "https://")) and len(link) <= LONGEST:
            key, title = (printable(str(entry.get(name) or "")) for name in ("id", "title"))
            yield Item(key or link, link, " ".join(title.split()), _day(entry))


def _day(entry: Any) -> date | None:
    """The day in the offset the feed writes it in: a release of the 3rd in Asia is not one of the 2nd."""
    written = str(entry.get("published") or entry.get("updated") or "")
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    if moment is None:
        return None
    return _written_day(written) or date(moment.tm_year, moment.tm_mon, moment.tm_mday)


def _written_day(words: str) -> date | None:
    if words[:4].isdecimal():
        return day_of_iso(words)
    parsed = parsedate_tz(words)
    try:
        return date(*parsed[:3]) if parsed else None
    except ValueError:
        return None
