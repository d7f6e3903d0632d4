"""What a clause without a figure brings up, for the figures of the clauses after it."""

from __future__ import annotations

import re

from .. import words
from ..clause import Clause
from ..measure import measure_of
from ..personal_names import is_personal_name
from .extent import owned_spans
from .scene import Scene

_SHORT = 14
"""A longer topic is told by what stands behind its last 的."""
_HEADS = (
    *words.SHARED_HEADS,
    *words.SHARE_HEADS,
    *words.INDEX_HEADS,
    *words.GROWTH_HEADS,
    *words.PAID_HEADS,
)
_DIGITS = re.compile(r"(?<![A-Za-z.\d+“])\d+(?![\d.]*[A-Za-z+”])")
"""A figure, and no part of a name: PM2.5, 5G, “破30”."""
_TOPIC_VERBS = (
    "增长",
    "保持",
    "实现",
    "稳步",
    "持续",
    "继续",
    "提高",
    "下降",
    "上升",
    "回升",
    "加快",
    "扩大",
    "最快",
    "最高",
    "最大",
    "较快",
    "明显",
    "居于",
    "首次",
    "创下",
    "创历史",
    "创新高",
    "创新低",
    "再创",
    "持平",
    "基本持平",
    "突破",
    "迈过",
    "跨过",
    "跨越",
    "跃上",
    "迈上",
    "站上",
    "登上",
)
_AMOUNT = re.compile(r"(?<![质力能胆含])量$|(?<!名)额$|[浓强密温湿]度$")
"""人均占有量, 客单额: any amount or sum."""
_BROUGHT_UP = re.compile(
    r"(?:(?:光是|单是|就是|就说|说到|讲到|谈到|至于|再看|先看|比如说?|像|拿|以|就|从|在)?"
    r"(?P<topic>[\u4e00-\u9fff“”A-Z]{2,12}?)"
    r"(?:这一?[块项方面]{1,2}|上?来说|来讲|来看|而言|方面|上|呢|为例|的话))$"
)
"""技能培训这一块, 就出口来说: words that do nothing but bring a topic up."""
_HELD_UP = re.compile(
    r"(?:咱们?|我们)?的?(?P<topic>[\u4e00-\u9fff“”A-Z]{2,12}?)(?:(?:我们?|大家|咱们?|记者|您|各位)[\u4e00-\u9fff]{2,}|(?:这几年|近年来|这些年|近几年|最近|目前|现在)?(?:一直|始终|总体上?|还是|正|都)(?:在|很|比较|是|保持)[\u4e00-\u9fff]*)$"
)
_STATING = "是有要在做抓把被让使给为着了过会能可应须以来去到说讲看等将从对按据经同比增降减加升我你您他们这那"
_NOUN_ALONE = re.compile(
    rf"(?!.*(?:取得|实现|形成|呈现|展现|彰显|再上|迈上|进展|成效|成绩|突破|格局))(?:咱们?|我们?)?的?([^{_STATING}\W\d]{{2,12}})"
)
"""“现代农业取得新进展” states how something stands, in the heading of a report."""
_GROWN = re.compile(
    rf"(?:[一二三四五六七八九十]{{1,2}}是|第[一二三四五六七八九十]，?|首先是?|其次是?|再次是?)?"
    rf"(?P<topic>[^{_STATING}\W\d]{{2,10}}?)(?:运行|发展)?(?:总体|整体|明显|显著|大幅|稳步|持续|继续|不断|加快|较快|平稳|快速|逐步|稳定|有序|全面)+"
    r"(?:增长|上升|上涨|提高|提升|恢复|回升|回暖|扩大|加快|改善|优化|下降|回落|减少|向好|发展|增强|增加)(?:了|较快|明显)?$"
)
"""三是客运加快恢复: what is said to move, before its figures come."""
_FACETS = tuple(
    "看 结构 总体 总量 整体 区域 地区 行业 环比 同比 数据 情况 目前 规模 走势 总的 全国 全省 全市 角度".split()
)
"""从结构来看: how one looks at it, and not what one looks at."""


def topic_of(scene: Scene, clause: Clause) -> str:
    """粮食总产量， or 服务收入增长较快，: the phrase before the verb of a clause without a number."""
    taken = owned_spans(scene, clause)
    brought_up = _brought_up(scene.text[clause.start : clause.end])
    if brought_up:
        return brought_up
    if clause.opens:
        held_up = _held_up(measure_of(scene.text, clause.start, clause.end, taken))
        if held_up:
            return held_up
    grown = _GROWN.match(scene.text, clause.start, clause.end) if _is_opened(scene, clause) else None
    if grown is not None:
        return grown["topic"]
    end = _first_figure(scene, clause)
    others = [time.start - 1 for time in clause.times if scene.is_other_time(clause, time)]
    end = min([end, *(at for at in others if at > clause.start)])
    end -= len(words.ends_with(scene.text[clause.start : end], (*words.LEVEL, *words.BASE)))
    for word in _TOPIC_VERBS:
        at = scene.text.find(word, clause.start, end)
        end = at if at > clause.start else end
    topic = measure_of(scene.text, clause.start, end, taken).removesuffix("中")
    head = topic.rsplit("的", 1)[-1]
    if words.ends_with(head, _HEADS) or _AMOUNT.search(head):
        return topic if len(topic) <= _SHORT else head
    return _noun_alone(topic) if _is_opened(scene, clause) and _ends_there(scene, clause, end) else ""


def _ends_there(scene: Scene, clause: Clause, end: int) -> bool:
    """Whether the clause ends with the noun, or with a record that it set: 粮食总产创新高."""
    return end == clause.end or scene.text.startswith(("创", "再创"), end)


def _is_opened(scene: Scene, clause: Clause) -> bool:
    return clause.opens or scene.text[clause.start - 1] in ":："


def _first_figure(scene: Scene, clause: Clause) -> int:
    """Where the first number of a clause stands that is no date; its end where there is none."""
    for digits in _DIGITS.finditer(scene.text, clause.start, clause.end):
        if not any(time.start <= digits.start() < time.end for time in clause.times):
            return digits.start()
    return clause.end


def _noun_alone(topic: str) -> str:
    """咱们的高标准农田，: a clause that is only a name, for want of any word that states something."""
    match = _NOUN_ALONE.fullmatch(topic)
    if match is None or match[1].endswith(_FACETS) or is_personal_name(match[1]):
        return ""
    return match[1]


def _held_up(phrase: str) -> str:
    """快递小哥大家都很关心, 单价这几年一直在掉: a noun said first, and then what is thought of it or what it does."""
    match = _HELD_UP.match(phrase)
    return "" if match is None else match["topic"].removesuffix("的")


def _brought_up(phrase: str) -> str:
    match = _BROUGHT_UP.match(phrase)
    if match is None or match["topic"].endswith(_FACETS):
        return ""
    return match["topic"]
