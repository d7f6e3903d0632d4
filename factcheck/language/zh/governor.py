"""What stands before a number and says what it does: 达到, 增长, 从, 占 …的."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ...enumerated import Enumerated
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
    "现在的",
    "目前的",
    "如今的",
    "今天的",
    " ",
    "“",
    '"',
)


_OF_A_TIME = ("的", "同期的", "同期")
"""由去年|同期的|52%: what stands between a time and its figure."""
_FIELDS = ("世界", "全球", "全国", "全省", "亚洲", "国内", "国际")
"""从世界第六位: who is ranked."""
_GROWN_TO = ("增至", "增加到", "增长到", "扩大到", "提高到", "上升到")
_MULTIPLE = re.compile(r"[^，,。;；]{1,10}?倍")
_EQUALS = ("相当于", "是", "为", "仅为", "约为", "达", "达到", "恢复到", "恢复至", "回升到", "回到")
_ABOVE = ("高于", "高出", "领先", "快于", "多于")
_BELOW = ("低于", "落后", "慢于", "少于")
ADJECTIVES = ("高", "低", "快", "慢")
YARDSTICKS = (*_ABOVE, *_BELOW)
"""Verbs whose object another figure is held against."""
_BY = {
    **dict.fromkeys("高多快大", Direction.UP),
    **dict.fromkeys("低少慢小", Direction.DOWN),
}
_REACHED = re.compile(
    r"可?(?:扩充|扩展|扩建|扩容|拓展|压缩|压减|压降|精简|延长|延伸|缩短|升级|调整|调高|攀升|上涨|走高|推进|收缩|回补|增补|冲|压|翻|做|跌|提|掉|扩|涨|降|升|增|减)[到至]$"
)
"""可扩充至, 冲到: a verb and where it comes to."""
FULFILLED = "完成"
AIMS = ("任务", "目标", "指标")
"""Nouns of what was planned."""
_COMPARISON = re.compile(
    r"(?<![同环之占对相计可])[比较](?![重例率值较快大高强好为多少])(?=[^，,。;；]{1,24}$)"
)
_OF_THEN = re.compile(
    r"的|[(（][^()（）]*[)）]$|(?:实际|同期|预算|计划|决算|执行|平均)?(?:数|额|水平|值|量|基数)$"
)
"""较2022年实际额, 比去年的“双11”, 比2020年（41万亩）: the figure of that time itself."""
_MORE_DONE = re.compile(r"(?<![许很更众大])(多|少)[产挖花收卖用发投建买挣赚交付缴招送跑种出销购采排]$")
"""比去年多产3.4亿吨: how much more was done."""
_CARRIED = re.compile(
    r"(?:承担|贡献(?![率度额])|吸纳|提供|创造|容纳|供应|集聚|承载)了?(?=[^，,。;；]{1,20}的$)"
)
"""承担了外贸货运量的90%: a share of what follows the verb."""
_A_PART = re.compile(r"[一二三四五六七八九十]分之|[一二两三四五六七八九]成|一半|半数")
_BOUNDED = re.compile(r"(接近|将近|超过|超|不足|不到)[^，,。;；\d]{2,20}的$")
PLANNED_OF = ("计划的", "预算的", "任务的", "目标的", "指标的", "年计划的")
"""完成年度计划的102%: what a share is of."""
_FAR_WITH_BRACKETS = 40
_FAR = 24
"""How far a verb may stand before its number with its object in between."""


class Way(Enumerated):
    """How a number hangs on the words before it."""

    LEVEL = "level"
    MOVED = "moved"
    """增长, 减少: by how much."""
    BASE = "base"
    """从, 由: what it was before."""
    SHARE = "share"
    """占 …的."""
    OF = "of"
    """是 …的: so many times, or such a part of, another."""
    PLAIN = "plain"
    """A noun only: 粮食产量1.3万亿斤."""


_VERBS: Mapping[str, tuple[Way, Direction | None]] = {
    **dict.fromkeys(words.DOWN, (Way.MOVED, Direction.DOWN)),
    **dict.fromkeys(words.UP, (Way.MOVED, Direction.UP)),
    **dict.fromkeys(words.LEVEL, (Way.LEVEL, None)),
    **dict.fromkeys(("改善", "改善了", "好转", "变化"), (Way.MOVED, None)),
}
_LONGEST_VERB = max(map(len, _VERBS))


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
    whole = _part_of_a_whole(text, first, start) or _of_another(text, first, start)
    if whole is not None:
        return whole
    at = _over(text, first, start, taken)
    if text[start] == "第":
        at -= len(words.ends_with(text[first:at], _FIELDS))
    region = text[first:at]
    if region.endswith("新增"):
        return Governor(Way.PLAIN, at)
    arrived = _arrived(region)
    if arrived:
        return Governor(Way.LEVEL, at - len(arrived), arrived)
    word = _verb_before(region)
    if word and not _is_of_works(region, word):
        way, direction = _VERBS[word]
        return Governor(way, _before_comparison(text, first, at - len(word), taken, word), word, direction)
    based = _base(text, first, start, region)
    if based is not None:
        return based
    return _done_more(text, first, at, taken) or _compared(text, first, start) or Governor(Way.PLAIN, start)


def _arrived(region: str) -> str:
    """提高到, 可扩充至: a verb of moving and where it comes to; "" where the words before a number end otherwise."""
    if not region.endswith(("到", "至")):
        return ""
    moved = words.ends_with(region[:-1], words.UP) or words.ends_with(region[:-1], words.DOWN)
    if moved:
        return region[-len(moved) - 1 :]
    match = _REACHED.search(region)
    return "" if match is None else match.group()


def _verb_before(region: str) -> str:
    """The longest verb that the words before a number end with, or ""."""
    for size in range(min(_LONGEST_VERB, len(region)), 0, -1):
        if region[-size:] in _VERBS:
            return region[-size:]
    return ""


def _done_more(text: str, first: int, at: int, taken: list[tuple[int, int]]) -> Governor | None:
    """比去年多产3.4亿吨."""
    done = _MORE_DONE.search(text, first, at)
    if done is None:
        return None
    direction = Direction.UP if done[1] == "多" else Direction.DOWN
    return Governor(Way.MOVED, _before_comparison(text, first, done.start(), taken), done[1], direction)


def _base(text: str, first: int, start: int, region: str) -> Governor | None:
    """从, 由; 比1953年的百分之六十三提高了, 比试点时的45%翻了一倍."""
    if text[start - 1 : start] == "的":
        if region.endswith(("比", "较")):
            return Governor(Way.BASE, first + len(region) - 1, region[-1])
        held = _COMPARISON.search(text, first, start)
        if held is not None:
            return Governor(Way.BASE, held.start(), held.group())
    region = region.rstrip("的")
    word = words.ends_with(region, words.BASE)
    return Governor(Way.BASE, first + len(region) - len(word), word) if word else None


def _is_of_works(region: str, word: str) -> bool:
    """改造提升218万亩农田: what was made better, and no move of a figure."""
    return word in ("提升", "扩大") and region.removesuffix(word).endswith(("改造", "优化", "整治", "巩固"))


def _before_comparison(text: str, first: int, end: int, taken: list[tuple[int, int]], word: str = "") -> int:
    """Where 比去年的“双11”多了 begins; a noun behind the time compared with is what is measured."""
    found = _COMPARISON.search(text, first, end)
    if found is None:
        return end
    after = next((last for begin, last in taken if begin == found.end()), None)
    if after is None or word in YARDSTICKS or _OF_THEN.match(text[after:end]):
        return found.start()
    return end


def _compared(text: str, first: int, start: int) -> Governor | None:
    """高于全省平均水平4个百分点, 比上年提高…: a comparison with its object in between."""
    region = text[first:start]
    for group, direction in ((_ABOVE, Direction.UP), (_BELOW, Direction.DOWN)):
        for word in group:
            place = region.rfind(word)
            if place >= 0 and start - first - place < _FAR:
                return Governor(Way.MOVED, first + place, word, direction)
    return _by_how_much(region, first)


def _by_how_much(region: str, first: int) -> Governor | None:
    """比上月末高0.1个百分点: an adjective after what it is compared with."""
    region = region.removesuffix("了")
    direction = _BY.get(region[-1:])
    begins = max(region.rfind("比"), region.rfind("较"))
    if direction is None or begins < 0 or len(region) - begins > _FAR_WITH_BRACKETS:
        return None
    subject = region[:begins]
    subject = subject.removesuffix(words.ends_with(subject, _TRAILING))
    return Governor(Way.MOVED, first + len(subject), region[-1], direction)


def _part_of_a_whole(text: str, first: int, start: int) -> Governor | None:
    """占全市总量的79%, 占世界三分之二."""
    share = _share(text[first:start]) or _bounded_share(text, first, start)
    if share is None:
        return None
    place, size = share
    begins = first + place
    return Governor(Way.SHARE, begins, text[begins : begins + size], whole=(begins + size, start))


def _bounded_share(text: str, first: int, start: int) -> tuple[int, int] | None:
    """接近全国总量的四成, 超过同期外贸的三分之一: where the verb stands that bounds a share, and how long it is."""
    if text[start - 1 : start] != "的" or not _A_PART.match(text, start):
        return None
    found = _BOUNDED.search(text, first, start)
    return None if found is None else (found.start() - first, len(found[1]))


def _of_another(text: str, first: int, start: int) -> Governor | None:
    """是2015年的3.2倍, 约为世界平均水平的四分之一: a multiple or a part of another figure."""
    region = text[first:start]
    if not region.endswith("的"):
        return None
    equals = (*_EQUALS, *_GROWN_TO) if _MULTIPLE.match(text, start) else _EQUALS
    found = [(region.rfind(word), word) for word in equals]
    place, word = max((each for each in found if each[0] >= 0), default=(-1, ""))
    if place < 0 or len(region) - place > _FAR:
        return None
    begins = first + place
    subject_end = begins - len(words.ends_with(text[first:begins], _TRAILING))
    return Governor(Way.OF, subject_end, word, whole=(begins + len(word), start))


def _share(region: str) -> tuple[int, int] | None:
    """Where 占 … begins, for a region that names a share of a whole."""
    fulfilled = region.rfind(FULFILLED)
    if fulfilled >= 0 and region.endswith(PLANNED_OF):
        return fulfilled, len(FULFILLED)
    carried = _CARRIED.search(region)
    if carried is not None:
        return carried.start(), carried.end() - carried.start()
    place = region.rfind("占")
    if place < 0 or region[place : place + 2] in ("占地", "占有", "占用", "占比"):
        return None
    if (
        any(char in region[place:] for char in ("从", "由"))
        or "比重" in region[place:]
        or "比例" in region[place:]
        or "份额" in region[place:]
    ):
        return None
    return place, 2 if region[place : place + 2] in ("占到", "占据") else 1


def _over(text: str, first: int, start: int, taken: list[tuple[int, int]]) -> int:
    """Step left over fillers, times and places between a governor and its number."""
    at, moved = start, True
    while moved and at > first:
        moved = False
        for begin, end in taken:
            if end == at or (end >= first and text[end:at] in _OF_A_TIME):
                at, moved = max(first, begin), True
        word = words.ends_with(text[first:at], _TRAILING)
        if word:
            at, moved = at - len(word), True
    return at
