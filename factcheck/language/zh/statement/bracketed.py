"""What a number in brackets measures: 流感病毒（27.4%）, 三级医院2996个（其中：三级甲等医院1580个）."""

from __future__ import annotations

import re

from .. import words
from ..governor import YARDSTICKS
from ..measure import measure_of
from .extent import measured_to, owned_spans
from .scene import Scene
from .shares import against_a_whole, rate_of
from .standing import Standing

_NAME_IN_A_LIST = re.compile(r"(?<=[、:：是为])[\u4e00-\u9fffA-Za-z\d]{2,12}$")
_HELD_AGAINST = re.compile("|".join(YARDSTICKS))
_FAR = 30


def in_bracket(scene: Scene, standing: Standing) -> tuple[str, str]:
    """The measure of a number in brackets and what decided it."""
    own = _part_in_bracket(scene, standing)
    if own:
        return own, "a part named in the bracket"
    if standing.governor.whole is not None:
        return against_a_whole(scene, standing)
    glossed = _glossed(scene, standing)
    if glossed:
        return glossed, "what its clause is held against right before the bracket"
    named = _named_before_bracket(scene, standing)
    return (
        (named, "what stands before the bracket")
        if named
        else (scene.subject, "what the number before measures")
    )


def _glossed(scene: Scene, standing: Standing) -> str:
    """高于全国总诊疗量增长水平（4.1%）: what the others are held against, with its own figure in brackets."""
    opening = scene.opening(standing.clause.start, standing.start)
    if scene.text[opening + 1 : standing.start].strip():
        return ""
    held = _HELD_AGAINST.search(scene.text, max(standing.clause.start, opening - _FAR), opening)
    if held is None:
        return ""
    return measure_of(scene.text, held.end(), opening, owned_spans(scene, standing.clause)).removesuffix(
        "水平"
    )


def _named_before_bracket(scene: Scene, standing: Standing) -> str:
    """分别是流感病毒（27.4%）、鼻病毒（5.7%）: a name that has only its figure in brackets."""
    opening = scene.opening(standing.clause.start, standing.start)
    before = max((each.end for each in scene.standings if each.end <= opening), default=0)
    match = _NAME_IN_A_LIST.search(scene.text, max(before, standing.clause.start), opening)
    if match is None or scene.text[opening + 1 : standing.start].strip():
        return ""
    if any(place.end == opening for place in standing.clause.places):
        return ""  # 上海（85%）、北京（84%）: the same of another place
    return measure_of(scene.text, match.start(), opening, owned_spans(scene, standing.clause))


def _part_in_bracket(scene: Scene, standing: Standing) -> str:
    """三级医院2996个（其中：三级甲等医院1580个）, 确诊5056例（出院4758例，死亡104例）."""
    begins = max(scene.opening(standing.clause.start, standing.start) + 1, standing.first)
    begins = max(begins, scene.text.rfind("，", begins, standing.start) + 1)
    own = measure_of(scene.text, begins, measured_to(scene, standing), owned_spans(scene, standing.clause))
    return rate_of(scene.subject, own) if own in words.DEPENDENT_HEADS else own
