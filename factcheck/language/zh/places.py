"""Places in Chinese text, given by the names they go by in English."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import Any

NATION = "China"
_BEFORE_A_NAME = frozenset("省市区县州在于从由对比较和与及至到是为向的继按据我们咱这")
_SUFFIXES = ("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省", "市")


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("places.toml").read_text("utf-8"))


@cache
def names() -> dict[str, str]:
    """Every known name in simplified characters → its English name."""
    from babel import Locale  # loading it takes longer than reading a short text

    chinese, english = Locale("zh").territories, Locale("en").territories
    known = {
        name: english[code]
        for code, name in chinese.items()
        if len(code) == 2 and code.isalpha() and code in english
    }
    data = _data()
    for name, in_english in (*data["provinces"].items(), *_listed("cities").items()):
        known[name] = in_english
        known |= {name + suffix: in_english for suffix in _SUFFIXES}
    for name, in_english in _listed("ambiguous_cities").items():
        known |= {name + suffix: in_english for suffix in ("市", "州", "地区")}
    known |= data["regions"]
    known |= dict.fromkeys(data["home"]["nation"].split(), NATION)
    return known


@cache
def _listed(kind: str) -> dict[str, str]:
    """The cities of a table, whatever province they lie in."""
    return {name: english for cities in _data()[kind].values() for name, english in cities.items()}


@cache
def _provinces() -> dict[str, str]:
    """The English name of every city → that of its province."""
    tables = (*_data()["cities"].items(), *_data()["ambiguous_cities"].items())
    return {city: province for province, cities in tables for city in cities.values()}


def province_of(place: str) -> str:
    """The province that a city lies in; any other place as it is."""
    return _provinces().get(place, place)


_NAMED_FOR = ("猪瘟", "脑炎", "白蛾", "呼吸综合征", "血吸虫", "小蠊")
"""Plagues and pests that are called by a place."""


@cache
def _cities() -> frozenset[str]:
    listed = _listed("cities")
    return frozenset({*listed, *(f"{name}市" for name in listed)})


@cache
def _here() -> frozenset[str]:
    return frozenset(_data()["home"]["here"].split())


@cache
def _sizes() -> dict[str, tuple[int, ...]]:
    """First character of a name → the lengths of the names that begin with it, longest first."""
    sizes: defaultdict[str, set[int]] = defaultdict(set)
    for name in (*names(), *_here()):
        sizes[name[0]].add(len(name))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in sizes.items()}


@cache
def may_start() -> re.Pattern[str]:
    """The first character of a place before one that may be its second, or the number of those in the nation."""
    firsts = re.escape("".join(sorted(_sizes())))
    seconds = re.escape("".join(sorted({name[1] for name in (*names(), *_here())})))
    return re.compile(rf"[{firsts}](?=[{seconds}])|3(?=[0-4])")


def place_at(text: str, at: int, home: str | None) -> tuple[int, str] | None:
    """The place whose name begins at ``at`` of a folded text: where it ends and what it is called.

    全省, 我市 are the source's own place, and "" where that is not known; an office that sits in a city
    tells with 全省 of the city's province.
    """
    known, here = names(), _here()
    for size in _sizes().get(text[at], ()):
        words = text[at : at + size]
        if words in here:
            named = home or ""
            return at + size, province_of(named) if words.endswith("省") else named
        name = known.get(words)
        if name is not None and not _goes_on(text, at + size, words) and _begins_a_word(text, at, words):
            return at + size, name
    return None


def _goes_on(text: str, end: int, words: str) -> bool:
    """国内生产总值, 世界经济, 非洲猪瘟: the start of another word, and no place of the figure."""
    if words == "国内" and text.startswith(
        ("生产", "市场", "需求", "外", "游客", "旅游", "航", "首", "领先", "知名", "一流"), end
    ):
        return True
    if text.startswith(_NAMED_FOR, end):
        return True
    return words == "世界" and not text.startswith(("各", "上", "范围"), end)


def _begins_a_word(text: str, at: int, words: str) -> bool:
    """扩大连续, 经济南北: the name of a city across two words is none; provinces and nations are safe."""
    if words[0] == "中" and text[at - 1 : at] in ("其", "集"):
        return False  # 其中国家高新技术企业
    if words not in _cities() or at == 0:
        return True
    before = text[at - 1]
    if before in _BEFORE_A_NAME or not _is_han(before) or text.endswith("其中", 0, at):
        return True
    return any(text[at - size : at] in names() for size in (2, 3))


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def place_in(text: str) -> str | None:
    """The first place a folded title or source names, in Chinese or in English."""
    for at in range(len(text)):
        found = place_at(text, at, None)
        if found is not None and found[1]:
            return found[1]
    if any(body in text for body in _data()["home"]["bodies"].split()) or text.endswith("部"):
        return NATION  # a ministry; provinces have 厅 and 局
    return next((name for name in sorted(set(names().values())) if name in text), None)
