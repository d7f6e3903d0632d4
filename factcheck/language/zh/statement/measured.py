"""What a number measures: the phrase before it, the subject of the clause before, or what is counted."""

from __future__ import annotations

import re

from ....claim import Kind
from ....extract.reading import Form
from .. import words
from ..governor import AIMS, Way
from ..measure import A_UNIT_OF_TIME, measure_of, trim
from ..units import PERSON
from .bracketed import in_bracket
from .extent import measured_to, owned_spans
from .objects import object_of
from .scene import Scene
from .shares import against_a_whole, rate_of
from .standing import Standing
from .yardsticks import yardstick

_OF_LEVEL = re.compile(r"(?:级|以上|以下)([^级上下]{2,})$")
_LEVELS = ("级", "以上", "以下")
_DONE_BY = re.compile(r"(?!的)[\u4e00-\u9fff]{2,12}(?=$|[、，,；;。])")
_GENERIC = (
    "高位",
    "高位上",
    "水平上",
    "目标",
    "任务",
    "预期",
    "水平",
    "速度",
    "要求",
    "增速",
    "区间",
    "比例",
)
"""下降40%的目标: nouns that say how firm a figure is, and not what it measures."""
_BARE_VERB = re.compile(
    r"^(?:光|单)?(?:[半一两三几](?:年|个月|个季度|天))?(?:就|都|又|还|共|一共|再|能|要)?[冲降升跌涨达超破拿发投花用建修卖给做搞收交减加缩压守站跨迈翻搞搬种养开装掉扩走跑出进运]去?了?$|^(?:共|一共|累计)?(?:造成|导致|致使?)$|^(?:平均|一般|总共|合计|大概)$|^(?:一直|始终|总体|仍|都|均|也|就)*(?:处于|处在|落在|介于|运行在)$"
)
"""半年就发: a verb that says nothing of what it is about."""
_LAID_DOWN = re.compile(r"(?:提出|要求|规定|确定|明确|设定|定下|定)的?(?:目标|任务|指标|要求)?$")
"""纲要提出的是80%: who laid the figure down, and not what it is of."""
_ARRIVED = re.compile(r"[，,]?(?:提升|提高|上升|增加|下降|回落|降低)?[至到]|[，,]?达到?")
_OF_SHARE = (*words.SHARE_HEADS, *words.DEPENDENT_HEADS)
_DONE_BY_SHARE = re.compile(
    r"(?!的|来自|用于|是|为|属于|在|集中|左右|以上|以下|由|被)[\u4e00-\u9fff]{2,10}?(?:具备|实现|表示|认为|拥有|配备|建立|开展|参加|选择|完成|通过|接入|使用|达到|有|都|已)[\u4e00-\u9fff]*$"
)
"""95%以上|服务区具备充电能力: of whom, and what."""
_IS_A = re.compile(r"[为是][\u4e00-\u9fffA-Za-z\d]{2,14}(?<!的)$")
"""97%|为甲型病毒: what they are."""
_AMONG = re.compile(r"([^在]{2,12})中的?所?占的?(比|比重|比例|份额)$")
"""在|用电量中占比达到23.7%: a share named by the whole alone."""
_LISTED_NEXT = re.compile(r"[、和及](?=\d)")
_CONJUNCTION = re.compile(r"以及|[和与及](?![谐平会时])")
_SPELLS = ("count:year", "count:quarter", "count:month")
_NEGATIONS = ("未", "没有", "没", "无", "零")
_REACHING = ("覆盖", "惠及")
_CAUSING = ("造成", "导致", "致使")
_ADDED = ("新增", "净增")


def measured_by(scene: Scene, standing: Standing) -> tuple[str, str]:
    """The measure and what decided it; what the clause is about is kept for the clauses after it."""
    reading, governor = standing.reading, standing.governor
    if standing.bracket:
        return in_bracket(scene, standing)
    if standing.listed and scene.made:
        return scene.made[-1].measure, "what the number before it in the list measures"
    own = _own_phrase(scene, standing)
    named_part = own and own not in words.SCOPES
    own = _of_level(scene, own)
    if named_part and scene.text[standing.first : governor.subject_end].lstrip("，、 ").startswith("其中"):
        scene.subject = own
        return own, "a part named after 其中"
    if governor.whole is not None:
        scene.subject = own or scene.subject
        return against_a_whole(scene, standing)
    held = yardstick(scene, standing)
    behind = object_of(scene, standing, own)
    if behind:
        scene.subject = scene.subject if behind.endswith(AIMS) else behind
        return behind, "the verb before it and its object behind it"
    if not own and not held:
        return _without_subject(scene, standing)
    subject, why = _completed(scene, own)
    if held:
        return subject + held, "what stands above or below another figure, and that figure"
    if governor.way is Way.BASE or (why == _ITS_OWN and reading.form is not Form.RANK):
        scene.subject = subject
    return subject, why


