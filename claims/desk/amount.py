"""A number as a reviewer types it: ``123.9 bn`` → 123900000000."""

from __future__ import annotations

import re
from decimal import Decimal

SCALES = {"": 0, "k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9, "tn": 12, "trillion": 12}
TYPED = re.compile(
    r"(?P<digits>-?\d[\d,\u00a0\u202f ]*(?:\.\d+)?|-?\.\d+)\s*(?P<scale>[a-z]*)", re.IGNORECASE | re.ASCII
)
LONGEST = 60


def amount(text: str) -> Decimal | None:
    """The number typed, or None when it is none. Commas and spaces group digits; a point begins decimals."""
    match = TYPED.fullmatch(text.strip())
    if match is None or len(text) > LONGEST:
        return None
    power = SCALES.get(match["scale"].lower())
    if power is None:
        return None
    return Decimal(re.sub(r"[^\d.-]", "", match["digits"])).scaleb(power)


def typed(value: Decimal) -> str:
    """The number as it can be typed again: ``123.9 bn``, exactly."""
    power, scale = next(
        ((power, scale) for power, scale in ((12, "tn"), (9, "bn"), (6, "m")) if abs(value) >= 10**power),
        (0, ""),
    )
    plain = f"{value.scaleb(-power):f}"
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return f"{plain} {scale}".strip()
