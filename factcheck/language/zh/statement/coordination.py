"""A phrase that names several measures at once, and the words said once for all of them."""

from __future__ import annotations

import re

from .. import words
from ..clock import number_of
from ..measure import trim
from ..places import place_at

_PARTED = re.compile(r"[、，,和及与]|以及")
_MARKED = re.compile(r"[、，,]|以及")
_CLAUSED = re.compile(r"[，,]")
_DIGIT = re.compile(r"\d[.%％]")
_HELD_AGAINST = re.compile(r"(.*?[高低快慢]于)(.+)")
"""高于全省和全国: one measure against several."""
_TOWARDS = ("对", "自", "从", "向")
_KINDS = "部省市区县业类岁"
"""One character of these at the end of an item tells its kind: 中部和西部地区."""

_BOUND = re.compile(r"^(?:及?以[上下])")
"""60岁|及以上人口: bounds the last of the list, and is not said for all."""
_SUMMED_UP = re.compile(r"[两二三四五六七八九\d][项大类种个](?=[\u4e00-\u9fff]{2})")
"""养老、失业、工伤|三项|保险参保人数."""


def items_of(listed: str, count: int) -> list[str]:
    """The ``count`` measures a phrase names, in full; empty where it names another number of them.

    Where too many 和 stand in it, only 、 parts them: 教育、社会保障和就业支出.
    """
    if _DIGIT.search(listed):
        return []  # 全省(7.7%)和全国(7.0%)
    held = _HELD_AGAINST.match(listed)
    if held is not None and not _PARTED.search(held[1]):
        parts = [trim(part) for part in _PARTED.split(held[2])]
        return [held[1] + part for part in parts] if len(parts) == count else []
    for separator in (_PARTED, _MARKED, _CLAUSED):
        items = [item for part in separator.split(listed) if (item := _item(part))]
        if len(items) == count:
            return _with_shared_head(items)
    return []


def _item(part: str) -> str:
    return part if len(part) == 1 else trim(part)


def _with_shared_head(items: list[str]) -> list[str]:
    items = _with_shared_opening(items)
    last = items[-1]
    summed = _SUMMED_UP.search(last, 1)
    if summed is not None and number_of(summed.group()[0]) == len(items):
        head = last[summed.end() :]
        return [item + head for item in (*items[:-1], last[: summed.start()])]
    if all(len(item) == 1 for item in items[:-1]):
        return [*(item + last[1:] for item in items[:-1]), last]  # 东、中、西部地区投资
    tail = _tail_behind(items[-2], last)
    if tail:
        return [*(item if item.endswith(tail) else item + tail for item in items[:-1]), last]
    head = words.ends_with(last, words.SHARED_HEADS)
    return [item if words.ends_with(item, words.SHARED_HEADS) else item + head for item in items]


def _with_shared_opening(items: list[str]) -> list[str]:
    """对东盟、欧盟和日本出口: a preposition said once before a list of places."""
    opening, first = items[0][:1], items[0][1:]
    if opening not in _TOWARDS or not first:
        return items
    if not all(place_at(item, 0, None) for item in (first, *items[1:])):
        return items
    return [items[0], *(opening + item for item in items[1:])]


def _tail_behind(item: str, last: str) -> str:
    """城镇居民、农村居民人均可支配收入: what stands in the last behind the kind that both are of."""
    size = len(item)
    if 1 < size < len(last) - 2 and item[-1] == last[size - 1]:
        return last[size:]  # 铁路、公路客运量
    for size in (3, 2, 1):
        kind = item[-size:]
        at = last.find(kind)
        if len(item) > size and at > 0 and (size > 1 or kind in _KINDS):
            return _BOUND.sub("", last[at + size :])
    return ""
