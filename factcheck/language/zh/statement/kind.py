"""What kind of figure it is: a level, a count, a growth, a change, a share, a ratio, a rank, an index."""

from __future__ import annotations

import re
from decimal import Decimal

from ....claim import Kind
from ....extract.draft import Draft
from ....extract.reading import Form
from ....quantity import Bounds, Direction
from .. import words
from ..governor import Way
from .scene import Scene
from .standing import Standing

_AGAINST = (*words.YOY, *words.PERIOD_ON_PERIOD)
_POINTS = ("percentage_point", "basis_point")
_GLOSS = re.compile(r"[（(][^（()）]*[）)]$")
"""制造业采购经理指数（PMI）: the abbreviation is no head."""
_GROWING = re.compile(r"的[^，,。;；、]{0,6}?(?:增长|增速|增幅|涨幅)")
"""保持30%以上的快速增长."""
_WITHIN_BOUNDS = re.compile(r"(?:处于|位于|处在|落在|保持在|运行在|介于|超过|高于|达到)(?:了|在)?$")
MOVED_AWAY = "what it moved away from"
_HANGS = {
    Way.LEVEL: "what it reached or is",
    Way.MOVED: "how far it moved",
    Way.BASE: MOVED_AWAY,
    Way.SHARE: "a share of what follows the verb",
    Way.OF: "so many times, or such a part of, another",
    Way.PLAIN: "a number right behind what it measures",
}
_HUNDRED = Decimal(100)


def decide_kind(draft: Draft, scene: Scene, standing: Standing) -> None:
    """Set ``kind`` and ``direction`` by the unit, the governing word and the head of what is measured."""
    governor, unit = standing.governor, draft.unit
    before = next((made for made in reversed(scene.made) if made.unit == unit), None)
    if standing.bracket and before is not None and governor.way is Way.PLAIN:
        draft.kind, draft.direction = before.kind, before.direction
    elif unit == "rank" and standing.reading.form is Form.RANK:
        draft.kind = Kind.RANK
    elif unit in _POINTS:
        draft.kind, draft.direction = Kind.CHANGE, governor.direction or Direction.UP
    elif governor.way is Way.MOVED and governor.direction is not None:
        relative = unit in ("percent", "times")
        draft.kind, draft.direction = (Kind.GROWTH if relative else Kind.CHANGE), governor.direction
        if unit == "times":
            _as_percent(draft)
    elif unit == "percent":
        _standing_percent(draft, scene, standing)
    elif unit == "person" or unit.startswith("count:"):
        draft.kind = Kind.COUNT
    elif unit == "times":
        draft.kind = Kind.RATIO
    if standing.reading.negative and draft.kind in (Kind.GROWTH, Kind.CHANGE):
        _turn(draft)
    draft.why["kind"] = (
        f"{_HANGS[governor.way]}: “{governor.word}”" if governor.word else _HANGS[governor.way]
    )


def _turn(draft: Draft) -> None:
    """增长-3.3%: the sign goes to the direction, the value is how much."""
    draft.reading.value = draft.value = abs(draft.value)
    draft.bounds, draft.direction = draft.reading.bounds(), Direction.DOWN


def _as_percent(draft: Draft) -> None:
    """增长3.2倍: a growth of 320 percent."""
    draft.unit, draft.value = "percent", draft.value * _HUNDRED
    printed, soft, hard = draft.bounds.printed, draft.bounds.soft, draft.bounds.hard
    draft.bounds = Bounds(printed.scaled(100), soft.scaled(100), hard.scaled(100))


def _standing_percent(draft: Draft, scene: Scene, standing: Standing) -> None:
    """A percent nothing moved by: growth, an index or a share by the head of what is measured."""
    head = _GLOSS.sub("", draft.measure).rstrip('）)”"')
    if standing.governor.way in (Way.SHARE, Way.OF):
        draft.kind = Kind.SHARE
    elif standing.governor.way is Way.MOVED:
        draft.kind = Kind.GROWTH  # 浓度同比改善7.3%: which way a thing gets better is not said
    elif _GROWING.match(scene.text, standing.end):
        draft.kind, draft.direction = Kind.GROWTH, Direction.UP
    elif scene.text.endswith(_AGAINST, standing.first, standing.start):
        draft.kind, draft.direction = Kind.GROWTH, Direction.UP  # 同比-2.5%
    elif words.ends_with(head, words.GROWTH_HEADS):
        down = words.ends_with(head, words.SHRINKING_HEADS)
        draft.kind, draft.direction = Kind.GROWTH, Direction.DOWN if down else Direction.UP
    elif _goes_on_growing(scene, standing, draft.measure):
        draft.kind, draft.direction = Kind.GROWTH, scene.made[-1].direction
    elif words.ends_with(head, words.INDEX_HEADS):
        draft.kind = Kind.INDEX
    else:
        draft.kind = Kind.SHARE


def _goes_on_growing(scene: Scene, standing: Standing, measure: str) -> bool:
    """生产总值增长7.4%，处于7%—7.5%的目标区间: a percent of what was just said to grow, under no name of its own."""
    before = scene.made[-1] if scene.made else None
    if (
        before is None
        or before.unit != "percent"
        or before.kind is not Kind.GROWTH
        or before.measure != measure
    ):
        return False
    return _WITHIN_BOUNDS.search(scene.text, standing.first, standing.start) is not None
