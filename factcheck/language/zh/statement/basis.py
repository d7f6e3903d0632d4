"""What a growth or a change is against: the year before, the month before, a time that is named."""

from __future__ import annotations

from datetime import timedelta

from ....claim import BasisKind, Kind
from ....extract import calendar as cal
from ....extract.draft import Draft
from ....extract.reading import Form
from ....period import Period
from .. import words
from ..clock import Time
from ..governor import ADJECTIVES, YARDSTICKS, Way
from .compared import OF_THEN
from .scene import Scene
from .standing import Standing

_A_YEAR = 365
_A_FEW_WEEKS = 25
_ON_THE_YEAR = words.any_of(words.YOY)
_ON_THE_PERIOD = words.any_of(words.PERIOD_ON_PERIOD)
_ON_AVERAGE = words.any_of(words.AVERAGE)
_AGAINST = words.any_of((*words.YOY, *words.PERIOD_ON_PERIOD, *words.AVERAGE))
_SAME_TIME = ("同比", "同期")
A_MONTH = 40
"""No month has more days than this, no quarter fewer."""


def decide_basis(draft: Draft, scene: Scene, standing: Standing) -> None:
    """Set ``basis`` and its period: the year before unless the words say otherwise."""
    if draft.kind in (Kind.RATIO, Kind.SHARE):
        _of_another_time(draft, scene, standing)
    if draft.kind not in (Kind.GROWTH, Kind.CHANGE) or draft.basis is not None:
        return
    before = scene.made[-1] if scene.made else None
    if standing.listed and before is not None and before.kind is draft.kind:
        _as_before(draft, before)
        if draft.adjustment is None and before.adjustment is not None:
            draft.adjustment, draft.why["adjustment"] = before.adjustment, before.why["adjustment"]
        return
    region, compared = _told(scene, standing)
    if standing.governor.word in (*ADJECTIVES, *YARDSTICKS) and not compared:
        return  # 快于全市生产总值1.9个百分点
    told = bool(compared) or _AGAINST.search(region) is not None
    if before is not None and (
        (not compared and _goes_on(scene, standing, region))
        or (not told and _restates(draft, before, standing))
    ):
        _as_before(draft, before)
    elif is_average(scene, standing) and not (draft.kind is Kind.CHANGE and compared):
        _average(draft, compared)
    else:
        _by_words(draft, region, compared)
        if draft.basis is None and not compared:
            _as_whole(draft, scene, standing)
    _explain(draft)


def _explain(draft: Draft) -> None:
    if draft.basis is not None:
        draft.why.setdefault("basis", "the words of its clause")


def _told(scene: Scene, standing: Standing) -> tuple[str, list[Time]]:
    """The words before a number and the times it is compared with; else those of the clause that leads to it."""
    region = scene.text[standing.first : standing.start]
    compared = scene.compared(standing.clause)
    if scene.lead is None or compared or _ON_THE_YEAR.search(region):
        return region, compared
    return scene.text[scene.lead.start : scene.lead.end] + region, scene.compared(scene.lead)


def _goes_on(scene: Scene, standing: Standing, region: str) -> bool:
    """比1964年增长两倍，粮食增长一倍: a year compared with holds on until a full stop."""
    former = scene.made[-1]
    if former.basis is not BasisKind.NAMED or former.kind not in (Kind.GROWTH, Kind.CHANGE):
        return False
    told = _AGAINST.search(region) is not None
    timed = any(standing.first <= time.start < standing.start for time in standing.clause.times)
    return not (told or timed or standing.clause.opens)


def against(words_of_time: str, period: Period) -> tuple[BasisKind, Period | None]:
    """What a comparison with a time is: 上月, 上年同期, or the time itself."""
    if words_of_time.startswith(("上月", "上个月")):
        return BasisKind.MOM, None
    if words_of_time.startswith(("上季", "上个季")):
        return BasisKind.QOQ, None
    if words_of_time.startswith(("上年", "去年")):
        return BasisKind.YOY, None
    return BasisKind.NAMED, period


