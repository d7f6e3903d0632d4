"""The quantities of one Chinese sentence on their way to drafts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....claim import Kind
from ....extract.context import Context
from ....extract.draft import Draft
from ....extract.reading import Reading
from ....quantity import Hedge
from ....text import Sentence
from ..clause import Clause
from ..clock import Time
from ..counted import counted_in, is_person
from ..governor import Way
from ..hedges import BEFORE
from ..measure import trim
from ..media import quotes_the_nation
from ..places import NATION
from ..spans import YEARS_COUNTED
from ..units import DIVISIONS, PERSON
from ..until_now import SINCE, begins_a_run, since
from .basis import decide_basis
from .firmness import decide_status
from .kind import decide_kind
from .measured import measured_by
from .parts import name_parts
from .relation import relate, with_range_ends
from .respectively import share_out
from .scene import Scene
from .standing import Standing
from .topic import topic_of
from .when import carry_time, decide_period
from .where import is_bracketed, name_of, owns, place_of

_A_YEAR = 365
_CONCLUDING = ("所以", "因此", "为此", "总的", "总体", "下一步")
"""A clause that begins with these is of the whole again, and no longer of the place in hand."""
_LASTING = re.compile(r"(?:延续|延长|持续|推迟|提前|实施|执行|有效)[\u4e00-\u9fff]{0,4}[至到]$")
_ABOUT = ("约", "大概", "差不多")


def read_statements(sentence: Sentence, quantities: Sequence[Reading], context: Context) -> list[Draft]:
    """The claims of a sentence as drafts in order; updates ``context``."""
    scene = Scene(sentence, quantities, context)
    if scene.is_rule or scene.is_question:
        return []
    if not context.official and quotes_the_nation(scene.text) >= 0:
        scene.place = NATION
    _go_on_with_the_whole(scene)
    standings = iter(scene.standings)
    standing = next(standings, None)
    for clause in scene.clauses:
        here: list[Standing] = []
        while standing is not None and standing.clause is clause:
            here.append(standing)
            standing = next(standings, None)
        _enter(scene, clause, here)
        for each in here:
            if not each.boundary:
                scene.made.append(_draft(scene, each))
    share_out(scene)
    name_parts(scene)
    context.measure = scene.subject
    carry_time(scene)
    if not context.official:
        context.place = scene.place or context.place  # a newspaper goes on about the place it named
        context.lead_place = context.lead_place or scene.place
    context.recent = scene.made
    return with_range_ends(scene.made)


def _go_on_with_the_whole(scene: Scene) -> None:
    """。其中，…: a sentence that opens with parts is of the place that the whole was told of."""
    if scene.parts and scene.parts[0][0] == scene.clauses[0].start:
        places = {draft.place for draft in scene.context.recent}
        scene.place = places.pop() if len(places) == 1 else scene.place


def _enter(scene: Scene, clause: Clause, here: Sequence[Standing]) -> None:
    """Take over the clause's time and place, and what it is about when it holds no number."""
    for time in clause.times:
        part = _is_of_a_part(scene, clause, time)
        aside = part or _is_of_a_bracket(scene, time, here)
        aside = aside or (not here and _is_in_passing(scene, clause, time))
        if begins_a_run(scene.text, time):
            scene.hold(since(time.period, scene.period, scene.context.said), SINCE)
        elif part and time.end == clause.end:
            scene.hold_here(time.period, time.why)  # 其中第二季度，产量9万吨
        elif not aside and not scene.is_other_time(clause, time):
            scene.hold(time.period, time.why)
    limit = here[0].governor.subject_end if here else clause.end
    own = [
        each
        for each in clause.places
        if each.name and each.end <= limit and owns(scene, each) and not is_bracketed(scene, clause, each)
    ]
    if own:
        scene.place = name_of(scene, own)
    if scene.text.startswith(_CONCLUDING, clause.start):
        scene.place = None
    if clause.opens or not here:
        scene.lead = None if here else clause
    if not here:
        scene.subject = topic_of(scene, clause) or scene.subject


def _is_of_a_bracket(scene: Scene, time: Time, here: Sequence[Standing]) -> bool:
    """项目5个（其中市级2个，10月底完工）: a time among the figures of a bracket holds there alone."""
    opening = scene.opening(here[0].clause.start, time.start) if here else -1
    return opening >= 0 and (opening >= here[0].end or any(each.bracket for each in here))


def _is_in_passing(scene: Scene, clause: Clause, time: Time) -> bool:
    """我们这两年结存的利润: years counted back that tell of a noun, in a clause that neither opens nor is all of it."""
    if _LASTING.search(scene.text, clause.start, time.start):
        return True  # 政策延续实施至2024年底
    if time.period.days < _A_YEAR and scene.text.startswith(("是", "才是", "就是"), time.end):
        return True  # 二季度才是高峰
    counted = time.why == YEARS_COUNTED and not clause.opens
    return counted and scene.text.find("的", time.end, clause.end) >= 0


def _is_of_a_part(scene: Scene, clause: Clause, time: Time) -> bool:
    """一季度增长6.5%，其中3月份增长5.0%: a part of the time in hand is no new time in hand."""
    whole = scene.period
    if whole is None or not scene.text.startswith(("其中", "光", "单是", "仅"), clause.start):
        return False
    return whole.start <= time.period.start and time.period.end <= whole.end and time.period != whole


def _draft(scene: Scene, standing: Standing) -> Draft:
    draft = Draft(standing.reading, scene.sentence, standing.reading.bounds())
    draft.measure, draft.why["measure"] = measured_by(scene, standing)
    _count_by_its_noun(draft)
    _hedge_of_share(draft, scene, standing)
    decide_kind(draft, scene, standing)
    decide_period(draft, scene, standing)
    draft.place, draft.why["place"] = place_of(scene, standing)
    decide_basis(draft, scene, standing)
    decide_status(draft, scene, standing)
    relate(draft, scene, standing)
    stated = standing.governor.way in (Way.LEVEL, Way.PLAIN, Way.BASE)
    if stated and not scene.is_part(standing.start) and draft.kind in (Kind.LEVEL, Kind.COUNT):
        scene.whole = draft
    return draft


def _hedge_of_share(draft: Draft, scene: Scene, standing: Standing) -> None:
    """约占总量的48%, 接近总量的四成: the hedge stands before the verb, or is the verb."""
    at, word = standing.governor.subject_end, standing.governor.word
    if standing.governor.way is not Way.SHARE:
        return
    hedge = Hedge.ABOUT if scene.text.endswith(_ABOUT, standing.first, at) else BEFORE.get(word)
    if hedge is not None:
        standing.reading.hedge = draft.hedge = hedge
        draft.why["hedge"] = "the words before its share"
        draft.bounds = standing.reading.bounds()


def _count_by_its_noun(draft: Draft) -> None:
    """企业达到8000家: a counter says nothing by itself; what is counted is what is measured."""
    if not draft.unit and draft.reading.number.scaled and is_person(draft.measure):
        draft.unit = PERSON  # 减少贫困人口92万
    bare = draft.unit.startswith("count:") and not draft.unit.isascii() and not draft.reading.noun
    if draft.unit.removeprefix("count:") in DIVISIONS:
        return  # 3省86县市区受灾
    if bare and draft.measure:
        draft.unit = f"count:{trim(counted_in(draft.measure))}"
