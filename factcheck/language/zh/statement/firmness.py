"""How firm a figure is: a target, a forecast, a first count, an estimate, a revision; real or nominal."""

from __future__ import annotations

from ....claim import Assertion, AssertionKind, Status
from ....extract import calendar as cal
from ....extract.draft import Draft
from ....span import Span
from .. import words
from ..governor import AIMS
from .scene import Scene
from .standing import Standing

_BY_PLAN = ("按照", "根据", "依据")
_YEAR_HAS_BEGUN = 6


def decide_status(draft: Draft, scene: Scene, standing: Standing) -> None:
    """Set ``status``, ``adjustment`` and the remarks of the words before the number."""
    status = (
        ahead(scene, standing)
        or _aimed_at(draft, standing)
        or _planned(draft, scene)
        or (_settled(scene, standing) if scene.tells_firmness else None)
    )
    if status is not None:
        draft.status = _of_the_past(status, draft, scene)
        draft.why["status"] = "the words of its clause"
    if scene.tells_firmness:
        adjusted = _adjusted(scene, standing)
        if adjusted is not None:
            draft.adjustment, draft.why["adjustment"] = adjusted, "the words of its clause"
    at = scene.text.find("首次", standing.first, standing.start)
    if at >= 0:
        span = Span(scene.sentence.start + at, scene.sentence.start + at + 2)
        draft.assertions = (*draft.assertions, Assertion(AssertionKind.FIRST_TIME, span))


def _of_the_past(status: Status, draft: Draft, scene: Scene) -> Status:
    """预计产值增长5%: what a yearly report expects of the year that has passed is an estimate."""
    past = scene.is_yearly_report and draft.period is not None and draft.period.end < scene.context.said
    return Status.ESTIMATE if past and status is Status.FORECAST else status


def _adjusted(scene: Scene, standing: Standing) -> str | None:
    """按可比价格计算, 名义增长: told between the number before and this one."""
    before = max((each.end for each in scene.standings if each.end <= standing.start), default=0)
    region = scene.text[before : standing.start]
    named = (name for name, group in words.ADJUSTMENT.items() if any(word in region for word in group))
    return next(named, None)


def ahead(scene: Scene, standing: Standing) -> Status | None:
    """Whether its clause, or a clause that announces goals before it, looks ahead."""
    if not scene.tells_firmness:
        return None
    region = scene.text[standing.clause.start : standing.clause.end]
    if scene.lead is not None and scene.text.startswith(_BY_PLAN, scene.lead.start):
        region = scene.text[scene.lead.start : scene.lead.end] + region
    if standing.governor.whole is not None:  # 完成全年目标任务的99.7% is done
        region = region.replace(scene.text[slice(*standing.governor.whole)], "")
    if any(word in region for word in words.STATUS["target"]):
        return Status.TARGET
    if scene.goals_from <= standing.start:
        return Status.TARGET
    region = region.replace("预期寿命", "").replace("初步预计", "")
    return Status.FORECAST if any(word in region for word in words.STATUS["forecast"]) else None


def _aimed_at(draft: Draft, standing: Standing) -> Status | None:
    """完成全年1.8万亿元投资任务: a task is what was aimed at."""
    aimed = standing.governor.whole is None and draft.measure.endswith(AIMS)
    return Status.TARGET if aimed else None


def _planned(draft: Draft, scene: Scene) -> Status | None:
    """What is to hold later; and what a yearly report says of its own year, which has only begun."""
    said = scene.context.said
    if draft.period is not None and draft.period.start.year > said.year:
        return Status.TARGET
    if draft.period is None or not scene.is_yearly_report or said.month > _YEAR_HAS_BEGUN:
        return None
    return Status.TARGET if draft.period == cal.year(said.year) else None


def _settled(scene: Scene, standing: Standing) -> Status | None:
    """初步核算 and 最终核实 hold to the end of the sentence; 修订 and 估算 in their clause."""
    if scene.verified_from <= standing.start:
        return Status.REVISED
    if scene.preliminary_from <= standing.start:
        return Status.PRELIMINARY
    region = scene.text[standing.clause.start : standing.clause.end]
    for name in ("estimate", "revised"):
        if any(word in region for word in words.STATUS[name]):
            return Status(name)
    return None
