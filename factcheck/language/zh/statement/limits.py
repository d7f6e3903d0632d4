"""Numbers that only limit what the next one counts: 产值超过5亿元的工厂20家, 500万元以上项目投资增长8%."""

from __future__ import annotations

import re

from ....extract.reading import Form
from ..counted import noun_after
from ..governor import FULFILLED, PLANNED_OF
from .standing import Standing

_BREAK = re.compile(r"[^\u4e00-\u9fff]|占|中")
_A_NOUN = re.compile(r"[^了到至为增减]{2,}")
"""Not what became of them: 3800张|扩到了现在|的1.2万张."""
_PRICED = re.compile(r"(?:价格|均价|指数)(?:每[\u4e00-\u9fff]{1,4}|为|达到|达)?$")
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_LIST_MARKS = ("、", "和", "及", "与")
_OR_MORE = ("以上", "以下", "以内")


def limits(text: str, one: Standing, following: Standing) -> bool:
    """Whether the first of two numbers of a clause only says which of the things the second counts are meant."""
    if one.clause is not following.clause:
        return False
    between = _BRACKETS.sub("", text[one.end : following.start])
    if text.endswith(_OR_MORE, one.start, one.end) and (between == "的" or noun_after(text, one.end)):
        return True  # 500万元以上项目投资增长8%, 10亿元以上的45个
    if between.startswith("的") and between.endswith(_LIST_MARKS) and one.reading.unit == "percent":
        return False  # 59%的欧盟企业和36%的日本企业
    noun = one.reading.noun
    if text.startswith("的", one.end + len(noun)) and _A_NOUN.fullmatch(noun):
        return True  # 3家电信企业的用户总数达5亿户
    rated = following.reading.unit == "percent" or _PRICED.search(between) is not None
    named = one.reading.number.spelled and text[one.end - 1] in "项类大"
    if one.reading.noun and (rated or named) and not _BREAK.search(between):
        return True  # 70个大中城市房价上涨2.1%, 28种蔬菜平均价格每公斤5.02元, 三项基金收入80亿元
    return between.startswith("的") and len(between) > 1 and one.reading.form is not Form.RANK


def is_of_plan(text: str, one: Standing, following: Standing) -> bool:
    """完成全年3000亿元投资任务的45%: the sum that was planned stands within the share of it."""
    if one.clause is not following.clause or following.reading.unit != "percent":
        return False
    between = text[one.end : following.start]
    return between.endswith(PLANNED_OF) and text.find(FULFILLED, one.first, one.start) >= 0


def is_of_one_ranked(text: str, one: Standing, following: Standing) -> bool:
    """领先第二位的上海3个百分点: who holds the rank stands between, and the verb before both."""
    ranked = one.clause is following.clause and one.reading.form is Form.RANK
    return ranked and text.startswith("的", one.end)
