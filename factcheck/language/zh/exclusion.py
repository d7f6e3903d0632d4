"""Numbers that are no amounts: in a name, of a grade, of the whole country's provinces."""

from __future__ import annotations

import re

from . import words
from .hedges import hedge_before
from .numerals import BIG, SMALL, Numeral
from .units import Unit

_LONGEST_NAME = 14
_TEN_THOUSAND = 10_000
_AGED = re.compile(r"(?:寿命|年龄)[^，,。;；]{0,8}$|(?:提高|增加|延长|下降|推迟|缩短)了?$")
_OF_MACHINES = tuple("浏览 操作 系统 处理 计算 芯片 密码 数字 编码 代码 号码".split())
_EXCHANGED = ("兑", "折合", "约合", "对人民币")
_POINTING = tuple("这那某任另")
"""这一块, 那两年: what is meant, and not how many."""
_STEP = re.compile(r"[^，,。;；]{0,8}?(?:台阶|大关|层面|方面|环节)")
_BOTH = re.compile(r"[\u4e00-\u9fff]{1,6}?[均都]")
"""两项指标均创新高: points back to what was counted before."""
_THOUGHT = re.compile(
    r"[^，,。;；、]{0,4}?(?:基本点|中心|部分|板块|问题|到位|行动|机制|举措|措施|任务|工作|要求|制度|战略|体系|方针|理念|职责|责任|原则|意识|自信|维护|坚持|关系|转变|阶段|要点|重点|关键|结合)"
)
"""两个基本点, 三大关系: what is counted is thought, and the count a figure of speech."""
_INVITED = re.compile(r"(?:邀请|请来|请到|有请|请出|到场|出席)[^，,。;；]{0,16}$")
"""今天请来了三位负责同志: who is on the platform."""
_IN_SO_MANY = re.compile(r"每[^，,。;；]{1,12}?[就里中]有$")
"""每3度电就有1度: a share told by two numbers, of which neither is an amount."""
_NOT_ONE = re.compile(r"(?:没有|没|未|不)[^，,。;；]{0,4}$")
_DISTANCE = re.compile(r"(?:以上|以外|之内|以内|左右)?的?(?:安全|社交)?(?:距离|间距|间隔)")
"""保持1米以上距离: how far apart, and no figure."""
_IMAGE = re.compile(r"(?:手指|指头|拳头|轮子|翅膀|引擎|马车|肩膀|担子|脚|腿|手|眼睛|棋|网|皮|绳)")
"""十个手指弹钢琴, 两只手都要硬: things that only stand for others."""
_UNITS_OF_STATE = ("省（自治区", "省(自治区", "省区市", "省、自治区", "省市区")
"""31个省（自治区、直辖市）: the whole country, and no figure."""


def is_amount(text: str, numeral: Numeral, unit: Unit | None) -> bool:
    """Whether a numeral with the unit behind it says how much or how many there is of something."""
    if numeral.fraction:
        return not text.startswith("百分之百的", numeral.start)  # 以百分之百的诚意
    if _is_few(text, numeral) or (unit is not None and _is_figure_of_speech(text, numeral, unit)):
        return False
    before = text[max(0, numeral.start - 1) : numeral.start]
    if before in (*_POINTING, "每", "号", "/", "+", "章"):
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


def _is_few(text: str, numeral: Numeral) -> bool:
    """两三家, 五六个; 没有减少一亩地: not even one; 每3度电就有1度: a share told by two numbers."""
    if numeral.upper is not None and not numeral.scaled:
        return True
    none = numeral.value == 1 and numeral.spelled and _NOT_ONE.search(text, 0, numeral.start) is not None
    return none or _IN_SO_MANY.search(text, 0, numeral.start) is not None


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


def _is_figure_of_speech(text: str, numeral: Numeral, unit: Unit) -> bool:
    """31个省（自治区、直辖市）, 60岁及以上人口, 省十三届人大, 两个千亿元台阶, 四大关系: nothing is counted."""
    if unit.counter == "位" and text.startswith(_OF_MACHINES, unit.end):
        return True  # 64位系统
    if unit.counter in ("位", "名") and _INVITED.search(text, 0, numeral.start):
        return True
    if unit.name == "metre" and _DISTANCE.match(text, unit.end):
        return True
    if numeral.spelled and _IMAGE.match(text, unit.end):
        return True
    if numeral.value == 1 and text.startswith(_EXCHANGED, unit.end):
        return True  # 1美元兑换8.3元人民币
    if unit.counter == "岁":
        return _AGED.search(text, 0, numeral.start) is None
    if (unit.counter == "届" and numeral.spelled) or text.endswith("一式", 0, numeral.start):
        return True
    if unit.counter == "个" and (text.startswith(_UNITS_OF_STATE, unit.end) or _STEP.match(text, unit.end)):
        return True
    if not numeral.spelled or numeral.scaled:
        return False
    opens = text[numeral.start - 1 : numeral.start] in ("", "，", ",", "。", "；")
    return _THOUGHT.match(text, unit.end) is not None or (opens and _BOTH.match(text, unit.end) is not None)


def _is_quoted_name(text: str, start: int) -> bool:
    """“四个一批”, “两不愁三保障”: a few characters in quotation marks are what something is called."""
    opening = text.rfind("“", max(0, start - _LONGEST_NAME), start)
    if opening < 0 or "”" in text[opening:start]:
        return False
    return 0 <= text.find("”", start) - opening <= _LONGEST_NAME