def _by_words(draft: Draft, region: str, compared: list[Time]) -> None:
    if _ON_THE_PERIOD.search(region):
        _by_the_step_before(draft)
    elif compared and compared[-1].period.days < _A_YEAR and not any(word in region for word in _SAME_TIME):
        draft.basis, draft.basis_period = BasisKind.NAMED, compared[-1].period  # 比上年12月份加快
    elif _ON_THE_YEAR.search(region):
        draft.basis = BasisKind.YOY
    elif draft.kind is Kind.GROWTH and not compared:
        draft.basis = BasisKind.YOY
        draft.why["basis"] = "growth that names nothing else is on the year before"
    elif compared:
        draft.basis = BasisKind.NAMED
        draft.basis_period = same_part(draft.period, compared[-1].period, region)


def same_part(own: Period | None, named: Period, region: str) -> Period:
    """较2019年同期: of the year named, the part that the figure itself is of."""
    part = own is not None and not own.is_instant and own.days < _A_YEAR <= named.days
    if own is None or not part or "同期" not in region:
        return named
    return cal.moved_by_years(own, named.start.year - own.start.year)


def _by_the_step_before(draft: Draft) -> None:
    """环比: against the quarter, the month, or the days before, as long as its own."""
    period = draft.period
    if period is not None and 1 < period.days < _A_FEW_WEEKS:
        length = timedelta(days=period.days)
        draft.basis, draft.basis_period = (
            BasisKind.NAMED,
            cal.days(period.start - length, period.end - length),
        )
        return
    draft.basis = BasisKind.QOQ if period is not None and period.days > A_MONTH else BasisKind.MOM


def _restates(draft: Draft, before: Draft, standing: Standing) -> bool:
    """上升209亿美元，升幅为0.66%; 同比收窄5%，减少20亿元: the same move in other terms."""
    moved = before.kind in (Kind.CHANGE, Kind.GROWTH) and before.basis is not None
    rate = before.kind is Kind.CHANGE and bool(words.ends_with(draft.measure, words.DEPENDENT_HEADS))
    return moved and (rate or (draft.measure == before.measure and not standing.clause.opens))


def _as_whole(draft: Draft, scene: Scene, standing: Standing) -> None:
    """同比减少51小时。其中，水电减少237小时: what a part is changed against is what its whole is."""
    if not scene.is_part(standing.start):
        return
    told = (*scene.context.recent, *scene.made)
    moved = [each for each in told if each.kind is Kind.CHANGE and each.period == draft.period]
    if moved:
        _as_before(draft, moved[-1])


def _as_before(draft: Draft, before: Draft) -> None:
    draft.basis, draft.basis_period = before.basis, before.basis_period
    if "basis" in before.why:
        draft.why["basis"] = before.why["basis"]


def is_average(scene: Scene, standing: Standing) -> bool:
    """年均, 平均每年: whether the words before a number say that it is an average over years."""
    return _ON_AVERAGE.search(scene.text, standing.told_from, standing.start) is not None


def _average(draft: Draft, compared: list[Time]) -> None:
    draft.basis = BasisKind.AVERAGE
    own = draft.period
    if own is not None and compared and compared[-1].period.start.year < own.start.year:
        draft.period = cal.years(compared[-1].period.start.year, own.end.year)  # 与2020年相比，两年平均增长
    elif "yearly report" in draft.why["period"]:
        draft.period, draft.why["period"] = None, "an average over years that are not named"
    if "年均" not in draft.measure:
        head = words.ends_with(draft.measure, words.GROWTH_HEADS)
        draft.measure = f"{draft.measure.removesuffix(head)}年均{head or '增长'}"


def _of_another_time(draft: Draft, scene: Scene, standing: Standing) -> None:
    """是2015年的3.2倍, 恢复到2019年同期的九成, 比2015年翻了一番: against the year named; a list goes on with it."""
    times = standing.clause.times
    if standing.listed and scene.made and scene.made[-1].kind is draft.kind:
        _as_before(draft, scene.made[-1])
        return
    if standing.governor.way is Way.OF:
        begins = standing.governor.subject_end
        named = [time for time in times if begins <= time.start < standing.start]
    elif standing.reading.form is Form.FACTOR:
        named = [time for time in scene.compared(standing.clause) if time.end <= standing.start]
    elif standing.governor.way is Way.PLAIN:
        named = [time for time in times if scene.text[time.end : standing.start] == OF_THEN]
    else:
        return
    if named:
        draft.basis, draft.basis_period = BasisKind.NAMED, named[-1].period
        draft.why["basis"] = "the time named before the multiple"
