"""When a clause without a time is about: what the tense of its verb says."""

from __future__ import annotations

from itertools import compress

from .....enumerated import Enumerated
from .....remembered import remembered
from .....text import Tag
from ...verbs import THIRD
from ..frame import NOTHING, Frame, Scene
from ..governors.governor import Governor, Way


class Tense(Enumerated):
    """What a verb says about the day of speaking."""

    RUNNING = "running"
    """ "have been tested", "already delivered": a total up to the day it is said."""
    NOW = "now"
    """ "are performing": going on as it is said."""
    PRESENT = "present"
    PAST = "past"
    FUTURE = "future"
    UNKNOWN = ""


_HAVE = ("have", "has", "'ve")
_BE_NOW = ("is", "are", "am", "'re", "'m")
_NEAR = 30
_VERB_BEFORE = frozenset((Way.OBJECT, Way.LEVEL, Way.MOVED_BY, Way.SHARE, Way.LISTED))
_VERB_BEHIND = frozenset((Way.SUBJECT, Way.PLAIN, Way.BRACKET, Way.OF_NOUN, Way.WHOLE))
_PASSED = frozenset(
    "now already also not just so far currently since only still recently all both thus".split()
)
_PARTICIPLES = frozenset(
    "done sent made built given taken seen found got gotten had become come gone run shown known risen fallen grown reached "
    "left paid sold set put held met lost won kept brought bought cut hit".split()
)


def tense_near(frame: Frame, number: int, governor: Governor) -> Tense:
    """The tense of the verb a quantity hangs on; UNKNOWN when it has none of its own."""
    reading = frame.quantities[number]
    if (
        "already" in frame.vocabulary
        and "already" in frame.lowers[max(0, reading.first - _NEAR) : reading.last + _NEAR]
    ):
        return Tense.RUNNING
    if governor.way in _VERB_BEFORE:
        for index in range(governor.at, max(-1, governor.at - 6), -1):
            tense = _at(frame, index)
            if tense is not Tense.UNKNOWN:
                return tense
        return _inflected(frame, governor.at)
    if governor.way in _VERB_BEHIND:
        behind = _tense_behind(frame, reading.last)
        led = behind is Tense.UNKNOWN and frame.tag_at[reading.first - 1] & Tag.PREPOSITION
        return _tense_ahead(frame, reading.first) if led else behind
    return Tense.UNKNOWN


def _tense_ahead(frame: Frame, at: int) -> Tense:
    """ "we have cleared land for 40 homes": the tense of the verb before the preposition at a number."""
    for index in range(at - 2, max(-1, at - _NEAR), -1):
        if frame.tag_at[index] & Tag.MARK or frame.quantity_at[index] != NOTHING:
            break
        tense = _at(frame, index)
        if tense is not Tense.UNKNOWN and frame.word_at[index - 1] != "to":
            return tense
    return Tense.UNKNOWN


def _tense_behind(frame: Frame, at: int) -> Tense:
    """The tense of the first verb behind a token; of "people who were ill have been sent home", that of the second."""
    index, limit = at, min(len(frame.tokens), at + 40)
    inside = Tense.UNKNOWN
    while index < limit and frame.tokens[index].text not in ";:":
        word = frame.lowers[index]
        if word == "being" and not frame.tag_at[index - 1] & (Tag.MARK | Tag.PRONOUN | Tag.DETERMINER):
            return Tense.NOW  # "8 bridges being built"; not "…, this being an increase"
        tense = _at(frame, index) if word in _AUXILIARIES or "'" in word else Tense.UNKNOWN
        if tense is not Tense.UNKNOWN and (inside is Tense.UNKNOWN or not _joins(frame, index)):
            if inside is not Tense.UNKNOWN or frame.word_at[at] not in _OF_A_SUBJECT:
                return tense
            inside = tense
        index += 1
    return inside


_OF_A_SUBJECT = frozenset(("who", "which", "that"))


def _joins(frame: Frame, index: int) -> bool:
    """Whether "and" joins a verb to the one before it."""
    return frame.word_at[index - 1] in ("and", "or", "but")


def _inflected(frame: Frame, at: int) -> Tense:
    lower = frame.word_at[at]
    if lower.endswith("ed") or lower in (
        "was",
        "were",
        "had",
        "rose",
        "fell",
        "grew",
        "stood",
        "hit",
        "came",
        "saw",
    ):
        return Tense.PAST
    main = _main_verb(frame, at) if frame.word_at[at - 1] == "to" else at
    if frame.word_at[main] in THIRD and frame.is_verb(main):
        return Tense.PRESENT
    return Tense.UNKNOWN


def _main_verb(frame: Frame, infinitive: int) -> int:
    """ "uses the land to build 40 homes": the verb whose purpose an infinitive tells, or that itself."""
    for index in range(infinitive - 2, max(-1, infinitive - _PURPOSE), -1):
        if frame.word_at[index] in THIRD:
            return index
    return infinitive


_PURPOSE = 7


def _at(frame: Scene, index: int) -> Tense:
    """What an auxiliary at a token says with the words after it."""
    suffix = frame.word_at[index]
    if "'" in suffix:
        suffix = "'" + suffix.rsplit("'", 1)[1]
    if suffix not in _AUXILIARIES or not frame.free(index):
        return Tense.UNKNOWN
    if suffix in {"was", "were", "had", "did"}:
        return Tense.PAST
    if suffix in {"will", "shall", "would", "'ll"}:
        return Tense.FUTURE
    after = _next_word(frame, index + 1)
    if suffix in _HAVE:
        perfect = after == "been" or after.endswith("ed") or after in _PARTICIPLES
        if perfect:
            return Tense.RUNNING
        return Tense.NOW if frame.word_at[index - 1] in ("we", "i") else Tense.PRESENT
    going_on = after.endswith("ing") or (
        after in {"up", "down", "at"} and frame.word_at[index - 1] != "there"
    )
    return Tense.NOW if going_on else Tense.PRESENT


_AUXILIARIES = frozenset((*_HAVE, *_BE_NOW, "was", "were", "had", "did", "will", "shall", "would", "'ll"))


def _next_word(frame: Scene, index: int) -> str:
    while index < len(frame.tokens) and (
        frame.word_at[index] in _PASSED
        or frame.word_at[index].endswith("ly")
        or frame.time_at[index] != NOTHING
    ):
        index += 1
    return frame.word_at[index]


def tense_of(frame: Scene) -> Tense:
    """The first tense a sentence shows, clauses with "which" aside."""
    for index in compress(range(len(frame.lowers)), map(_may_tell, frame.lowers)):
        if not _is_relative(frame, index):
            tense = _at(frame, index)
            if tense is not Tense.UNKNOWN:
                return tense
    for token in frame.tokens:
        if token.tag & Tag.VERB and token.lower.endswith("ed"):
            return Tense.PAST
    return Tense.UNKNOWN


@remembered(16_384)
def _may_tell(word: str) -> bool:
    """Whether a word is an auxiliary, or ends in one: "it's"."""
    return word in _AUXILIARIES or "'" in word


def _is_relative(frame: Scene, index: int) -> bool:
    """ "the states for which data are available": the verb of a clause inside a phrase."""
    return frame.word_at[index - 1] in _RELATIVES or frame.word_at[index - 2] in _RELATIVES


_RELATIVES = frozenset(("which", "who", "whom", "where"))
