"""Cities and counties that no list knows, by how they are called: 林溪县, 东澜市."""

from __future__ import annotations

import re

from .clause import Clause, Named

_NAMED = re.compile(
    r"(?:在|位于|来自)?([\u4e00-\u9fff]{2,3}?)(?:自治县|自治州|市(?!场|民|值|级|区|政|直|属|辖|容|盈)|县(?!级|城|域|区|长|乡|委))"
)
_NO_NAMES = re.compile(
    r"[城超上股都楼夜集门开入全本我该各两几个多地大中小省县区某贫困百强些部一二三四五六七八九十]$|各|全|所有|部分|其他|这|该|家|和|与|及|个|的"
)


def with_unknown_divisions(text: str, clauses: list[Clause]) -> None:
    """Give each clause that opens with the name of a city or county on no list that place, in the text's words."""
    for clause in clauses:
        at = clause.start
        for time in clause.times:
            at = time.end if time.start <= at + 1 and text[at : time.start] in ("", "在") else at
        found = _NAMED.match(text, at, clause.end)
        if found is None or _NO_NAMES.search(found[1]) or _is_known(clause, found.start(1), found.end()):
            continue
        clause.places.insert(0, Named(found.start(1), found.end(), text[found.start(1) : found.end()]))


def division_in(title: str) -> str | None:
    """The city or county on no list that a folded title or source opens with."""
    found = _NAMED.match(title)
    if found is None or _NO_NAMES.search(found[1]):
        return None
    return title[found.start(1) : found.end()]


def _is_known(clause: Clause, start: int, end: int) -> bool:
    return any(place.start < end and start < place.end for place in clause.places)
