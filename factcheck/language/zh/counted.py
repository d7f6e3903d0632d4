"""The noun that a counter or a bare number counts: 12个省级重点实验室, 634万贫困人口."""

from __future__ import annotations

import re

_STOPS = frozenset('第，,。;；、:：()（）!！?？“”"《》 \n的')
_LONGEST = 24
_WITHIN = re.compile(r"(?:[和与及]|中|(?<=..)当中|(?<=..)里面|(?<![公海邻城乡])里)$")
"""重点企业里, 实验室和|41家医院: among what is counted, or before what is counted next."""
_GLOSS = re.compile(r"[(（][\u4e00-\u9fff]{1,2}[)）](?=[\u4e00-\u9fff])")
_VERBS = (
    "进入",
    "实现",
    "参加",
    "获得",
    "获批",
    "入选",
    "得到",
    "完成",
    "通过",
    "纳入",
    "达到",
    "列入",
    "全部",
    "如期",
    "启动",
    "累计",
    "接待",
    "需要",
    "发放",
    "参与",
    "加入",
    "签订",
    "签署",
    "出台",
    "取得",
    "荣获",
    "多次",
    "先后",
    "陆续",
    "相继",
    "率先",
    "赴",
    "正式",
    "享受",
    "受益",
    "开工",
    "投产",
    "建成",
    "超过",
    "同比",
    "提供",
    "进行",
    "解决",
    "脱贫",
    "摘帽",
    "出列",
    "落户",
    "开展",
    "建立",
    "新通",
    "开通",
    "通车",
    "通电",
    "已",
    "均",
    "都有",
    "都是",
    "全覆盖",
    "也",
    "正在",
    "就是",
)
"""Where the noun ends and what it does begins: 3家企业|进入."""
_NO_NOUNS = (
    "提前",
    "增长",
    "下降",
    "同比",
    "环比",
    "以上",
    "以下",
    "左右",
    "投入",
    "超过",
    "增加",
    "减少",
    "扩大到",
    "提高",
    "发展到",
    "增至",
    "降至",
    "升至",
    "变成",
    "变为",
    "比",
    "较",
    *_VERBS,
)
_WITH = ("与", "同", "和")
_MUTUAL = ("进行", "签订", "签署", "开展")
"""What is done with somebody."""
_DEGREES = ("较大", "较小", "较高", "较低", "较重")
_PERSONS = tuple(
    "人 民 员 口 众 工 者 青年 学生 考生 新生 毕业生 研究生 在校生 劳动力 儿童 妇女 教师 医生 护士 党员 干部 旅客 游客".split()
)
_PERSONS_AT_ONCE = tuple(
    "居民 人口 群众 困难群体 农民工 农民 职工 学生 人员 老人 老年人 儿童 妇女 劳动力 毕业生 青年 教师 市民 游客 旅客 患者 残疾人 移民 "
    "旅游者 消费者 参观者 志愿者 村民 网民 考生 劳动者 运动员".split()
)
_LONGEST_PERSONS = 10
_BEFELL = re.compile(r"(?:不同程度)?(?:倒塌|损坏|受损|损毁)$")
_MEASURED = tuple(
    "开行 授权量 申请量 受理量 存栏量 存栏 出栏量 出栏 累计开工 开工 竣工 成交量 成交额 成交 产量 销量 总数 总量 数量 保有量 拥有量 人数 户数 数".split()
)


def noun_after(text: str, at: int) -> str:
    """The noun that begins at ``at``, up to a mark, a 的, a verb or the next number."""
    if text.startswith(_NO_NOUNS, at) and not text.startswith(_DEGREES, at):
        return ""
    at += _quoted(text, at)
    limit = min(len(text), at + _LONGEST)
    end = at
    while end < limit and (end := _past_gloss(text, end)) < limit:
        if text[end] in _STOPS or text[end].isdecimal():
            break
        if end > at and text.startswith(_VERBS, end):
            end = _before_partner(text, at, end)
            break
        end += 1
    return _WITHIN.sub("", text[at:end])


def _past_gloss(text: str, at: int) -> int:
    """村|（居）|民小组: where a bracket ends that stands within a noun."""
    gloss = _GLOSS.match(text, at) if text[at] in "(（" else None
    return at if gloss is None else gloss.end()


def _before_partner(text: str, at: int, end: int) -> int:
    """10家单位|与法庭进行对接: whom something is done with is not counted."""
    partner = max(text.rfind(word, at + 1, end) for word in _WITH)
    return end if partner < 0 or not text.startswith(_MUTUAL, end) else partner


def _quoted(text: str, at: int) -> int:
    """How long the quoted name is that stands before a noun: 24个“红心物业”|项目; 0 for none."""
    if text[at : at + 1] != "“":
        return 0
    closing = text.find("”", at, at + _LONGEST)
    return closing + 1 - at if closing > 0 and text[closing + 1 : closing + 2] not in _STOPS else 0


def persons_in(noun: str) -> str:
    """居民出棚进楼 → 居民: the persons a noun phrase begins with; "" for none."""
    for size in range(2, min(len(noun), _LONGEST_PERSONS) + 1):
        if noun[:size].endswith(_PERSONS_AT_ONCE) or (size == len(noun) and is_person(noun)):
            longer = noun[: size + 1]  # 农民|工
            return longer if longer.endswith(_PERSONS_AT_ONCE) else noun[:size]
    return ""


def without_what_befell(noun: str) -> str:
    """房屋倒塌 counts 房屋: the noun without what happened to what is counted."""
    return _BEFELL.sub("", noun)


def is_person(noun: str) -> bool:
    """Whether a noun tells people: 贫困人口, 应届毕业生."""
    return noun.endswith(_PERSONS)


def counted_in(measure: str) -> str:
    """新能源汽车产量 counts 新能源汽车: the measure without the word for how many there are."""
    for word in _MEASURED:
        if measure.endswith(word) and len(measure) > len(word) + 1:
            return measure.removesuffix(word)
    return measure
