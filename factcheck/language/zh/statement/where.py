"""Where a number holds: the place of its clause, of the clause before, or of the source."""

from __future__ import annotations

import re

from ....extract.reading import Form
from ..clause import Clause, Named
from ..governor import Way
from .scene import Scene
from .standing import Standing

_NOT_THE_PLACE = (
    "高于",
    "低于",
    "占",
    "对",
    "与",
    "超过",
    "继",
    "比",
    "居",
    "列",
    "位",
    "领先",
    "快于",
    "落后",
    "稳居",
    "跃升",
    "相当于",
    "赴",
    "前往",
    "覆盖",
    "辐射",
    "面向",
    "跻身",
    "入围",
    "入选",
    "迈入",
)
"""A place right after one of these is compared with."""
_WHERE = re.compile(r"[(（](?:均|都|全部)?(?:在|为|来自|位于|分布在)?")
_LISTING = re.compile(r"[^，,。;；、]{0,14}?(?:榜|排名|排行)")
"""在全球科研城市榜单中: the field of a ranking, and not the place ranked."""
_FOREMOST = re.compile(
    r"领先|前列|前茅|首位|榜首|最|第[一二三四五六七八九十\d]{1,3}(?:[位名]|(?=[，,。;；、]|$))"
)
"""继续保持全国领先水平, 从全国第五位: among whom the place stands out."""
_PARTNERS = re.compile(
    r"(?:对(?!外)|向|与)[^，,。;；\d]{1,16}(?:[、和与及]|伙伴|市场|经济体|来源[地国]|目的[地国])$"
)
"""对东盟、|欧盟|和美国出口, 对最大贸易伙伴|东盟: one of those dealt with, and not where it holds."""
_LIST = re.compile(r"[、和及与]|以及")
_COUNTED = re.compile(r"\d[\u4e00-\u9fff%]{1,8}$")
_REACH = 30
"""How far 继 and 之后 may stand from the places between them."""


def owns(scene: Scene, place: Named) -> bool:
    """Whether a place is the figure's own and no yardstick: not 高于全国, 继上海之后."""
    if scene.text.endswith(_NOT_THE_PLACE, max(0, place.start - 3), place.start):
        return False
    if scene.text.endswith("位的", 0, place.start) or scene.text.endswith("名的", 0, place.start):
        return False
    if scene.text.startswith(("周边", "及周边", "和周边"), place.end):
        return False
    if _LISTING.match(scene.text, place.end) or _FOREMOST.match(scene.text, place.end):
        return False
    if _is_with_another(scene, place) or _PARTNERS.search(
        scene.text, max(0, place.start - _REACH), place.start
    ):
        return False
    follows = scene.text.rfind("继", max(0, place.start - _REACH), place.start)
    return follows < 0 or "后" not in scene.text[place.start : place.start + _REACH]


def name_of(scene: Scene, places: list[Named]) -> str:
    """The last of some places; where it ends a list, all of the list: 浙江、福建和江西受灾."""
    row = [each.name for each in row_of(places, scene.text) if each.name]
    return " and ".join([", ".join(row[:-1]), row[-1]]) if len(row) > 1 else places[-1].name


def row_of(places: list[Named], text: str) -> list[Named]:
    """The last places that nothing but list marks part, in order; empty where the last stands alone."""
    row = places[-1:]
    for place in reversed(places[:-1]):
        if not _LIST.fullmatch(text, place.end, row[0].start):
            break
        row.insert(0, place)
    return row if len(row) > 1 else []


def is_bracketed(scene: Scene, clause: Clause, place: Named) -> bool:
    """沿海地区（包括甲市和乙市）: a place told only to the reader, and not where the clause is."""
    return scene.opening(clause.start, place.start) >= 0


def _is_with_another(scene: Scene, place: Named) -> bool:
    """中部和|西部地区生产总值: one of two, of which the other is no place by itself."""
    if scene.text[place.start - 1 : place.start] not in ("和", "与", "及", "、") or place.start < 2:
        return False
    if _COUNTED.search(scene.text, max(0, place.start - _REACH), place.start - 1):
        return False  # 南市14例、|东市1例
    ends = {each.end for clause in scene.clauses for each in clause.places}
    other = scene.text[place.start - 2]
    return place.start - 1 not in ends and ("\u4e00" <= other <= "\u9fff" or other in ")）")


def place_of(scene: Scene, standing: Standing) -> tuple[str | None, str]:
    """The place and what decided it; a place of the clause is kept for the clauses after it."""
    if standing.listed and scene.made:
        return scene.made[-1].place, "the place of the number before it in the list"
    special = _by_its_standing(scene, standing)
    if special is not None:
        return special
    limit = standing.start
    region_end = standing.governor.subject_end if standing.governor.way is not Way.PLAIN else limit
    own = [
        each
        for each in standing.clause.places
        if each.name
        and each.end <= region_end
        and owns(scene, each)
        and not _of_rank(standing, each)
        and not is_bracketed(scene, standing.clause, each)
    ]
    if own and not standing.bracket:
        scene.place = name_of(scene, own)
        return scene.place, "named in its clause"
    if scene.place is not None:
        return scene.place, "the place of the clause before"
    return scene.context.default_place()


def _by_its_standing(scene: Scene, standing: Standing) -> tuple[str, str] | None:
    """The place that a bracket, a comparison or a rank gives, and why; None where none of them does."""
    told = _told_after(scene, standing)
    if told is not None:
        return told.name, "the place in brackets after it"
    if standing.bracket:
        opening = scene.opening(standing.clause.start, standing.start)
        begins = max(opening, standing.first)
        inside = [
            each for each in standing.clause.places if each.start >= begins and each.end <= standing.start
        ]
        before = [each for each in standing.clause.places if each.end == opening]
        for each in (inside or before)[-1:]:
            return each.name, "the place at the bracket"
    if standing.governor.way is Way.BASE and standing.governor.word[:1] in ("比", "较"):
        begins = standing.governor.subject_end
        for each in standing.clause.places:
            if begins <= each.start < standing.start:
                return each.name, "the place that it is compared with"
    if standing.reading.form is Form.RANK:
        holder = next((each for each in standing.clause.places if _holds_rank(scene, standing, each)), None)
        if holder is not None:
            return holder.name, "the place that holds the rank"
    return None


def _told_after(scene: Scene, standing: Standing) -> Named | None:
    """5例（均在江苏）: a bracket that only says where."""
    match = _WHERE.match(scene.text, standing.end)
    if match is None:
        return None
    at = match.end()
    return next(
        (
            each
            for each in standing.clause.places
            if each.start == at and scene.text.startswith((")", "）"), each.end)
        ),
        None,
    )


def _holds_rank(scene: Scene, standing: Standing, place: Named) -> bool:
    """第二位的北京."""
    return bool(place.name) and place.start == standing.end + 1 and scene.text[standing.end] == "的"


def _of_rank(standing: Standing, place: Named) -> bool:
    """全国第三: the field that is ranked, not the place that holds the rank."""
    return standing.reading.form is Form.RANK and place.end == standing.start
