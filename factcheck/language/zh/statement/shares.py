"""Shares and rates of what was spoken of: 占全市总量的79%, 是上年的3.2倍, 增速."""

from __future__ import annotations

import re

from .. import words
from ..governor import Way
from ..hedges import BEFORE
from ..measure import measure_of, trim
from .extent import owned_spans
from .scene import Scene
from .standing import Standing

_AMONG = re.compile(r"(?:^|[，,;；])在?([^，,。;；\d]{3,20})(?<!过程)(?<!工作)中[，,]")
"""就业人员中，第二产业占29%: the whole that shares are told of."""
_SHARED = re.compile(r"的([\u4e00-\u9fff]{2,12})(?=$|[、和])")


def against_a_whole(scene: Scene, standing: Standing) -> tuple[str, str]:
    """占全市总量的79%, 是上年的3.2倍: a share of the whole, or what is so many times another."""
    governor = standing.governor
    if governor.way is Way.OF:
        return scene.subject, "what stands before 是 or 为"
    assert governor.whole is not None  # the caller asked
    whole = _whole_named(scene, standing, *governor.whole)
    whole = whole or _whole_set_before(scene, standing)
    if not whole and scene.whole is not None and scene.whole.measure != scene.subject:
        whole = scene.whole.measure
    subject = _made(scene, standing) or scene.subject
    verb = "占" if governor.word.startswith("占") or governor.word in BEFORE else governor.word
    return f"{subject}{verb}{whole or '比'}", f"a share of the whole named after {verb}"


def _made(scene: Scene, standing: Standing) -> str:
    """生产了占全国4.4%的粮食: what stands behind its share; "" where the share is of what stands before it."""
    if not scene.text.endswith("了", standing.first, standing.governor.subject_end):
        return ""
    made = _SHARED.match(scene.text, standing.end, standing.clause.end)
    return "" if made is None else trim(made[1])


def _whole_set_before(scene: Scene, standing: Standing) -> str:
    """就业人员中，第二产业就业人员占29%: the whole last set before a share; "" for none."""
    told = [match.span(1) for match in _AMONG.finditer(scene.text, 0, standing.start)]
    if not told:
        return ""
    begins, ends = told[-1]
    clause = next(each for each in reversed(scene.clauses) if each.start <= begins)
    return measure_of(scene.text, begins, ends, owned_spans(scene, clause))


def _whole_named(scene: Scene, standing: Standing, start: int, end: int) -> str:
    """What a share is of, without the amount it is told with: 完成全年3000亿元投资任务的45%."""
    amounts = [each.end for each in scene.standings if start < each.end <= end and each is not standing]
    return trim(scene.text[max([start, *amounts]) : end].rstrip("的"))


def rate_of(subject: str, head: str) -> str:
    """粮食产量, 增速 → 粮食产量增速; a rate said of the subject before is not said twice."""
    former = words.ends_with(subject, words.DEPENDENT_HEADS)
    if head in ("总数", "总量"):
        subject = subject.removeprefix("新增")
    return subject.removesuffix(former) + head
