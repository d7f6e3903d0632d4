"""When a number holds, and what it is compared with."""

from __future__ import annotations

from datetime import MINYEAR

from ....claim import BasisKind, Kind, Status
from ....extract import calendar as cal
from ....extract.draft import Draft
from ....extract.reading import Form
from ....period import Period
from ..clock import Time
from ..governor import AIMS, Way
from ..periods import YEARS_NAMED
from ..until_now import NOW
from .basis import is_average, same_part
from .firmness import ahead
from .scene import Scene
from .standing import Standing

_NOT_SAID = "not said"
_A_YEAR_AND_MORE = 400
_MOVES = (Kind.GROWTH, Kind.CHANGE)
_MOSTLY = ("常年", "多年平均", "多年均值", "多年平均值", "历年平均")
_HELD = tuple(
    "余额 存栏 存栏量 保有量 拥有量 人口 里程 床位 库存 储备 储备量 装机 装机容量 存款 贷款 户数 在校生 职工 机构 人员 参保人数 持卡人数 领用人数 在校人数 在岗人数 从业人数 在册人数".split()
)
"""Heads of what there is on a day, and not of what was done in a span."""


_FLOWS = ("新增", "出生", "死亡", "迁入", "迁出", "转移", "净增", "净流入")
"""Beginnings of what happened in a span: 新增就业."""
_OF_A_YEAR = ("出生人口", "死亡人口", "迁入人口", "迁出人口")
"""What is counted over the year whose last day was named before: 年末常住人口…，出生人口…."""


def decide_period(draft: Draft, scene: Scene, standing: Standing) -> None:
    """The last time named before it, else the time in hand, else the year a yearly report is about."""
    own = [time for time in standing.clause.times if standing.first <= time.start < standing.start]
    if standing.governor.way is Way.BASE:
        draft.period, draft.why["period"] = _of_base(scene, standing, own)
        return
    glossed = _glossed(scene, standing)
    if glossed is not None:
        draft.period, draft.why["period"] = glossed
        return
    aimed = standing.governor.whole is None and draft.measure.endswith(AIMS)
    named = [
        time
        for time in own
        if aimed
        or (time.end == standing.start and standing.reading.form is not Form.FACTOR)
        or not scene.is_other_time(standing.clause, time)
    ]
    if _is_not_of_now(draft, scene, named):
        draft.period, draft.why["period"] = scene.context.period, "the time of the sentence before"
    elif named:
        draft.period, draft.why["period"] = named[-1].period, named[-1].why
    elif scene.period is not None:
        draft.period, draft.why["period"] = _in_hand(draft, scene)
    elif _is_of_unsaid_span(draft, scene, standing):
        draft.period, draft.why["period"] = None, "since the unsaid time that figures before it moved from"
    else:
        draft.period, draft.why["period"] = _reported_year(scene, standing)
    if draft.period is not None and _ends_a_move(standing) and draft.period.days > _A_YEAR_AND_MORE:
        draft.period = cal.year(draft.period.end.year)
        return
    moved = draft.kind is Kind.CHANGE or (draft.kind is Kind.GROWTH and not is_average(scene, standing))
    if moved and draft.period is not None and draft.period.days > _A_YEAR_AND_MORE:
        draft.basis, draft.basis_period = BasisKind.NAMED, cal.year(draft.period.start.year)
        draft.why["basis"] = "the year the run began"
        draft.period = cal.year(draft.period.end.year)


def _glossed(scene: Scene, standing: Standing) -> tuple[Period | None, str] | None:
    """比上年（40亿元）多, 比常年（293亿立方米）少: what was, or mostly is, in brackets behind the time compared with."""
    opening = scene.opening(standing.clause.start, standing.start) if standing.bracket else -1
    if opening < 0 or scene.text[opening + 1 : standing.start].strip():
        return None
    if scene.text.endswith(_MOSTLY, standing.clause.start, opening):
        return None, "of most years"
    told = next((time for time in scene.compared(standing.clause) if time.end == opening), None)
    return None if told is None else (told.period, told.why)


def _is_not_of_now(draft: Draft, scene: Scene, named: list[Time]) -> bool:
    """目前…，成交额30亿元，增长5%: what moved, and an amount told later, is of the time in hand before."""
    why = named[-1].why if named else scene.period_why
    return why == NOW and (draft.kind in _MOVES or (draft.kind is Kind.LEVEL and not named))


