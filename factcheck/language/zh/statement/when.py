"""When a number holds, and what it is compared with."""

from __future__ import annotations

from ....claim import BasisKind, Kind
from ....extract import calendar as cal
from ....extract.draft import Draft
from ....extract.reading import Form
from ....period import Period
from .. import words
from ..governor import Way
from ..periods import YEARS_NAMED
from .firmness import ahead
from .scene import Scene, Standing

_NOT_SAID = "not said"
_SINCE = "since the time named"
_A_YEAR_AND_MORE = 400
A_MONTH = 40
"""No month has more days than this, no quarter fewer."""


def decide_period(draft: Draft, scene: Scene, standing: Standing) -> None:
    """The last time named before it, else the time in hand, else the year a yearly report is about."""
    own = [time for time in standing.clause.times if standing.first <= time.start < standing.start]
    if standing.governor.way is Way.BASE:
        based = [time for time in own if time.start >= standing.governor.subject_end]
        draft.period = based[-1].period if based else None
        draft.why["period"] = based[-1].why if based else _NOT_SAID
        if not based and scene.period is not None and scene.period_why == YEARS_NAMED:
            draft.period, draft.why["period"] = (
                cal.year(scene.period.start.year),
                "the first of the years named",
            )
        return
    begun = [time for time in own if scene.is_beginning(time)]
    if begun and scene.period is not None and scene.period.end > begun[-1].period.end:
        draft.period, draft.why["period"] = cal.run(begun[-1].period, scene.period), _SINCE
        return
    before = scene.made[-1] if scene.made else None
    if before is not None and before.why["period"] == _SINCE and standing.reading.form is Form.RANK:
        draft.period, draft.why["period"] = before.period, _SINCE  # 自2001年起连续16年居第三位
        return
    named = [time for time in own if not scene.is_other_time(time)]
    if named:
        draft.period, draft.why["period"] = named[-1].period, named[-1].why
    elif scene.period is not None:
        draft.period, draft.why["period"] = scene.period, scene.period_why
    elif _is_of_unsaid_span(draft, scene, standing):
        draft.period, draft.why["period"] = None, "since the unsaid time that figures before it moved from"
    else:
        draft.period, draft.why["period"] = _reported_year(scene, standing)
    if draft.period is not None and _ends_a_move(scene, standing) and draft.period.days > _A_YEAR_AND_MORE:
        draft.period = cal.year(draft.period.end.year)
        return
    moved = draft.kind is Kind.CHANGE or (draft.kind is Kind.GROWTH and not _is_average(scene, standing))
    if moved and draft.period is not None and draft.period.days > _A_YEAR_AND_MORE:
        draft.basis, draft.basis_period = BasisKind.NAMED, cal.year(draft.period.start.year)
        draft.period = cal.year(draft.period.end.year)


def _ends_a_move(scene: Scene, standing: Standing) -> bool:
    """五年来 … 从2万增加到3万: what is reached holds at the end of the span."""
    if standing.governor.way is not Way.LEVEL or not standing.governor.word.endswith(("到", "至")):
        return False
    return any(
        each.clause is standing.clause and each.end == standing.first and each.governor.way is Way.BASE
        for each in scene.standings
    )


def _is_of_unsaid_span(draft: Draft, scene: Scene, standing: Standing) -> bool:
    """里程从9万公里增加到13万公里，新建机场46个: whether since a time that the sentence does not name.

    What is said of the moved figure itself holds at the end of the move.
    """
    if standing.governor.way is not Way.PLAIN and standing.governor.way is not Way.LEVEL:
        return False
    unsaid = any(made.why["period"] == _NOT_SAID for made in scene.made)
    settled = {made.measure for made in scene.made if made.period is not None}
    return unsaid and not _ends_a_move(scene, standing) and draft.measure not in settled


def _reported_year(scene: Scene, standing: Standing) -> tuple[Period | None, str]:
    """A yearly report speaks of the year before, and plans for its own."""
    if not scene.is_yearly_report:
        return None, _NOT_SAID
    if ahead(scene, standing) is not None:
        return cal.year(scene.context.said.year), "a yearly report plans for its own year"
    return cal.year(scene.context.said.year - 1), "a yearly report: the year before"


def decide_basis(draft: Draft, scene: Scene, standing: Standing) -> None:
    """What a growth or a change is against: the year before unless the words say otherwise."""
    if standing.governor.way is Way.OF and draft.kind is Kind.RATIO:
        _against_the_named(draft, standing)
    if draft.kind not in (Kind.GROWTH, Kind.CHANGE) or draft.basis is not None:
        return
    if standing.listed and scene.made and scene.made[-1].kind is draft.kind:
        former = scene.made[-1]
        draft.basis, draft.basis_period = former.basis, former.basis_period
        draft.adjustment = draft.adjustment or former.adjustment
        return
    region = scene.text[standing.first : standing.start]
    compared = scene.compared(standing.clause)
    if _is_average(scene, standing) and not (draft.kind is Kind.CHANGE and compared):
        _average(draft)
    elif any(word in region for word in words.PERIOD_ON_PERIOD):
        longer = draft.period is not None and draft.period.days > A_MONTH
        draft.basis = BasisKind.QOQ if longer else BasisKind.MOM
    elif any(word in region for word in words.YOY) or (draft.kind is Kind.GROWTH and not compared):
        draft.basis = BasisKind.YOY
    elif compared:
        draft.basis, draft.basis_period = BasisKind.NAMED, compared[-1].period
    before = scene.made[-1] if scene.made else None
    restated = before is not None and before.kind is Kind.CHANGE and before.basis is not None
    if (
        before is not None
        and restated
        and words.ends_with(draft.measure, words.DEPENDENT_HEADS)
        and not compared
    ):
        draft.basis, draft.basis_period = before.basis, before.basis_period  # 上升209亿美元，升幅为0.66%
    if draft.basis is not None:
        draft.why["basis"] = "the words of its clause"


def _is_average(scene: Scene, standing: Standing) -> bool:
    region = scene.text[standing.first : standing.start]
    return any(word in region for word in words.AVERAGE)


def _average(draft: Draft) -> None:
    draft.basis = BasisKind.AVERAGE
    if "yearly report" in draft.why["period"]:
        draft.period, draft.why["period"] = None, "an average over years that are not named"
    if "年均" not in draft.measure:
        head = words.ends_with(draft.measure, words.GROWTH_HEADS)
        draft.measure = f"{draft.measure.removesuffix(head)}年均{head or '增长'}"


def _against_the_named(draft: Draft, standing: Standing) -> None:
    """是2015年的3.2倍: against the year named."""
    governor = standing.governor
    named = [time for time in standing.clause.times if governor.subject_end <= time.start < standing.start]
    if named:
        draft.basis, draft.basis_period = BasisKind.NAMED, named[-1].period
        draft.why["basis"] = "the time named before the multiple"
