"""Numbers that are no amounts: in a name, of a grade, of the whole country's provinces."""

from __future__ import annotations

import re

from .numerals import Numeral
from .units import Unit

_LONGEST_NAME = 14
_STEP = re.compile(r"[^，,。;；]{0,8}?(?:台阶|大关|层面|方面|环节)")
_UNITS_OF_STATE = ("省（自治区", "省(自治区", "省区市", "省、自治区", "省市区")
"""31个省（自治区、直辖市）: the whole country, and no figure."""


def is_amount(text: str, numeral: Numeral, unit: Unit | None) -> bool:
    """Whether a numeral with the unit behind it says how much or how many there is of something."""
    if numeral.fraction:
        return True
    before = text[max(0, numeral.start - 1) : numeral.start]
    if unit is not None and text.startswith(_UNITS_OF_STATE, unit.end):
        return False
    if unit is not None and unit.counter == "届" and numeral.spelled:
        return False  # 省十三届人大
    if unit is not None and unit.counter == "个" and _STEP.match(text, unit.end):
        return False  # 连跨两个千亿元台阶
    if (before.isascii() and before.isalpha()) or (numeral.spelled and _is_quoted_name(text, numeral.start)):
        return False
    if unit is None:
        return numeral.scaled and not numeral.spelled
    if numeral.spelled and not numeral.scaled:
        if not unit.counter:
            return bool(unit.name)
        return numeral.value >= 2 and unit.counter not in ("级", "类", "次", "届")
    return True


def _is_quoted_name(text: str, start: int) -> bool:
    """“四个一批”, “两不愁三保障”: a few characters in quotation marks are what something is called."""
    opening = text.rfind("“", max(0, start - _LONGEST_NAME), start)
    if opening < 0 or "”" in text[opening:start]:
        return False
    return 0 <= text.find("”", start) - opening <= _LONGEST_NAME
