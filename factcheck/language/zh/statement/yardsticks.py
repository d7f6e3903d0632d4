"""What a figure is held against: 高于全国平均水平1.5个百分点, 比全省高0.7个百分点."""

from __future__ import annotations

import re

from ..governor import ADJECTIVES, YARDSTICKS, Way
from ..measure import trim
from .scene import Scene
from .standing import Standing

_IN_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_THAN = re.compile(r"[^比较]*[比较](.{1,24}?)(?:分别)?([高低快慢])[出了]?$")


def yardstick(scene: Scene, standing: Standing) -> str:
    """高于全国平均水平1.5个百分点: above whom, and no change over time; empty where it is above a time."""
    governor = standing.governor
    if governor.word in ADJECTIVES:
        return _held_against(scene, standing)
    if governor.way is not Way.MOVED or governor.word not in YARDSTICKS:
        return ""
    begins = scene.text.find(governor.word, governor.subject_end, standing.start)
    held = scene.text[begins + len(governor.word) : standing.start]
    timed = any(begins < time.start < standing.start for time in standing.clause.times)
    object_ = trim(held.rpartition("的")[2])
    if not object_:
        return _held_against(scene, standing)
    return f"{governor.word}{object_}" if not timed and begins >= 0 else ""


def _held_against(scene: Scene, standing: Standing) -> str:
    """比全省高0.7个百分点: above whom; empty where it is above a time."""
    region = _IN_BRACKETS.sub("", scene.text[standing.governor.subject_end : standing.start])
    match = _THAN.match(region)
    timed = any(
        standing.governor.subject_end <= time.start < standing.start for time in standing.clause.times
    )
    return "" if match is None or timed else f"{match[2]}于{trim(match[1])}"
