"""Words that loosen or bound a number: 约, 近, 超过, 以上, 左右."""

from __future__ import annotations

import re

from ...quantity import Hedge

BEFORE: dict[str, Hedge] = {
    **dict.fromkeys(
        ("大约", "约为", "约有", "约占", "约合", "约", "大概", "差不多", "估计", "预计约"), Hedge.ABOUT
    ),
    **dict.fromkeys(("将近", "接近", "近", "几近", "逼近"), Hedge.NEARLY),
    **dict.fromkeys(("超过", "突破", "超出", "超", "逾", "高于", "多于", "大于"), Hedge.OVER),
    **dict.fromkeys(("不足", "不到", "低于", "少于", "小于"), Hedge.UNDER),
    **dict.fromkeys(("不低于", "不少于", "至少", "最少", "不小于"), Hedge.AT_LEAST),
    **dict.fromkeys(("不超过", "不高于", "至多", "最多", "不多于"), Hedge.AT_MOST),
}
AFTER: dict[str, Hedge] = {
    **dict.fromkeys(("左右", "上下", "前后"), Hedge.ABOUT),
    **dict.fromkeys(("以上", "及以上"), Hedge.AT_LEAST),
    **dict.fromkeys(("以下", "以内", "之内"), Hedge.AT_MOST),
}
_LONGEST = 4
_NEAR = 10
_LOOSENED = re.compile(r"(?:差不多|大概|大约|大体|约摸)(?:能|会|可以|共)?(?:有|是|在|为|到|达到|占)$")
"""差不多有450万人: the verb stands between."""
_BOUNDED = re.compile(r"(?:至少|最少)(?:能|要|会|得)?[\u4e00-\u9fff]{1,2}$")
"""至少配两台."""


def hedge_before(text: str, end: int, first: int) -> tuple[int, Hedge, str] | None:
    """The hedge whose words end at ``end`` and begin at ``first`` or later: where the quote begins, and the words."""
    at = end
    while at > first and text[at - 1] in " 了":
        at -= 1
    for size in range(_LONGEST, 0, -1):
        hedge = BEFORE.get(text[max(first, at - size) : at])
        if hedge is not None:
            begins = max(first, at - size)
            return begins, hedge, text[begins:at]
    near = max(first, at - _NEAR)
    for pattern, hedge in ((_LOOSENED, Hedge.ABOUT), (_BOUNDED, Hedge.AT_LEAST)):
        found = pattern.search(text, near, at)
        if found is not None:
            return at, hedge, found[0]
    return None


def hedge_after(text: str, at: int) -> tuple[int, Hedge] | None:
    """The hedge that begins at ``at``, and where it ends."""
    for size in range(_LONGEST, 0, -1):
        hedge = AFTER.get(text[at : at + size])
        if hedge is not None:
            return at + size, hedge
    return None
