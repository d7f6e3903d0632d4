"""Which of the words before a number may name what it measures."""

from __future__ import annotations

from ....extract.reading import Form
from .. import words
from ..clause import Clause
from .scene import Scene
from .standing import Standing
from .where import owns

_REGION, _PRODUCT = "地区", "地区生产"
_RANKING = ("居", "列", "位", "排", "跃", "升", "名")
_BEFORE_RANKING = ("稳", "连续", "继续", "再次", "首次", "始终", "长期", "仍", "均", "再", "并", "都", "也")


def measured_to(scene: Scene, standing: Standing) -> int:
    """Where the measured phrase ends: before the verb, and for a rank before 稳居, 位列 …"""
    end = standing.governor.subject_end
    if standing.reading.form is not Form.RANK:
        return end
    found = (scene.text.find(word, standing.first, end) for word in _RANKING)
    at = min((at for at in found if at >= 0), default=end)
    while word := words.ends_with(scene.text[standing.first : at], _BEFORE_RANKING):
        at -= len(word)
    return at


def owned_spans(scene: Scene, clause: Clause) -> list[tuple[int, int]]:
    """The spans of a clause that are no part of what it measures: times, and places of its figures."""
    times = [(time.start, time.end) for time in clause.times]
    return times + [
        (place.start, _with_region(scene.text, place.end)) for place in clause.places if owns(scene, place)
    ]


def _with_region(text: str, end: int) -> int:
    """山东|地区|收入: the word for a region goes with the name before it; 地区生产总值 is a name of its own."""
    named = text.startswith(_REGION, end) and not text.startswith(_PRODUCT, end)
    return end + len(_REGION) if named else end
