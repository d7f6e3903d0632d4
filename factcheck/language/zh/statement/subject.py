"""What a number of a Chinese sentence measures."""

from __future__ import annotations

from ....extract.reading import Form
from .. import words
from ..clause import Clause
from ..governor import Way
from ..measure import measure_of, trim
from .standing import Standing, taken_by_clause
from .state import Statement
from .where import owns

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
)
_RANKING = ("居", "列", "位", "排", "跃", "升", "名")


def topic_of(text: str, clause: Clause) -> str:
    """粮食总产量， or 服务收入增长较快，: the phrase before the verb of a clause without a number."""
    end = clause.end
    for word in _TOPIC_VERBS:
        at = text.find(word, clause.start, end)
        end = at if at > clause.start else end
    topic = measure_of(text, clause.start, end, taken_by_clause(clause))
    head = topic.rsplit("的", 1)[-1]
    heads = words.SHARED_HEADS + words.SHARE_HEADS + words.INDEX_HEADS
    return head if words.ends_with(head, heads) else ""


def read_measure(statement: Statement, standing: Standing) -> tuple[str, str]:
    """What a number measures, and why; the subject that later clauses go on with is remembered."""
    reading, governor, text = standing.reading, standing.governor, statement.text
    if standing.bracket:
        return statement.subject, "what the number before the bracket measures"
    own = measure_of(text, standing.first, _measured_to(text, standing), _owned(text, standing))
    if text[standing.first : governor.subject_end].lstrip("，、 ").startswith("其中") and own:
        statement.subject = own
        return own, "a part named after 其中"
    if governor.way is Way.SHARE and governor.whole is not None:
        whole = trim(text[slice(*governor.whole)].rstrip("的"))
        statement.subject = own or statement.subject
        return f"{statement.subject}占{whole}", "a share of the whole named after 占"
    if not own:
        return _without_subject(statement, standing)
    if not (reading.form is Form.RANK or governor.word in ("高于", "低于", "领先")):
        statement.subject = own
    return own, "the phrase before it in its clause"


def _measured_to(text: str, standing: Standing) -> int:
    """Where the measured phrase ends: before the verb, and for a rank before 居, 位列 …"""
    end = standing.governor.subject_end
    if standing.reading.form is not Form.RANK:
        return end
    found = (text.find(word, standing.first, end) for word in _RANKING)
    return min((at for at in found if at >= 0), default=end)


def _without_subject(statement: Statement, standing: Standing) -> tuple[str, str]:
    noun = standing.reading.noun
    if noun and standing.governor.way in (Way.LEVEL, Way.PLAIN, Way.MOVED):
        statement.subject = noun
        return noun, "what is counted"
    after = statement.text[standing.end : standing.clause.end]
    if after.startswith("的") and len(after) > 1:
        statement.subject = trim(after[1:])
        return statement.subject, "the noun after it"
    return statement.subject, "the subject of the clause before"


def _owned(text: str, standing: Standing) -> list[tuple[int, int]]:
    times = [(time.start, time.end) for time in standing.clause.times]
    return times + [(place.start, place.end) for place in standing.clause.places if owns(text, place.start)]
