"""Whose a figure is by the subject of its verb: "railways carried 3 million passengers" are no passengers of
airlines, "the transport group recorded inflation of 4 percent" is no inflation of all prices."""

from __future__ import annotations

from .....claim import Kind, RelationKind
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
_OBJECT, _OF_NOUN, _GROWTH = Way.OBJECT, Way.OF_NOUN, Kind.GROWTH
_LONGEST, _LONGEST_BEARER = 3, 7
_BEARS = frozenset("had has recorded registered posted saw showed experienced".split())
"""Verbs whose subject has the rate that is their object."""
_FARTHEST = 10
"""Tokens of a rate's name between such a verb and the number, at most."""
_BETWEEN = frozenset((",", ";", "(", ")", ":"))


def name_agents(statement: Statement) -> None:
    """Limit what is counted to those who did it, and a rate to what has it, where a sentence names them by a
    common noun."""
    for number, draft in enumerate(statement.made):
        if draft is None:
            continue
        governor = statement.governors[number]
        way = governor.way
        if way is _OBJECT and is_count(draft.unit):
            _limit(statement, draft, _agent(statement.frame, governor), "who did what is counted")
        elif way is _OF_NOUN and draft.kind is _GROWTH:
            _limit(statement, draft, _bearer(statement.frame, governor), "what has the rate")


def _limit(statement: Statement, draft: Draft, owner: str, why: str) -> None:
    if owner and owner.lower() not in draft.measure.lower():
        for each in (draft, *_said_of(draft, statement)):
            each.scope = (*each.scope, owner)
            each.why["scope"] = why


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
    return _common_subject(frame, governor.at, _LONGEST)


def _bearer(frame: Frame, governor: Governor) -> str:
    """The subject of the verb whose object a rate is: "the transport group recorded inflation of"."""
    if _BEARS.isdisjoint(frame.vocabulary):
        return ""
    for at in range(governor.at - 1, max(governor.at - _FARTHEST, 0), -1):
        if frame.word_at[at] in _BEARS:
            return _common_subject(frame, at, _LONGEST_BEARER)
        if frame.word_at[at] in _BETWEEN or frame.tag_at[at] & Tag.AUXILIARY:
            break
    return ""


def _common_subject(frame: Frame, verb: int, longest: int) -> str:
    subject = subject_words(frame, verb)
    said = subject.lower().split()
    if not said or len(said) > longest or _ANYBODY & set(said) or subject.lower() in words.PRONOUNS:
        return ""
    return subject if _is_common(frame, verb, said[-1]) else ""


def _is_common(frame: Frame, end: int, noun: str) -> bool:
    """Whether the last word of a subject is a common noun: it stands in small letters before the verb."""
    for index in range(end - 1, -1, -1):
        if frame.word_at[index] == noun:
            opens = index == 0 and frame.tag_at[index] & Tag.PLURAL
            name = frame.tokens[index].text != noun and not opens
            return not name and not frame.tag_at[index] & Tag.CLOSED
    return False
