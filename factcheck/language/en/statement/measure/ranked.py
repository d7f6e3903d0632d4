"""What is ranked by: "ranks third in apple output", "first nationwide by area", "the second largest hospital"."""

from __future__ import annotations

from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from ..governors.governor import Governor
from ..phrases.complement import phrase_end
from ..phrases.phrase import subject_words
from ..phrases.wording import clean
from ..state import Statement
from .antecedent import BEHIND
from .subject import subject_of

_BEHIND_RANK = "the words behind the rank"
_HOLDING = frozenset("has have had having to with hosts operates runs owns boasts".split())
"""What stands before what somebody has: "has the third highest unemployment rate", "is home to the largest mill"."""


def rank_measure(statement: Statement, number: int, governor: Governor) -> tuple[str, str]:
    """What is ranked by: the subject, else the words behind the rank ("first nationwide in apple output")."""
    frame = statement.frame
    named = _named_behind(frame, number) if _stands_for_it(statement, number, governor) else ""
    if named:
        return named, _BEHIND_RANK
    before = statement.before_at[number]
    if before is not None and before.unit == "rank" and before.why.get("measure") == _BEHIND_RANK:
        of_another = _field(frame, number)  # "third for wheat and first for barley"
        if of_another:
            return of_another, _BEHIND_RANK
    found, why = subject_of(statement, number, governor)
    if why == BEHIND:
        found = ""  # "is the second largest in the republic": among whom, not what
    if found and not found.lower().endswith(("ranking", "among")):
        return found, why
    return _named_behind(frame, number) or _field(frame, number) or found, _BEHIND_RANK


def _stands_for_it(statement: Statement, number: int, governor: Governor) -> bool:
    """Whether the subject says less than what the rank names: "it is the second largest hospital"."""
    frame = statement.frame
    at = frame.quantities[number].first - 1
    if frame.word_at[at] == "'s":
        at -= 2  # "the region's second largest hospital"
    while frame.tag_at[at] & Tag.DETERMINER:
        at -= 1
    if frame.word_at[at] in _HOLDING or frame.word_at[at - 1] in words.PRONOUNS:
        return True
    return subject_words(frame, governor.subject_end).lower() in words.PRONOUNS


def _named_behind(frame: Frame, number: int) -> str:
    """The noun behind a rank: "the third highest unemployment rate"."""
    at = frame.quantities[number].last
    named = frame.tag_at[at] & Tag.WORD and not frame.tag_at[at] & Tag.CLOSED and frame.free(at)
    return clean(frame, at, phrase_end(frame, at, 8)) if named else ""


def _field(frame: Frame, number: int) -> str:
    """What a preposition behind a rank names: "third in the country for wheat"."""
    at = frame.quantities[number].last
    for index in range(at, min(_end_of_field(frame, number), at + 14)):
        if frame.word_at[index] in ("in", "by", "for") and frame.time_at[index] == NOTHING:
            named = index + 1 + 2 * (frame.word_at[index + 1] == "terms")
            words_behind = clean(frame, named, phrase_end(frame, named - 1, 8))
            if words_behind:
                return words_behind
    return ""


def _end_of_field(frame: Frame, number: int) -> int:
    """Where the next rank of a list begins; not the second of "from fifth to third in exports"."""
    following = frame.quantities[number + 1] if number + 1 < len(frame.quantities) else None
    if following is None or following.unit != "rank" or frame.word_at[following.first - 1] == "to":
        return len(frame.tokens)
    return following.first
