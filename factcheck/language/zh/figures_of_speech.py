"""Numbers that count and measure nothing: in names, of grades, in images and in thoughts."""

from __future__ import annotations

import re

from .numerals import Numeral
from .units import Unit

_NEAR = 20
_AS_FAR = 40
_AGED = re.compile(r"(?:寿命|年龄)[^，,。;；]{0,32}$|(?:提高|增加|延长|下降|推迟|缩短|达)[到至了]?$")
_AND_OLDER = re.compile(r"[及的老至到]|以[上下]|[-—~]\d")
_OF_MACHINES = tuple("浏览 操作 系统 处理 计算 芯片 密码 数字 编码 代码 号码".split())
_EXCHANGED = ("兑", "折合", "约合", "对人民币")
_STEP = re.compile(r"[^，,。;；]{0,8}?(?:台阶|大关|层面|方面|环节)")
_BOTH = re.compile(r"[\u4e00-\u9fff]{1,6}?(?:[均都]|双双|齐)")
"""两项指标均创新高: points back to what was counted before."""
_THOUGHT = re.compile(
    r"[^，,。;；、]{0,4}?(?:基本点|中心|部分|板块|问题|到位|词|字|行动|机制|举措|措施|任务|工作|要求|制度|战略|体系|方针|理念|职责|责任|原则|意识|自信|维护|坚持|关系|转变|阶段|要点|重点|关键|结合|数字|数据|数(?=[，,。;；：:]))"
)
"""两个基本点, 三大关系: what is counted is thought, and the count a figure of speech."""
_DISTANCE = re.compile(r"(?:以上|以外|之内|以内|左右)?的?(?:安全|社交)?(?:距离|间距|间隔)")
"""保持1米以上距离: how far apart, and no figure."""
_IMAGE = re.compile(r"(?:手指|指头|拳头|轮子|翅膀|引擎|马车|肩膀|担子|脚|腿|手|眼睛|棋|网|皮|绳)")
"""十个手指弹钢琴, 两只手都要硬: things that only stand for others."""
_REGIONS = re.compile(
    r"(?:东北|东|西北|西南|华北|中部|中东|苏浙皖|京津冀|沪苏浙皖|云贵川|晋陕蒙|北欧|波罗的海)$"
)
_NAMED = re.compile(rf"{_REGIONS.pattern}|[、和与][\u4e00-\u9fff]{{2,8}}$")
"""浙江、江苏两省: how many were named."""
"""东北三省: a name of several states."""
_INVITED = re.compile(r"(?:邀请|请来|请到|有请|请出|到场|出席)[^，,。;；]{0,16}$")
"""今天请来了三位负责同志: who is on the platform."""
_CLAUSE = re.compile(r"[^，,。;；:：\d]{3,60}$")
_LISTED = re.compile(r"[、和与及]|以及")
_MANY = 9
_DIVISIONS = ("省", "市", "县", "区", "州", "国")
_UNITS_OF_STATE = ("省（自治区", "省(自治区", "省区市", "省、自治区", "省市区")
"""31个省（自治区、直辖市）: the whole country, and no figure."""


def is_figure_of_speech(text: str, numeral: Numeral, unit: Unit) -> bool:
    """Whether a numeral with its unit counts or measures nothing: a name, a grade, an image, a thought."""
    return (
        _is_part_of_a_name(text, numeral, unit)
        or _is_of_grade(text, numeral, unit)
        or (numeral.spelled and (_is_thought(text, numeral, unit) or _sums_up(text, numeral, unit)))
    )


def _sums_up(text: str, numeral: Numeral, unit: Unit) -> bool:
    """养老、失业、工伤三项保险: how many were just listed; behind 的 they are counted themselves (提出…的四项指标)."""
    if not unit.counter or not 2 <= numeral.value <= _MANY or text.endswith("的", 0, numeral.start):
        return False
    listed = _CLAUSE.search(text, 0, numeral.start)
    items = _LISTED.split(listed.group()) if listed is not None else []
    return len(items) == numeral.value and all(items)


def _is_part_of_a_name(text: str, numeral: Numeral, unit: Unit) -> bool:
    """31个省（自治区、直辖市）, 东北三省, 64位系统, 省十三届人大, 请来了三位负责同志."""
    before = numeral.start
    if unit.counter == "位" and text.startswith(_OF_MACHINES, unit.end):
        return True
    if unit.counter in ("位", "名"):
        return _INVITED.search(text, max(0, before - _NEAR), before) is not None
    divisions = unit.counter == "个" and numeral.spelled and text.startswith(_DIVISIONS, unit.end)
    if divisions or unit.counter in _DIVISIONS:
        named = _NAMED.search if numeral.spelled and not numeral.scaled else _REGIONS.search
        return named(text, max(0, before - _NEAR), before) is not None
    if unit.counter == "届":
        return numeral.spelled
    of_state = text.startswith(_UNITS_OF_STATE, unit.end)
    return unit.counter == "个" and (of_state or _STEP.match(text, unit.end) is not None)


def _is_of_grade(text: str, numeral: Numeral, unit: Unit) -> bool:
    """60岁及以上人口, 保持1米以上距离, 1美元兑换8.3元人民币, 一式三份: how it is told apart or done."""
    if unit.name == "year":
        aged = _AGED.search(text, max(0, numeral.start - _AS_FAR), numeral.start)
        return aged is None or _AND_OLDER.match(text, unit.end) is not None
    if unit.name == "metre":
        return _DISTANCE.match(text, unit.end) is not None
    exchanged = numeral.value == 1 and text.startswith(_EXCHANGED, unit.end)
    return exchanged or text.endswith("一式", 0, numeral.start)


def _is_thought(text: str, numeral: Numeral, unit: Unit) -> bool:
    """两个千亿元台阶, 四大关系, 十个手指弹钢琴, 两项均创新高."""
    if _IMAGE.match(text, unit.end):
        return True
    if numeral.scaled:
        return False
    opens = text[numeral.start - 1 : numeral.start] in ("", "，", ",", "。", "；")
    return _THOUGHT.match(text, unit.end) is not None or (opens and _BOTH.match(text, unit.end) is not None)
