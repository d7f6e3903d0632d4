"""Who did what is counted: "railways carried 3 million passengers" are no passengers of airlines."""

from __future__ import annotations

from .....claim import RelationKind
from .....extract.draft import Draft
from .....text import Tag
from .. import words
from ..frame import Frame
from ..governors.governor import Governor, Way
from ..kind import is_count
from ..phrases.phrase import subject_words
from ..state import Statement

_TELLS = frozenset(
    "has have had reported recorded registered saw posted counted confirmed announced includes include included "
    "made makes makes left leaves with".split()
)
"""Verbs whose subject only tells or holds what is counted."""
_ANYBODY = frozenset(
    "government administration country countries nation state states city province county region district world "
    "authorities authority officials ministry department agency agencies office team task force total it they we "
    "number people economy congress parliament company workers staff doctors nurses volunteers officials "
    "teams experts scientists researchers police".split()
)
"""Subjects that stand for the place itself, for whoever speaks, or for the hands that did it."""
_LONGEST = 3


def name_agents(statement: Statement) -> None:
    """Limit what is counted to those who did it, where a sentence names them by a common noun."""
    for number, draft in enumerate(statement.made):
        governor = statement.governors[number]
        if draft is None or governor.way is not Way.OBJECT or not is_count(draft.unit):
            continue
        agent = _agent(statement.frame, governor)
        if agent and agent.lower() not in draft.measure.lower():
            for each in (draft, *_said_of(draft, statement)):
                each.scope = (*each.scope, agent)
                each.why["scope"] = "who did what is counted"


def _said_of(draft: Draft, statement: Statement) -> list[Draft]:
    """What the sentence says of the same figure: its growth, and the value it moved away from."""
    return [
        each
        for each in statement.made
        if each is not None
        and each.relations
        and any(kind in _OF_ONE_FIGURE and other is draft for kind, other in each.relations)
    ]


_OF_ONE_FIGURE = (RelationKind.GROWTH_OF, RelationKind.BASE_OF)


def only_tells(subject: str) -> bool:
    """Whether a subject is whoever counts, an office or its initials: "the agency", "DOH"."""
    last = subject.split()[-1] if subject else ""
    return last.lower() in _ANYBODY or (last == subject and last.isupper() and len(last) > 1)


def _agent(frame: Frame, governor: Governor) -> str:
    """The subject of the verb, in its own words; "" where it tells nothing about what is counted."""
    if frame.word_at[governor.at] in _TELLS:
        return ""
    subject = subject_words(frame, governor.at)
    said = subject.lower().split()
    if not said or len(said) > _LONGEST or _ANYBODY & set(said) or subject.lower() in words.PRONOUNS:
        return ""
    return subject if _is_common(frame, governor.at, said[-1]) else ""


def _is_common(frame: Frame, end: int, noun: str) -> bool:
    """Whether the last word of a subject is a common noun: it stands in small letters before the verb."""
    for index in range(end - 1, -1, -1):
        if frame.word_at[index] == noun:
            opens = index == 0 and frame.tag_at[index] & Tag.PLURAL
            name = frame.tokens[index].text != noun and not opens
            return not name and not frame.tag_at[index] & Tag.CLOSED
    return False