def _own_phrase(scene: Scene, standing: Standing) -> str:
    """The phrase before a number; empty for a bare verb that goes on with what was spoken of."""
    taken = owned_spans(scene, standing.clause)
    begins = _CONJUNCTION.match(scene.text, standing.first)
    first = standing.first if begins is None or standing.first == standing.clause.start else begins.end()
    own = measure_of(scene.text, first, measured_to(scene, standing), taken)
    if (
        standing.reading.unit == PERSON
        and own.endswith(_CAUSING)
        and _DONE_BY.match(scene.text, standing.end)
    ):
        return ""  # 台风造成47万人受灾
    return "" if scene.subject and (_BARE_VERB.match(own) or _LAID_DOWN.search(own)) else own


_ITS_OWN = "the phrase before it in its clause"


def _of_level(scene: Scene, own: str) -> str:
    """市级以上研发机构57个，其中国家级9个; 亿元以上项目80个，10亿元以上的12个: levels share the head before."""
    shared = _OF_LEVEL.search(scene.subject) if own.endswith(_LEVELS) else None
    return own if shared is None else own + shared[1]


def _completed(scene: Scene, own: str) -> tuple[str, str]:
    """The phrase before a number, with the subject of the clause before where it is only a part of a name."""
    if not own:
        return scene.subject, "the subject of the clause before"
    if own in words.SCOPES and scene.subject:
        whole = scene.subject.removeprefix(own)
        return own + whole, "the subject of the clause before, in the part named here"
    if own in _ADDED and own in scene.subject:
        return scene.subject, "the subject of the clause before, which is of what was added"
    if own in words.SHARED_HEADS and scene.subject.endswith(own) and not scene.subject.endswith(f"进{own}"):
        return scene.subject, "the subject of the clause before, whose head is said again"
    if own in (*A_UNIT_OF_TIME, *(f"{each}新增" for each in A_UNIT_OF_TIME)) and scene.subject:
        return scene.subject if own in scene.subject else own + scene.subject, "the subject before, a day"
    if own.startswith("占") or own in _REACHING:
        return scene.subject + own, "the subject of the clause before and the share named here"
    among = _AMONG.match(own) if scene.subject else None
    if among is not None:
        return (
            f"{scene.subject}占{among[1]}{among[2]}",
            "the subject of the clause before and its share named here",
        )
    if own in words.DEPENDENT_HEADS:
        return rate_of(scene.subject, own), "the subject of the clause before and the rate named here"
    return own, _ITS_OWN


def _without_subject(scene: Scene, standing: Standing) -> tuple[str, str]:
    noun = standing.reading.noun
    after = scene.text[standing.end : standing.clause.end]
    if standing.reading.unit in _SPELLS and after.startswith(_NEGATIONS):
        return trim(after), "what did not happen for so long"
    if not noun and standing.governor.word.startswith("累计") and scene.subject.startswith("新增"):
        scene.subject = scene.subject.removeprefix("新增")  # 新增基站3万个，累计达到8万个
    if noun and standing.governor.way in (Way.LEVEL, Way.PLAIN, Way.MOVED):
        scene.subject = noun
        return noun, "what is counted"
    arrived = _rate_arrived_at(scene, standing)
    if arrived:
        return arrived, "the rate that changed right before"
    done = _DONE_BY.match(after) if standing.reading.unit == PERSON else None
    if done is not None:
        scene.subject = done.group()
        return scene.subject, "what they did or suffered"  # 31.2万人受灾
    if standing.reading.form is not Form.RANK and after.startswith("的") and len(after) > 1:
        noun = trim(_LISTED_NEXT.split(after[1:], maxsplit=1)[0])
        if not (scene.subject and noun.endswith(_GENERIC)):
            scene.subject = noun
            return noun, "the noun after it"
    if standing.reading.unit == "percent" and standing.start == standing.clause.start:
        done = _DONE_BY_SHARE.match(after) or _IS_A.match(after)
        if done is not None:
            return trim(done.group().lstrip("为是")), "those it is a share of, and what they did or are"
    return scene.subject, "the subject of the clause before"


def _rate_arrived_at(scene: Scene, standing: Standing) -> str:
    """占比提升1个百分点至52.4%: what a rate came to by the change told before it."""
    before = scene.made[-1] if scene.made else None
    if before is None:
        return ""
    if standing.reading.unit == "percentage_point" and before.kind is Kind.SHARE:
        return before.measure  # 占比重为55.3%，同比提高1.2个百分点
    if before.unit != "percentage_point" or standing.reading.unit != "percent":
        return ""
    between = scene.text[before.end - scene.sentence.start : standing.start]
    told = _ARRIVED.fullmatch(between) and words.ends_with(before.measure, _OF_SHARE)
    return before.measure if told else ""