def _in_hand(draft: Draft, scene: Scene) -> tuple[Period | None, str]:
    """The time in hand; for what is held rather than done, the day named last: 6月末，存款…。贷款余额…"""
    day = scene.as_of
    if scene.period is not None and draft.measure.startswith(_OF_A_YEAR) and _ends_a_year(scene.period):
        return cal.year(scene.period.end.year), "the year that ends with the day in hand"
    if (
        day is not None
        and scene.period is scene.context.period
        and (_is_held(draft) or _is_of_held(draft, scene))
    ):
        return day, "the day of the sentence before"
    return scene.period, scene.period_why


def _ends_a_year(day: Period) -> bool:
    return day.days == 1 and day.end == cal.year(day.end.year).end


def _is_held(draft: Draft) -> bool:
    """贷款余额, 医院35394个: what there is, and not what was done or how it grew."""
    if draft.measure.startswith(_FLOWS) or draft.sentence.text[draft.end - 1] == "次":
        return False
    counted_itself = draft.unit == f"count:{draft.measure}" and not draft.measure.startswith("新")
    return draft.kind is not Kind.GROWTH and (counted_itself or draft.measure.endswith(_HELD))


def _is_of_held(draft: Draft, scene: Scene) -> bool:
    """城镇人口395万人，占常住人口比重为58%: a share that what is held right before makes up."""
    before = scene.made[-1] if scene.made else None
    held = before is not None and before.period == scene.as_of and draft.measure.startswith(before.measure)
    return held and draft.kind is Kind.SHARE


def carry_time(scene: Scene) -> None:
    """Keep the time in hand for the next sentence: neither a year ahead, nor a moment of what was in hand."""
    context, period = scene.context, scene.kept
    if period is None or period.start.year > context.said.year:
        return
    former = context.period
    ends = former is not None and period.days == 1 < former.days and former.start <= period.end <= former.end
    if ends and period.end == cal.month_end(period.end.year, period.end.month):
        context.as_of = period
        return
    context.as_of, context.period = scene.as_of, period


def _of_base(scene: Scene, standing: Standing, own: list[Time]) -> tuple[Period | None, str]:
    """When it was what it moved from: the time named with it, or with the first of its list."""
    if standing.listed and scene.made:
        return scene.made[-1].period, scene.made[-1].why["period"]
    based = [time for time in own if time.start >= standing.governor.subject_end]
    if based:
        scene.base = same_part(scene.period, based[-1].period, scene.text[based[-1].end : standing.start])
        return scene.base, based[-1].why
    if scene.base is not None and not standing.clause.opens:
        return scene.base, "the year that the figure before it moved from"
    if scene.period is not None and scene.period_why == YEARS_NAMED:
        return cal.year(scene.period.start.year), "the first of the years named"
    return None, _NOT_SAID


def _ends_a_move(standing: Standing) -> bool:
    """五年来 … 增加到3万, 达到3万: what is reached holds at the end of the span; a running total is of all of it."""
    word = standing.governor.word
    return standing.governor.way is Way.LEVEL and word.endswith(("到", "至")) and not word.startswith("累计")


def _is_of_unsaid_span(draft: Draft, scene: Scene, standing: Standing) -> bool:
    """网点从4万个增加到6万个，新建仓库75座: whether since a time that the sentence does not name.

    What is said of the moved figure itself holds at the end of the move.
    """
    if standing.governor.way is not Way.PLAIN and standing.governor.way is not Way.LEVEL:
        return False
    unsaid = any(made.why["period"] == _NOT_SAID for made in scene.made)
    settled = {made.measure for made in scene.made if made.period is not None}
    return unsaid and not _ends_a_move(standing) and draft.measure not in settled


def _reported_year(scene: Scene, standing: Standing) -> tuple[Period | None, str]:
    """A yearly report speaks of the year before, and plans for its own."""
    if not scene.is_yearly_report or scene.context.said.year == MINYEAR:
        return None, _NOT_SAID
    if ahead(scene, standing) is Status.TARGET:
        return cal.year(scene.context.said.year), "a yearly report plans for its own year"
    return cal.year(scene.context.said.year - 1), "a yearly report: the year before"
