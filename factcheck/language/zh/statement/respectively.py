"""分别: as many measures as numbers, one each, a head said once given to all."""

from __future__ import annotations

import re

from ....claim import BasisKind, Kind
from ....extract.draft import Draft
from .. import words
from ..clause import Clause
from ..measure import measure_of, trim
from .basis import A_MONTH, against
from .coordination import items_of
from .extent import owned_spans
from .scene import Scene
from .where import owns, row_of

_LIST = re.compile(r"[、和及与]|以及")
_BASES = re.compile(r"(同比|环比)[、和](?:同比|环比)")
_ABOVE = re.compile(
    r"(?:上述|这)[一二三四五六七八九十几]?[大个家项]?(?:贸易伙伴|国家和地区|国家|地区|经济体|城市|行业|产品|商品|领域)"
)
_PAST = re.compile(r"[\d、和与及]")
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
        if _by_place(scene, at, listed):
            continue
        count = len(listed)
        named = _named(scene, clause, at, count) or _stated(scene, clause, count)
        _give(listed, named or items_of(listed[0].measure, count))
    _share_out_unsaid(scene)


def _share_out_unsaid(scene: Scene) -> None:
    """由21.3%、19.6%提高到22%、21.1%: as many numbers in a row as measures named, without 分别."""
    told = [standing for standing in scene.standings if not standing.boundary]
    for index, standing in enumerate(told):
        if standing.listed or index + 1 >= len(told) or not told[index + 1].listed:
            continue
        last = index + 1
        while last < len(told) and told[last].listed:
            last += 1
        if scene.text.find("分别", standing.clause.start, standing.start) < 0:
            _give(scene.made[index:last], _in_a_row(scene, index, last - index))


def _in_a_row(scene: Scene, index: int, count: int) -> list[str]:
    """分别进出口4亿元和3亿元，增长7%和5%: the measures of as many numbers right before, or those its own names."""
    before = scene.made[max(0, index - count) : index]
    measures = _distinct(before)
    same = len(measures) == count and all(draft.kind not in _MOVES for draft in before)
    return measures if same else items_of(scene.made[index].measure, count)


def _give(listed: list[Draft], items: list[str]) -> None:
    if len(items) != len(listed):
        return
    for draft, item in zip(listed, items, strict=True):
        whole = "占" + draft.measure.partition("占")[2] if "占" in draft.measure else ""
        draft.measure = item if whole in item else item + whole
        draft.why["measure"] = "its place in the list of measures"


def _named(scene: Scene, clause: Clause, at: int, count: int) -> list[str]:
    """甲和乙产值分别为80亿元和12亿元: the measures its own clause lists, or those before it with it."""
    listed = measure_of(scene.text, clause.start, at, owned_spans(scene, clause))
    if listed in words.DEPENDENT_HEADS:
        return _rates_stated(scene, clause, listed, count)
    above = _ABOVE.search(listed)
    if above is not None and not _LIST.search(listed):
        before, after = listed[: above.start()], listed[above.end() :]
        return [before + item + after for item in _listed_above(scene, clause)]
    items = items_of(listed, count) or _over_clauses(scene, clause, listed, count)
    done = _done_to_each(scene, clause, at)
    return [item if item.endswith(done) else item + done for item in items]


def _done_to_each(scene: Scene, clause: Clause, at: int) -> str:
    """对甲和乙分别进出口4亿元和3亿元: the words between 分别 and the first number."""
    first = next((each for each in scene.standings if each.clause is clause and each.start > at), None)
    if first is None or first.governor.subject_end <= at + len("分别"):
        return ""
    return measure_of(scene.text, at + len("分别"), first.governor.subject_end, [])


def _rates_stated(scene: Scene, clause: Clause, head: str, count: int) -> list[str]:
    """内、外贸吞吐量分别增长7.6%和5.5%，增速分别加快1.5个和3.6个百分点: the rates of those stated before."""
    start = scene.sentence.start
    measures = _distinct([draft for draft in scene.made if draft.start - start < clause.start])[-count:]
    former = {words.ends_with(measure, words.DEPENDENT_HEADS) for measure in measures}
    return [measure + head for measure in measures] if len(measures) == count and former == {""} else []


def _over_clauses(scene: Scene, clause: Clause, listed: str, count: int) -> list[str]:
    """挖掘机械，汽车，智能手机产量分别增长…: a list whose items commas part."""
    if not listed:
        return []
    numbered = {id(standing.clause) for standing in scene.standings}
    for earlier in reversed([each for each in scene.clauses if each.end < clause.start]):
        if id(earlier) in numbered:
            break
        listed = (
            f"{measure_of(scene.text, earlier.start, earlier.end, owned_spans(scene, earlier))}，{listed}"
        )
        items = items_of(listed, count)
        if items or earlier.opens:
            return items
    return []


def _by_time(scene: Scene, clause: Clause, listed: list[Draft]) -> bool:
    """分别比上月和上年同期高0.1个和0.2个百分点: one figure, against as many times."""
    compared = scene.compared(clause)
    if len(compared) != len(listed):
        return False
    for draft, time in zip(listed, compared, strict=True):
        draft.basis, draft.basis_period = against(scene.text[time.start : time.end], time.period)
        draft.why["basis"] = "its turn in the list of times"
        draft.measure, draft.why["measure"] = listed[0].measure, listed[0].why["measure"]
    return True


def _by_place(scene: Scene, at: int, listed: list[Draft]) -> bool:
    """南京、苏州、无锡工业增加值分别增长7%、8%和9%: one measure, in as many places in a row."""
    named = [
        place for each in scene.clauses for place in each.places if place.end <= at and owns(scene, place)
    ]
    row = row_of(named, scene.text)
    if len(row) != len(listed) or _PAST.search(scene.text, row[-1].end, at):
        return False
    for draft, place in zip(listed, row, strict=True):
        draft.place, draft.why["place"] = place.name, "its turn in the list of places"
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
