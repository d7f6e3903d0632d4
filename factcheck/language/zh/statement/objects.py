"""Objects that stand behind their number: 新建12个实验室, 覆盖90%以上的行政村, 安排50亿元专项资金."""

from __future__ import annotations

import re

from ....extract.reading import Form
from ..counted import noun_after
from ..governor import Way
from ..measure import trim
from .scene import Scene
from .standing import Standing

_OBJECT = re.compile(
    r"[^，,。;；的]{0,10}(?:资金|债券|国债|贷款|补贴|补助|任务|目标|投资|消费券|奖金|基金|税费|订单|合同|收入|工程|"
    r"道路|公路|铁路|管网|耕地|农田)"
)
_HAVING = ("有", "建成")
_LONGEST_VERB = 4


def object_of(scene: Scene, standing: Standing, own: str) -> str:
    """The verb in ``own`` and the object behind the number; "" where what is measured stands before it."""
    if standing.reading.form is Form.RANK or standing.governor.way not in (Way.PLAIN, Way.LEVEL):
        return ""
    plain = standing.governor.way is Way.PLAIN
    if standing.reading.noun and standing.governor.word.endswith(_HAVING):
        return standing.reading.noun
    if (
        not own
        and standing.governor.word.endswith(_HAVING)
        and not standing.reading.unit.startswith("count:")
    ):
        return _had(scene.text[: standing.clause.end], standing.end)
    if plain and standing.reading.noun and own:
        return own + standing.reading.noun
    if len(own) > _LONGEST_VERB:
        return ""
    after = scene.text[standing.end : standing.clause.end]
    if after.startswith("的"):
        return own + trim(noun_after(after, 1)) if plain and own and len(after) > 2 else ""
    object_ = _OBJECT.match(after) if standing.reading.unit != "percent" else None
    return "" if object_ is None else own + trim(object_.group())


def _had(text: str, at: int) -> str:
    """还有18万平方米|危旧厂房, 有9万亿|名义GDP的增量: what there is so much of."""
    noun = noun_after(text, at)
    end = at + len(noun)
    return f"{noun}的{noun_after(text, end + 1)}" if noun and text.startswith("的", end) else noun
