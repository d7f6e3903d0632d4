"""分别: as many measures as numbers, one each, a head said once given to all."""

from __future__ import annotations

import re

from ....claim import BasisKind, Kind
from ....extract.draft import Draft
from .. import words
from ..clause import Clause
from ..measure import measure_of, trim
from .basis import A_MONTH, against
from .measured import owned_spans
from .scene import Scene

_LIST = re.compile(r"[、和及与]|以及")
_BASES = re.compile(r"(同比|环比)[、和](?:同比|环比)")
_MARKED = re.compile(r"、|以及")
_ABOVE = re.compile(
    r"(?:上述|这)[一二三四五六七八九十几]?[大个家项]?(?:贸易伙伴|国家和地区|国家|地区|经济体|城市|行业|产品|商品|领域)"
)
_MOVES = (Kind.GROWTH, Kind.CHANGE)


def share_out(scene: Scene) -> None:
    """Give the numbers of each clause with 分别 the measures listed before it, or stated before it."""
    for clause in scene.clauses:
        at = scene.text.find("分别", clause.start, clause.end)
        start = scene.sentence.start
        listed = [draft for draft in scene.made if at >= 0 and at < draft.start - start < clause.end]
        if len(listed) < 2:
            continue
        if _by_time(scene, clause, listed) or _by_base(scene, clause, at, listed):
            continue
        items = _named(scene, clause, at, len(listed)) or _stated(scene, clause, len(listed))
        if len(items) == len(listed):
            for draft, item in zip(listed, items, strict=True):
                whole = "占" + draft.measure.partition("占")[2] if "占" in draft.measure else ""
                draft.measure = item if whole in item else item + whole
                draft.why["measure"] = "its place in the list before 分别"


def _named(scene: Scene, clause: Clause, at: int, count: int) -> list[str]:
    """甲和乙收入分别达到365亿元和29亿元: the measures its own clause lists.

    Where too many 和 stand in it, only 、 parts them: 教育、社会保障和就业支出.
    """
    listed = measure_of(scene.text, clause.start, at, owned_spans(scene, clause))
    if listed in words.DEPENDENT_HEADS:
        return []
    items = _items(_LIST, listed)
    if len(items) > count:
        items = _items(_MARKED, listed)
    above = _ABOVE.search(listed)
    if above is not None and len(items) == 1:
        return [
            listed[: above.start()] + item + listed[above.end() :] for item in _listed_above(scene, clause)
        ]
    if not items:
        return []
    if all(len(item) == 1 for item in items[:-1]):
        return [*(item + items[-1][1:] for item in items[:-1]), items[-1]]  # 东、中、西部地区投资
    head = words.ends_with(items[-1], words.SHARED_HEADS)
    return [item if words.ends_with(item, words.SHARED_HEADS) else item + head for item in items]


def _by_time(scene: Scene, clause: Clause, listed: list[Draft]) -> bool:
    """分别比上月和上年同期高0.1个和0.2个百分点: one figure, against as many times."""
    compared = scene.compared(clause)
    if len(compared) != len(listed):
        return False
    for draft, time in zip(listed, compared, strict=True):
        draft.basis, draft.basis_period = against(scene.text[time.start : time.end], time.period)
        draft.measure, draft.why["measure"] = listed[0].measure, listed[0].why["measure"]
    return True


def _by_base(scene: Scene, clause: Clause, at: int, listed: list[Draft]) -> bool:
    """同比、环比分别增长2%和1%: one figure, against two bases."""
    match = _BASES.search(scene.text, clause.start, at)
    if match is None or match.end() != at or len(listed) != 2:
        return False
    former, latter = listed
    latter.measure, latter.why["measure"] = former.measure, former.why["measure"]
    near = latter if match[1] == "同比" else former
    far = former if near is latter else latter
    longer = near.period is not None and near.period.days > A_MONTH
    far.basis, near.basis = BasisKind.YOY, BasisKind.QOQ if longer else BasisKind.MOM
    return True


def _items(separator: re.Pattern[str], listed: str) -> list[str]:
    return [item for part in separator.split(listed) if (item := trim(part))]


def _listed_above(scene: Scene, clause: Clause) -> list[str]:
    """东盟、欧盟、美国为前三大伙伴，对上述伙伴…: the list that opens a clause before, up to its verb."""
    for earlier in reversed([each for each in scene.clauses if each.end < clause.start]):
        opening, verb, _ = scene.text[earlier.start : earlier.end].partition("为")
        items = [trim(item) for item in _LIST.split(opening)]
        if verb and len(items) > 1:
            return items
    return []


def _stated(scene: Scene, clause: Clause, count: int) -> list[str]:
    """甲2亿元，乙3亿元，分别增长1%和2%: the last figures stated before it, one each."""
    before = [draft for draft in scene.made if draft.start - scene.sentence.start < clause.start]
    measures = _distinct([draft for draft in before if draft.kind not in _MOVES])
    return measures[-count:] if len(measures) >= count else []


def _distinct(drafts: list[Draft]) -> list[str]:
    return list(dict.fromkeys(draft.measure for draft in drafts if draft.measure))
