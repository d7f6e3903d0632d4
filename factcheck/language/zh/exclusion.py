"""Numbers that are no amounts: in a name, of a grade, of the whole country's provinces."""

from __future__ import annotations

import re

from . import words
from .figures_of_speech import is_figure_of_speech
from .hedges import hedge_before
from .numerals import BIG, SMALL, Numeral
from .units import Unit

_LONGEST_NAME = 14
_NEAR = 20
_TEN_THOUSAND = 10_000
_POINTING = tuple("这那某任另")
"""这一块, 那两年: what is meant, and not how many."""
_IN_SO_MANY = re.compile(r"每[^，,。;；]{1,12}?[就里中]有$")
"""每3度电就有1度: a share told by two numbers, of which neither is an amount."""
_COMPARED = (*words.YOY, *words.PERIOD_ON_PERIOD)
_ONE_OF = re.compile(r"[^，,。;；、的]{0,16}之一")
_A_LINE = re.compile(r"的?(?:国际)?(?:警戒线|警戒水位|及格线|荣枯线|临界点)")
"""3%的警戒线, 50%的荣枯线: where a line is drawn."""
_NOT_ONE = re.compile(r"(?:没有|没|未|不)[^，,。;；]{0,4}$")


def is_amount(text: str, numeral: Numeral, unit: Unit | None) -> bool:
    """Whether a numeral with the unit behind it says how much or how many there is of something."""
    if numeral.fraction:
        return not text.startswith("百分之百的", numeral.start)  # 以百分之百的诚意
    if _is_few(text, numeral) or (unit is not None and _is_said_in_passing(text, numeral, unit)):
        return False
    before = text[max(0, numeral.start - 1) : numeral.start]
    if before == "前" and unit is not None and unit.counter in ("位", "名"):
        return False  # 居前5位的病种
    if before in (*_POINTING, "每", "号", "/", "章") or (before == "+" and not is_plus(text, numeral.start)):
        return False  # 每百元营业收入中的成本, 创新大道88号3幢, 4.2/10万, 七章五十八条
    if (before.isascii() and before.isalpha()) or (numeral.spelled and _is_quoted_name(text, numeral.start)):
        return False
    if numeral.spelled and text[numeral.start] in SMALL and not _is_said_to_be(text, numeral.start):
        return False  # 千亿斤产能提升行动, 百亿级
    if unit is None:
        return numeral.scaled and (not numeral.spelled or _is_told_out(text, numeral))
    if numeral.spelled and not numeral.scaled:
        if not unit.counter:
            return bool(unit.name)
        return numeral.value >= 2 and unit.counter not in ("级", "类", "次", "届")
    return True


def is_plus(text: str, at: int) -> bool:
    """Whether the + before a number at ``at`` is its sign: 同比+39.3%."""
    return text[at - 1 : at] == "+" and text.endswith(_COMPARED, 0, at - 1)


def _is_said_in_passing(text: str, numeral: Numeral, unit: Unit) -> bool:
    """是40家试点企业之一, 3%的警戒线; and whatever is but a way of speaking."""
    if (unit.counter and _ONE_OF.match(text, unit.end)) or _A_LINE.match(text, unit.end):
        return True
    return is_figure_of_speech(text, numeral, unit)


def _is_few(text: str, numeral: Numeral) -> bool:
    """两三家, 五六个; 没有减少一亩地: not even one; 每3度电就有1度: a share told by two numbers."""
    if numeral.upper is not None and not numeral.scaled:
        return True
    near = max(0, numeral.start - _NEAR)
    none = numeral.value == 1 and numeral.spelled and _NOT_ONE.search(text, near, numeral.start) is not None
    return none or _IN_SO_MANY.search(text, near, numeral.start) is not None


def _is_told_out(text: str, numeral: Numeral) -> bool:
    """八千四百万, 一亿多: a spelled number of ten thousands or more that is no 万一 and no 十万八千里."""
    told = numeral.digits
    if numeral.value <= _TEN_THOUSAND or told[-1] not in BIG:
        return False
    return len(told) > 2 or hedge_before(text, numeral.start, 0) is not None or numeral.over


def _is_said_to_be(text: str, start: int) -> bool:
    """近百家, 突破千亿元: a bare scale that words bound or reach; 十 is a number of its own."""
    bounded = hedge_before(text, start, 0) is not None or text.endswith(words.LEVEL, 0, start)
    return text[start] == "十" or bounded


def _is_quoted_name(text: str, start: int) -> bool:
    """“四个一批”, “两不愁三保障”: a few characters in quotation marks are what something is called."""
    opening = text.rfind("“", max(0, start - _LONGEST_NAME), start)
    if opening < 0 or "”" in text[opening:start]:
        return False
    return 0 <= text.find("”", start) - opening <= _LONGEST_NAME
