"""Lengths of time that are a figure of their own: 优良天数214.7天, 平均利用小时数2240小时."""

from __future__ import annotations

import re

_UNITS = {"天": "day", "小时": "hour", "个小时": "hour", "分钟": "minute"}
_MEASURED = re.compile(
    r"(?:天数|日数|小时数|时数|利用小时|时长|住院日)"
    r"(?:[^，,。;；]{0,10}|[^。;；]{0,24}(?:增加|减少|延长|缩短|提高|下降|上升|多|少)了?)$"
)
_FAR = 50


def length_of(text: str, start: int, unit: str) -> str:
    """The unit of a length of time whose number begins at ``start``; "" where nothing before it measures time."""
    name = _UNITS.get(unit, "")
    return name if name and _MEASURED.search(text, max(0, start - _FAR), start) else ""
