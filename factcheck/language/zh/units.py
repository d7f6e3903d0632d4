"""What stands after a number: money, a measure, a counter with its noun, or a unit of time."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files

PERSON = "person"


@dataclass(frozen=True, slots=True)
class Unit:
    """``name`` as the public interface spells it, ``factor`` into it, and where its words end."""

    name: str
    factor: Decimal
    end: int
    counter: str = ""
    time: bool = False


def _table() -> Mapping[str, tuple[str, Decimal]]:
    data = tomllib.loads(files(__package__).joinpath("units.toml").read_text("utf-8"))
    table = {words: (code, Decimal(1)) for words, code in data["money"].items()}
    table |= {words: (name, Decimal(factor)) for words, (name, factor) in data["measure"].items()}
    table |= {word: ("", Decimal(1)) for word in data["time"]["words"].split()}
    table |= {word: (PERSON, Decimal(1)) for word in data["counters"]["person"].split()}
    for things in (data["counters"]["thing"], data["counters"]["division"]):
        table |= {word: (f"count:{word}", Decimal(1)) for word in things.split()}
    return table


def _words(section: str, key: str) -> frozenset[str]:
    data = tomllib.loads(files(__package__).joinpath("units.toml").read_text("utf-8"))
    return frozenset(data[section][key].split())


_TABLE = _table()
CURRENCIES = frozenset(tomllib.loads(files(__package__).joinpath("units.toml").read_text("utf-8"))["money"])
_TIMES = _words("time", "words")
_COUNTERS = _words("counters", "thing") | _words("counters", "division") | _words("counters", "person")
DIVISIONS = _words("counters", "division")
"""Provinces, cities, counties: counters that are nouns themselves."""
_OTHER_WORDS = tuple(
    "处理 条例 部分 部门 组织 组成 位于 位列 位居 批准 批发 名义 个人 种植 户籍 户外 支持 支付 家庭 条腿 条心 股绳 台山 台湾 国道 省道 县道 国家 省级 市级 县级 村级".split()
)
"""Words that begin with a counter and are none."""
_SPANS = {"日": "day", "天": "day", "小时": "hour", "月": "month", "年": "year"}
_AFTER_A_UNIT = "的以左上到至和与还多"
_SIZES = {
    first: tuple(sorted({len(words) for words in _TABLE if words[0] == first}, reverse=True))
    for first in {words[0] for words in _TABLE}
}
"""First character of a unit → the lengths of the units that begin with it, longest first."""


def unit_at(text: str, at: int) -> Unit | None:
    """The longest unit that begins at ``at`` of a folded text, white space before it passed over."""
    while at < len(text) and text[at] == " ":
        at += 1
    for size in _SIZES.get(text[at : at + 1], ()):
        words = text[at : at + size]
        known = _TABLE.get(words) if len(words) == size else None
        if known is not None and not _is_another_word(text, at, size):
            counter = words if words in _COUNTERS else ""
            unit = Unit(known[0], known[1], at + size, counter, words in _TIMES)
            return unit if counter or unit.time else _per(text, unit)
    return None


def _is_another_word(text: str, at: int, size: int) -> bool:
    """Whether what may be a unit is none here: 300块光伏板, 三方会谈, 80个点位."""
    follows = text[at + size : at + size + 1]
    within_a_word = "\u4e00" <= follows <= "\u9fff" and follows not in _AFTER_A_UNIT
    words = text[at : at + size]
    if words in ("块", "个点"):
        return within_a_word
    if words == "方":
        return within_a_word or text[at - 1 : at] not in ("亿", "万")
    return size == 1 and text.startswith(_OTHER_WORDS, at)


def _per(text: str, unit: Unit) -> Unit:
    """元/平方米, 微克/立方米, 升/日: what an amount is per."""
    if text[unit.end : unit.end + 1] not in ("/", "／"):
        return unit
    below = unit_at(text, unit.end + 1)
    if below is not None and below.time:
        span = _SPANS.get(text[unit.end + 1 : below.end])
        return Unit(f"{unit.name}_per_{span}", unit.factor, below.end) if span else unit
    if below is None or not below.name or below.name.startswith("count:"):
        return unit
    return Unit(f"{unit.name}_per_{below.name}", unit.factor / below.factor, below.end)
