"""Cities and counties that no list knows, by how they are called: 林溪县, 东澜市."""

from __future__ import annotations

import re

from .clause import Clause, Named

_NAMED = re.compile(
    r"(?:在|位于|来自)?([\u4e00-\u9fff]{2,3}?)(?:自治县|自治州|市(?!场|民|值|级|区|政|直|属|辖|容|盈)|县(?!级|城|域|区|长|乡|委))"
)
_BEFORE_A_NUMBER = re.compile(r"(?:(?<=[、，,：:(（])|其中)([\u4e00-\u9fff]{1,4}?)[区县市旗](?=\d)")
"""其中：河东区6例、临川县1例: as the head of an item."""
_OFFICE_OF = re.compile(
    r"(?:^|(?<=[省市年度州]))(?![省市度])([\u4e00-\u9fff]{2,4}?[区县旗])"
    r"(?=统计|人民政府|政府|国民经济|经济运行|财政局|教育|卫生|住房|发展和改革|农业|商务局|融媒体|$)"
)
"""2018年颍川区国民经济…公报, 江州市颍川区统计局."""
_ZONES = re.compile(r"自治区|(?:行政|开发|高新|经开|保税|示范|试验|合作|自贸|贸易)区")
_NO_NAMES = re.compile(
    r"[社园景片校厂库山牧林农灾疫城超上股都楼夜集门开入全本我该各两几个多地大中小省县区某贫困百强些部一二三四五六七八九十]$|各|全|所有|部分|其他|这|该|家|和|与|及|个|的"
)

_WITHIN_A_NAME = re.compile(r"(?<=^[\u4e00-\u9fff])和(?=[县区旗])")
"""政和县: before an office of its own this 和 joins nothing."""


def with_unknown_divisions(text: str, clauses: list[Clause]) -> None:
    """Give each clause that opens with the name of a city or county on no list that place, in the text's words."""
    itemized = _BEFORE_A_NUMBER.search(text) is not None
    for clause in clauses:
        if itemized:
            _take_items(text, clause)
        at = clause.start
        for time in clause.times:
            at = time.end if time.start <= at + 1 and text[at : time.start] in ("", "在") else at
        found = _NAMED.match(text, at, clause.end)
        if found is None or _NO_NAMES.search(found[1]) or _is_known(clause, found.start(1), found.end()):
            continue
        clause.places.insert(0, Named(found.start(1), found.end(), text[found.start(1) : found.end()]))


def _take_items(text: str, clause: Clause) -> None:
    """Give a clause the places that its items open with, each right before its number."""
    for found in _BEFORE_A_NUMBER.finditer(text, clause.start, clause.end):
        start, end = found.start(1), found.end()
        if not _NO_NAMES.search(found[1]) and not _is_known(clause, start, end):
            clause.places.append(Named(start, end, text[start:end]))
    clause.places.sort(key=lambda place: place.start)


def district_in(title: str) -> str | None:
    """The district or county whose office or report a folded title or source names, whatever city it lies in."""
    found = _OFFICE_OF.search(title)
    if found is None or _is_no_name(_WITHIN_A_NAME.sub("", found[1])) or _ZONES.search(found[1]):
        return None
    return found[1]


def division_in(title: str) -> str | None:
    """The city or county on no list that a folded title or source opens with."""
    found = _NAMED.match(title)
    if found is None or _is_no_name(title[found.start(1) : found.end()]):
        return None
    return title[found.start(1) : found.end()]


def _is_no_name(named: str) -> bool:
    """Whether what stands before 市 or 县 is no name: 大城市, 各县; but 交城县 is one."""
    name = named.removesuffix("城县") if named.endswith("城县") else named[:-1]
    return not name or _NO_NAMES.search(name) is not None


def _is_known(clause: Clause, start: int, end: int) -> bool:
    return any(place.start < end and start < place.end for place in clause.places)
