"""The scale words of amounts, and what the right one would have been."""

from __future__ import annotations

import re
from decimal import Decimal

from ..claim import Claim

_ENGLISH = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_CHINESE = {3: "千", 4: "万", 6: "百万", 7: "千万", 8: "亿", 12: "万亿"}
_HAN = re.compile(r"[一-鿿]")


def scale_of(claim: Claim) -> int | None:
    """The power of ten that the printed digits are multiplied by: 9 for "35.1 billion"; None if unknown."""
    printed = claim.digits.replace(",", "").replace(" ", "")
    try:
        digits = Decimal(printed)
    except ArithmeticError:
        return None
    if not digits or not claim.value:
        return None
    times = claim.value / digits
    exponent = times.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) and times == Decimal(1).scaleb(exponent) else None


def slip_in_words(claim: Claim, power: int) -> str:
    """``billion should read trillion`` for a claim whose number is 10^``power`` times too small."""
    exponent = scale_of(claim)
    words = _CHINESE if _HAN.search(claim.quote) else _ENGLISH
    if exponent in words and exponent + power in words:
        return f"{words[exponent]} should read {words[exponent + power]}"
    times = f"{10 ** abs(power):,}"
    return f"should read {times} times as much" if power > 0 else f"should read one {times}th of it"
