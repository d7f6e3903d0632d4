"""What stands before a number and says what it does: 达到, 增长, 从, 占 …的."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ...quantity import Direction
from . import words

_TRAILING = (
    *words.YOY,
    *words.PERIOD_ON_PERIOD,
    "分别",
    "约",
    "了",
    "共",
    "累计",
    "平均",
    "已",
    "将",
    " ",
    "“",
    '"',
)


class Way(StrEnum):
    """How a number hangs on the words before it."""

    LEVEL = "level"
    MOVED = "moved"
    """增长, 减少: by how much."""
    BASE = "base"
    """从, 由: what it was before."""
    SHARE = "share"
    """占 …的."""
    PLAIN = "plain"
    """A noun only: 粮食产量1.3万亿斤."""


@dataclass(frozen=True, slots=True)
class Governor:
    """``subject_end`` is where the noun phrase before it ends; ``word`` what governs."""

    way: Way
    subject_end: int
    word: str = ""
    direction: Direction | None = None
    whole: tuple[int, int] | None = None


def governor_of(text: str, first: int, start: int, taken: list[tuple[int, int]]) -> Governor:
    """What governs the number that starts at ``start``; the region before it begins at ``first``.

    ``taken`` are the spans of times and places, passed over between governor and number.
    """
    at = _over(text, first, start, taken)
    region = text[first:at]
    share = _share(region)
    if share is not None and (at == start or region.endswith("的")):
        place, size = share
        return Governor(
            Way.SHARE, first + place, region[place : place + size], whole=(first + place + size, at)
        )
    for way, group, direction in (
        (Way.LEVEL, words.LEVEL, None),
        (Way.MOVED, words.UP, Direction.UP),
        (Way.MOVED, words.DOWN, Direction.DOWN),
    ):
        word = words.ends_with(region, group)
        longer = any(
            len(words.ends_with(region, other)) > len(word) for other in (words.LEVEL, words.UP, words.DOWN)
        )
        if word and not longer:
            return Governor(way, at - len(word), word, direction)
    word = words.ends_with(region.rstrip("的"), words.BASE)
    if word:
        return Governor(Way.BASE, first + len(region.rstrip("的")) - len(word), word)
    return _compared(text, first, start) or Governor(Way.PLAIN, start)


def _compared(text: str, first: int, start: int) -> Governor | None:
    """高于全国平均增速6个百分点, 比上年提高…: a comparison with its object in between."""
    region = text[first:start]
    for group, direction in (
        (("高于", "高出", "领先", "快于", "多于"), Direction.UP),
        (("低于", "落后", "慢于", "少于"), Direction.DOWN),
    ):
        for word in group:
            place = region.rfind(word)
            if place >= 0 and start - first - place < 24:
                return Governor(Way.MOVED, first + place, word, direction)
    return None


def _share(region: str) -> tuple[int, int] | None:
    """Where 占 … begins, for a region that names a share of a whole."""
    place = region.rfind("占")
    if place < 0 or region[place : place + 2] in ("占地", "占有", "占用"):
        return None
    if (
        any(char in region[place:] for char in ("从", "由"))
        or "比重" in region[place:]
        or "比例" in region[place:]
    ):
        return None
    return place, 2 if region[place : place + 2] in ("占到", "占据") else 1


def _over(text: str, first: int, start: int, taken: list[tuple[int, int]]) -> int:
    """Step left over fillers, times and places between a governor and its number."""
    at, moved = start, True
    while moved and at > first:
        moved = False
        for begin, end in taken:
            if end == at or (text[end:at] == "的" and end >= first):
                at, moved = max(first, begin), True
        word = words.ends_with(text[first:at], _TRAILING)
        if word:
            at, moved = at - len(word), True
    return at
