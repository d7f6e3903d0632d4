"""Times that a figure is compared with, and not its own: 比上月, 较年初, 跟去年基本持平, 比灾前的2019年."""

from __future__ import annotations

import re

from ..clause import Clause
from ..clock import Time

_BEFORE = frozenset("比较同与")
_ABOVE_OR_BELOW = ("低于", "高于", "超过", "相当于")
_WITH = ("和", "跟", "与", "同")
_ALIKE = re.compile(
    r"(?:同期)?(?:水平|均值|平均值?|平均水平)?(?:基本|大体|大致|总体)?(?:持平|相当|一样|接近|差不多|相比|比|相较)"
)
OF_THEN = "同期的"
"""2019年|同期的|64%: a part of another year's figure."""
_TOLD_APART = re.compile(r"[比较](?![重例率值])[^，,。;；\d比较]{1,7}的$")
"""比灾前的|2019年: what kind of time it is stands between."""
_FAR = 10


def is_compared(text: str, clause: Clause, time: Time) -> bool:
    """Whether a time of a clause is only compared with; the second of 比上月和上年同期 is as the first."""
    before = text[max(0, time.start - 1) : time.start]
    former = next((each for each in clause.times if _is_listed(text, each, time)), None)
    if former is not None:
        return is_compared(text, clause, former)
    if before in _BEFORE or text.endswith(_ABOVE_OR_BELOW, 0, time.start):
        return True
    if before in _WITH:
        return _ALIKE.match(text, time.end) is not None
    return before == "的" and _TOLD_APART.search(text, max(0, time.start - _FAR), time.start) is not None


def _is_listed(text: str, former: Time, time: Time) -> bool:
    """比上月和上年同期, 与2020年同期、2019年同期相比: two times that only a list mark parts."""
    return text[former.end : time.start].removeprefix("同期") in ("和", "、", "及")
