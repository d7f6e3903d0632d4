"""What a number measures, in the text's own words: times, places of the figure and fillers taken out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from . import words
from .units import CURRENCIES

_MARKS = " ,，、:：“”\"'‘’《》「」—-"
_BRACKETS = "()（）"
_LIST_MARKS = ("、", "和", "与", "及", "以及")
"""浙江、福建和江西: what stands between places goes with them."""
_TIME_WORDS = ("来", "以来", "期间", "底", "末", "内", "间", "时", "全年", "同期")
_LEADING = ("内", "间", "时")
"""Left over before a noun when a time is taken out; behind one they belong to it."""
_LOOSE = (*words.FILLERS, *_TIME_WORDS)
_ADJUNCTS = (
    (("按", "以"), ("计算", "核算", "口径", "价格", "现价", "计价", "元计", "币计")),
    (("扣除", "剔除"), ("因素后", "因素", "影响后", "影响")),
    (("据", "根据"), ("统计", "测算", "核算", "显示", "数据")),
    (("比", "较"), ("同期", "预算数", "预算", "计划数", "计划")),
    (("为", "向"), ("办理", "提供", "发放", "拨付", "减免", "落实")),
    (("与", "同", "和", "比", "较"), ("相比",)),
)
_DONE = (
    "提前超额完成",
    "提前完成",
    "提前实现",
    "超额完成",
    "如期完成",
    "如期实现",
    "完成",
    "实现",
    "达成",
    "取得",
    "共有",
    "现有",
    "拥有",
    "建有",
    "实有",
    "尚有",
    "还有",
    "累计",
    "合计",
    "共",
)
"""Verbs before the noun of a figure that add nothing to it: 完成固定资产投资."""
A_UNIT_OF_TIME = ("日均", "月均", "人均", "户均", "每天", "每月", "每万人", "每千人", "每百户", "万人")
_WEEK = re.compile(r"^第[一二三四五六七八九十\d]{1,3}周")
_BY_ITSELF = re.compile(r"^(?:本|我|该)?(?:公司|集团)(?=(?:完成|实现|取得|累计|共|合计)..)")
"""公司|实现营业收入: who reports on itself."""
_RULED = re.compile(r"^[^，]{0,12}(?:计划|规划|方案|会议)(?:规定|要求|提出|确定)(?=..)")
_AIM = re.compile(r"([^，]{2,}?)(?:主要)?(?:预期)?(?:目标|指标)(?:是|为)")
_PER = re.compile(r"(?:为|达到|达)?[每一](?:公斤|千克|斤|吨|亩|平方米|桶|升|千瓦时|件|盒)$")
_ASIDE = re.compile(
    r"^[（(](?![^()（）]*(?:不含|不包括|除|剔))[^()（）]*[)）]|[（(](?:下同|以下简称[^()（）]*|简称[^()（）]*|包括[^()（）]*)[)）]"
)
"""（下同）, （包括甲市和乙市）, and what glosses the word before: said to the reader, and no part of a name."""
_WITHIN = re.compile(r"(?<=..)(?:里面|里头|当中|方面|这一?块|这一?项|这一?方面)$")
_DONE_TO = re.compile(r"(?<=[\u4e00-\u9fff]{3})(?<![就都又还已共能])[备配建修盖招种养设投发买卖订]了$")
"""呼吸机备了9700台: what was done with what is measured."""
_ITEM = re.compile(
    r"^[（(]?[一二三四五六七八九十]{1,3}(?:[)）]|、(?![一二三四五六七八九十]{1,2}[、线级类产]))(?=..)"
)
"""五、金融机构存款: what numbers the items of a report."""
_STEPS = re.compile(r"(?:连跨|跨越|迈上|跨上|再上|跃上|登上|站上|迈入|迈进).*")
_HOW = ("提前超额", "超额", "提前", "圆满", "全面")
_NO_MEASURE = frozenset((*_DONE, *_HOW, *CURRENCIES, "年"))
"""完成; 提前; 折合美元增长3%; 年|平均增长2%: what names nothing that is measured."""
_COMPARING = ("超过", "高于", "低于", "好于", "多于", "少于")
"""大大超过计划增长百分之四的要求: what is compared stands before, and not in this phrase."""
_BEGIN_ALIKE = tuple(
    "均价 均线 均值 均分 就业 就诊 就医 就学 就地 就近 较大 较小 较重 可再生 可支配 可转债 可比门店 可比店铺 可比单店 可比酒店 再生 再就业 再贷款 再担保 再融资 还款 还本 都市 更新 将军 累计结余 累计结存 累计盈余 累计赤字 连续剧 现在进行".split()
)
"""Words that begin as a filler does."""
_LONGEST = 40
_STARTING = {word[0]: tuple(each for each in _LOOSE if each[0] == word[0]) for word in _LOOSE}
_ENDING = {word[-1]: tuple(each for each in _LOOSE if each[-1] == word[-1]) for word in _LOOSE}
_DURATION = re.compile(
    r"^[一二两三四五六七八九十\d]{1,2}(?:年(?=$|平均|年均|来|间)|(?:天|个月)(?=$|里|内|共|累计|时间))"
)
_HOLIDAY = re.compile(
    r"^(?:(?:国庆|中秋|春节|元旦|清明|端午|劳动|五一|“五一”)节?[、和]?)+(?:小?长假|假期|假日|黄金周|期间)(?:期间)?(?=.{2})"
)
"""国庆假期接待游客: a time by its name, which the calendar here does not know."""


def measure_of(text: str, start: int, end: int, taken: Iterable[tuple[int, int]]) -> str:
    """The noun phrase on ``text[start:end]`` without the spans in ``taken``."""
    pieces: list[str] = []
    at = start
    for span in sorted(taken):
        first, last = _with_since(text, *span)
        if start <= first < end:
            between = text[at:first]
            pieces.append("" if pieces and between in _LIST_MARKS else between)
            at = max(at, last)
    pieces.append(text[at:end] if at < end else "")
    return trim("".join(pieces))


def _with_since(text: str, first: int, last: int) -> tuple[int, int]:
    """自2001年起: the words around a time that make it a beginning go with it."""
    if text[first - 1 : first] == "到" and (first == 1 or text[first - 2] in _MARKS):
        return first - 1, last
    opened = text[first - 1 : first] in ("自", "从")
    ending = next((word for word in ("以来", "起", "来") if text.startswith(word, last)), "")
    return (first - 1, last + len(ending)) if opened and ending else (first, last)


@lru_cache(maxsize=4096)
def trim(phrase: str) -> str:
    """The phrase without leading and trailing fillers and marks; a text measures few things, each of them often."""
    phrase = _DONE_TO.sub("", _ASIDE.sub("", _ITEM.sub("", phrase)))
    phrase = _without_adjunct(_DURATION.sub("", _STEPS.sub("", phrase.strip(_MARKS))))
    phrase = _HOLIDAY.sub("", phrase)
    phrase = _BY_ITSELF.sub("", _RULED.sub("", phrase))
    aimed = _AIM.match(phrase)
    phrase = phrase if aimed is None else aimed[1]
    phrase = _PER.sub("", _WEEK.sub("", phrase))
    while True:
        shorter = _WITHIN.sub("", _without_adjunct(_shorter(phrase)))
        if shorter == phrase:
            break
        phrase = shorter
    if phrase in _NO_MEASURE or phrase.endswith(_COMPARING):
        return ""
    return _balanced(phrase[-_LONGEST:].strip(_MARKS))


def _without_adjunct(phrase: str) -> str:
    """按可比价格计算, 扣除价格因素, 与上年相比: how it was reckoned is no part of what is measured."""
    for opening, closings in _ADJUNCTS:
        if phrase.startswith(opening) and not phrase.startswith(("比重", "比例", "比值", "比率")):
            for closing in closings:
                at = phrase.find(closing)
                if at >= 0:
                    return phrase[at + len(closing) :].strip(_MARKS)
    return phrase


def _balanced(phrase: str) -> str:
    """The phrase without a bracket that lost its partner."""
    if phrase.count("“") == phrase.count("”") + 1:
        phrase += "”"
    opened = sum(map(phrase.count, "(（"))
    return phrase if opened == sum(map(phrase.count, ")）")) else phrase.strip(_BRACKETS)


def _shorter(phrase: str) -> str:
    if phrase in _LOOSE:
        return ""
    for word in _STARTING.get(phrase[:1], ()):
        if phrase.startswith(word) and len(phrase) > len(word) and not _goes_with(phrase, word):
            return phrase[len(word) :].strip(_MARKS)
    for word in _ENDING.get(phrase[-1:], ()):
        if phrase.endswith(word) and not _is_noun_end(phrase, word):
            return phrase[: -len(word)].strip(_MARKS)
    return _unmarked(phrase)


def _goes_with(phrase: str, word: str) -> bool:
    """Whether a filler belongs to what follows it: 平均工资; 内、外贸吞吐量."""
    return phrase.startswith("、", len(word)) or _is_noun_start(phrase, word)


def _is_noun_end(phrase: str, word: str) -> bool:
    """车间, 空间, 小时; 税比, 占比; 户均: words that end as a filler does."""
    if word in _LEADING and phrase != word:
        return True
    return (word == "比" and len(phrase) == 2) or phrase.endswith(("占比", *A_UNIT_OF_TIME))


def _unmarked(phrase: str) -> str:
    """The phrase without the particles and empty verbs at its ends."""
    for verb in _DONE:
        if phrase.startswith(verb) and len(phrase) - len(verb) >= 2 and not phrase.startswith(_BEGIN_ALIKE):
            return phrase[len(verb) :].strip(_MARKS)
    if phrase.endswith(("的", "了", "到")):
        return phrase[:-1].strip(_MARKS)
    if phrase.startswith(("的", "内", "来")) and phrase[1:2] != "、":
        return phrase[1:].strip(_MARKS)
    done = phrase.find("了", 0, 4)
    return phrase[done + 1 :] if done > 0 else phrase  # 提出了钢产量


def _is_noun_start(phrase: str, word: str) -> bool:
    """平均工资, 计划生育, 均价: a filler that belongs to the noun it stands before."""
    if phrase.startswith(_BEGIN_ALIKE):
        return True
    return (
        word in ("平均", "计划", "实际", "名义", "共", "在", "比", "可", "都", "再", "则", "按")
        and len(phrase) <= 8
    )
