"""Verbs of doing and the amounts they take: "shipped 3,200 pounds of hops", "a $2 trillion package"."""

from __future__ import annotations

from .....text import Tag
from ...morphology import singular
from .. import words
from ..frame import NOTHING, Frame
from ..governors.counted import done_word
from ..governors.governor import Governor, Way
from ..kind import is_count
from ..phrases.complement import phrase_end, purpose
from ..phrases.main_clause import main_subject
from ..phrases.participle import goes_on
from ..phrases.phrase import subject_words
from ..phrases.wording import clean, joined
from ..state import Statement
from .tail import brought_in, tail_of

_VALUING = frozenset(
    "worth valued priced estimated projected expected forecast put set fixed assessed quoted numbered totaled".split()
)


def attributive(statement: Statement, number: int) -> str:
    """ "a $2.2 trillion rescue package": the amount qualifies the noun behind it."""
    frame = statement.frame
    reading = frame.quantities[number]
    before = reading.first - 1
    while frame.tag_at[before] & Tag.ADJECTIVE and frame.free(before):
        before -= 1  # "a new $40 million fund"
    article = frame.word_at[before] in _OWNING or frame.word_at[reading.first] in {"a", "an"}
    if not article or is_count(reading.unit) or reading.last >= len(frame.tokens):
        return ""
    tag = frame.tag_at[reading.last]
    noun = (
        tag & Tag.WORD
        and not tag & (Tag.CLOSED | Tag.ADVERB | Tag.UP | Tag.DOWN)
        and frame.free(reading.last)
    )
    if not noun or frame.word_at[reading.last] in words.COMPARATIVES:
        return ""
    return clean(frame, reading.last, phrase_end(frame, reading.last, 8))


_OWNING = frozenset(("a", "an", "the", "its", "their", "our"))


def worth_of(statement: Statement, number: int) -> str:
    """ "sold $19 million worth of wheat": the things of that worth, where "worth" stands behind the number."""
    frame, at = statement.frame, statement.frame.quantities[number].last
    if frame.word_at[at + 1] != "of":
        return ""
    return clean(frame, at + 2, phrase_end(frame, at + 2, 8))


def rate_qualified(statement: Statement, number: int) -> str:
    """ "posing a 0.4% case fatality rate", "with an 80 percent vaccination coverage": the rate behind the number."""
    frame, reading = statement.frame, statement.frame.quantities[number]
    if frame.word_at[reading.first - 1] not in _BEFORE_A_RATE:
        return ""
    end = phrase_end(frame, reading.last, _LONGEST_RATE)
    head = next((at for at in range(reading.last, end) if frame.word_at[at] in words.RATES), NOTHING)
    named = head != NOTHING and all(frame.tag_at[at] & Tag.WORD for at in range(reading.last, head + 1))
    if not named or any(frame.word_at[at] in _OF_A_CHANGE for at in range(reading.last, head)):
        return ""
    return clean(frame, reading.last, end)


_BEFORE_A_RATE = frozenset(("a", "an", "the", "its", "their"))
_LONGEST_RATE = 8
_OF_A_CHANGE = words.CHANGE_NOUNS | words.CHANGE_MODIFIERS
_NO_DOING = words.LEVEL_VERBS | words.BE | words.SHARE_VERBS | words.BRINGING


def does(statement: Statement, at: int) -> bool:
    """A verb of doing ("shipped", "invested"), not one of being or becoming."""
    frame = statement.frame
    lower = frame.word_at[at]
    if lower in _NO_DOING:
        return False
    if (
        frame.word_at[at + 1] in {"to", "at", "by"}
        or frame.tag_at[at] & (Tag.UP | Tag.DOWN)
        or lower in _VALUING
    ):
        return False
    return frame.is_verb(at) or lower.endswith(("ed", "ing"))


def reaches_people(statement: Statement, number: int, governor: Governor) -> bool:
    """ "The campaign reached 900 households": they are served; "membership reached 900 people" is a level."""
    frame = statement.frame
    if governor.way is not Way.LEVEL or not frame.word_at[governor.at].startswith("reach"):
        return False
    unit = frame.quantities[number].unit
    if unit.removeprefix("count:").split(" ")[-1] not in words.SERVED:
        return False
    subject = subject_words(frame, governor.at).lower().split(" of ")[0].split()
    return bool(subject) and subject[-1] not in words.HEADCOUNTS and singular(subject[-1]) not in words.SERVED


def done_to(statement: Statement, number: int, governor: Governor) -> tuple[str, str]:
    """ "shipped 3,200 pounds of hops": what was shipped; "invested 3 million in railways"."""
    frame = statement.frame
    tail = tail_of(statement, number, governor)
    verb = done_word(frame, governor.at)
    if tail.startswith("of "):
        return joined(tail[3:], verb), "what the verb acts on"
    brought = brought_in(statement, number, governor, tail) if tail[:3] == "in " else ""
    if brought:
        return brought, "what was brought in"
    reading = frame.quantities[number]
    if reading.unit in _THINGS:
        return joined(frame.text(reading.number.last, reading.last), verb), "what the verb acts on"
    tail = tail or purpose(frame, reading.last)
    subject = (
        main_subject(frame, governor.at) if goes_on(frame, governor.at) else subject_words(frame, governor.at)
    )
    statement.stems[number] = f"{subject} {verb}".strip()
    if subject.lower() in words.PRONOUNS or subject.lower() in (
        "city",
        "state",
        "government",
        "country",
        "province",
    ):
        subject = ""
    return joined(subject, verb, tail), "who did what"


_THINGS = frozenset(("twenty_foot_equivalent_unit",))
"""Units that are things themselves: who "handled 40 TEUs" handled containers."""


def sum_given(statement: Statement, number: int, first: int) -> tuple[str, str]:
    """ "appropriated the sum of $5,500 to pay the award": the verb before "the sum" says what was done with it."""
    frame = statement.frame
    verb = first - 1
    while (
        verb > 0 and frame.tag_at[verb] & (Tag.DETERMINER | Tag.ADJECTIVE) and frame.word_at[verb] != "that"
    ):
        verb -= 1
    if not does(statement, verb) or not frame.word_at[verb].endswith("ed"):
        return "", ""
    return done_to(statement, number, Governor(Way.LEVEL, verb))


def acts(frame: Frame, at: int) -> bool:
    """A verb that does something to what is counted, rather than state a level."""
    acting = frame.is_verb(at) or does_besides(frame, at)
    return acting and frame.word_at[at] not in words.STATING


def does_besides(frame: Frame, at: int) -> bool:
    """ "destroying 120 huts and damaging 260 more": a participle that tells what else the subject did."""
    return frame.word_at[at].endswith("ing") and frame.word_at[at - 1] in (",", "and", "or")
