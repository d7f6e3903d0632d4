"""What a quantity can hang on: the ways it is governed, and which way a word of change points."""

from __future__ import annotations

from .....enumerated import Enumerated
from .....extract.reading import Reading
from .....quantity import Direction
from .....remembered import remembered
from .....text import Tag
from ...change import PASTS
from .. import words
from ..frame import NOTHING, Frame


class Way(Enumerated):
    """How a quantity hangs on its governor."""

    MOVED_BY = "moved by"
    """ "rose 5 percent", "an increase of 5 percent", "up 5 percent"."""
    COMPARED = "compared"
    """ "2.7 trillion higher than"."""
    NOUN_AFTER = "noun after"
    """ "a 14.2 percent increase"."""
    LEVEL = "level"
    """ "was", "reached", "rose … to", "stood at"."""
    SHARE = "share"
    """ "accounting for 40 percent of"."""
    OF_NOUN = "of noun"
    """ "a surplus of $5": the noun before "of" is what is measured."""
    BASE = "base"
    """ "from 5 percent", "compared with", "after": an earlier value."""
    WHOLE = "whole"
    """ "Of the 309 cases in China, …": the whole that parts are taken from."""
    SUBJECT = "subject"
    """A counted noun that does something itself: "three universities set up"."""
    OBJECT = "object"
    """What a verb acts on: "delivered 11 million masks"."""
    LISTED = "listed"
    """Goes on with what the quantity before it is."""
    BRACKET = "bracket"
    """In brackets after a name or another quantity."""
    LABEL = "label"
    """ "New cases: 412": the words before a colon say what it is."""
    PLAIN = "plain"
    """Nothing but a noun stands before it: "imports 14.09 trillion"."""


class Governor:
    """``at`` is the governing token, ``subject_end`` where the phrase measured ends on the left."""

    __slots__ = ("at", "direction", "noun", "subject_end", "way")

    def __init__(
        self,
        way: Way,
        at: int,
        *,
        direction: Direction | None = None,
        subject_end: int | None = None,
        noun: int = NOTHING,
    ) -> None:
        self.way = way
        self.at = at
        self.direction = direction
        self.subject_end = at if subject_end is None else subject_end
        self.noun = noun


def direction_of(tag: int, lower: str) -> Direction | None:
    """Which way a word of change points."""
    if lower in words.CHANGE_NOUNS_UP:
        return _UP
    if lower in words.CHANGE_NOUNS_DOWN:
        return _DOWN
    if tag & _UPWARD:
        return _UP
    if tag & Tag.DOWN:
        return _DOWN
    return None


_UP, _DOWN = Direction.UP, Direction.DOWN
_UPWARD = Tag.UP | Tag.MULTIPLE


@remembered(4096)
def names_things(unit: str) -> bool:
    """Whether a unit is of persons or of things named by a noun."""
    return unit == "person" or unit.startswith("count:")


def counts_things(frame: Frame, number: int) -> bool:
    """Whether a quantity counts persons or things named by a noun."""
    return names_things(frame.quantities[number].unit)


def is_money(frame: Frame, number: int) -> bool:
    """Whether a quantity is an amount of a currency."""
    unit = frame.quantities[number].unit
    return len(unit) == _CODE and unit.isupper()


_CODE = 3
"""The length of a currency's code."""


def is_verb_itself(reading: Reading) -> bool:
    """ "doubled", "has more than tripled": a factor that says in one word that something moved, and how far."""
    return reading.number.factor and reading.tokens[reading.last - 1].lower.endswith("ed")


def finite_left(frame: Frame, at: int) -> int:
    """The nearest word of change or level left of ``at`` in its clause; NOTHING when there is none."""
    index = at - 1
    limit = max(-1, at - 40)
    while index > limit:
        token = frame.tokens[index]
        lower = token.lower
        if token.text in {";", ":"} or (lower in {"while", "whereas", "but"} and index < at - 1):
            return NOTHING
        if frame.free(index) and not _moves_nothing(frame, index):
            if token.tag & (Tag.UP | Tag.DOWN | Tag.MULTIPLE) or lower in words.CHANGE_NOUNS:
                return index
            if lower in words.BRINGING or (lower in words.BE and not _auxiliary(frame, index)):
                return index
            if lower in words.LEVEL_VERBS and not _stands_as_noun(frame, index):
                return index
        index -= 1
    return NOTHING


def _stands_as_noun(frame: Frame, index: int) -> bool:
    """ "the total", "a new record", "in total": a verb of level that stands as a noun."""
    before = frame.word_at[index - 1]
    if before == "which":
        return False
    tag = frame.tag_at[index - 1]
    if tag & (Tag.DETERMINER | Tag.ADJECTIVE) or (before == "in" and frame.word_at[index] == "total"):
        return True
    if index and frame.tag_at[index] & Tag.CAPITAL:
        return True  # "the Budget Estimate"
    return _is_noun(frame, index) or (frame.word_at[index] == "made" and _qualifies(frame, index))


def _moves_nothing(frame: Frame, index: int) -> bool:
    """ "growth rates", "its growth forecast", "handed down": words of change that are part of something else."""
    lower = frame.word_at[index]
    if lower == "growth":
        return frame.word_at[index + 1] in _GROWTH_NAMES
    return lower in {"up", "down"} and frame.word_at[index - 1] in words.PARTICLE_VERBS


_GROWTH_NAMES = words.YARDSTICKS | {"rate", "rates", "outlook"}
"""What growth only says the kind of: a rate, or what growth is held against."""


def _qualifies(frame: Frame, index: int) -> bool:
    """ "the estimate made in December": a participle behind its noun."""
    before, after = frame.tag_at[index - 1], frame.tag_at[index + 1]
    noun = before & Tag.WORD and not before & (Tag.CLOSED | Tag.ADVERB)
    return bool(noun and after & Tag.PREPOSITION) and frame.word_at[index + 1] != "to"


def _is_noun(frame: Frame, index: int) -> bool:
    """ "the unit labour cost", "its probable amount": a word that could be a verb, behind a singular word."""
    before = frame.tag_at[index - 1]
    other = Tag.CLOSED | Tag.PLURAL | Tag.AUXILIARY | Tag.VERB | Tag.ADVERB | Tag.CAPITAL
    noun = before & Tag.WORD and not before & other
    return frame.word_at[index] in {"cost", "costs", "amount", "estimate", "average"} and bool(noun)


def _auxiliary(frame: Frame, index: int) -> bool:
    following = frame.tag_at[index + 1]
    return bool(following & (Tag.VERB | Tag.ADVERB))


_BEFORE_A_PARTICIPLE = frozenset(("before", "after", "while", "when", "since", "without", "by"))
"""What may stand before a clause without a subject: "before declining to 3.5%"."""


def noun_head(frame: Frame, at: int) -> int:
    """``at`` when the word of change is used as a noun ("an increase of"), else NOTHING."""
    if frame.word_at[at] in PASTS:
        return NOTHING
    before = frame.tag_at[at - 1]
    lower = frame.word_at[at - 1]
    if lower in words.CHANGE_MODIFIERS and frame.word_at[at] in words.CHANGE_NOUNS:
        return at
    if lower in _BEFORE_A_PARTICIPLE and frame.word_at[at].endswith("ing"):
        return NOTHING
    if (before & (Tag.DETERMINER | Tag.ADJECTIVE | Tag.PREPOSITION) and lower != "to") or lower.endswith(
        ("year", "'s", "percent", "al", "ive")
    ):
        return at
    return NOTHING


def _names(frame: Frame, index: int) -> bool:
    """ "the post by", "the Post Office by": a word that could be a verb, as a noun behind an article or in a name."""
    return bool(frame.tag_at[index] & Tag.CAPITAL or frame.tag_at[index - 1] & Tag.DETERMINER)


def is_gapped(frame: Frame, at: int) -> bool:
    """ "… amounted to 5 million, and the outlays to 6": a new subject, and the verb left out."""
    if "and" not in frame.vocabulary:
        return False
    nouns = False
    for index in range(at - 1, max(-1, at - 14), -1):
        if frame.word_at[index] == "and" and frame.place_at[index] == NOTHING:
            listed = frame.quantity_at[index - 1] != NOTHING or frame.word_at[index - 1] == ","
            listed = listed or frame.time_at[index - 1] != NOTHING
            of_another = frame.word_at[index + 1] == "of"  # "and of buses 31,000"
            return nouns and listed and (of_another or not frame.tag_at[index + 1] & Tag.PREPOSITION)
        if frame.place_at[index] != NOTHING:
            nouns = True
            continue
        if not frame.free(index) or frame.tag_at[index] & (Tag.MARK | Tag.AUXILIARY | Tag.UP | Tag.DOWN):
            return False
        if frame.is_verb(index) and not _names(frame, index):
            return False
        nouns = nouns or bool(frame.tag_at[index] & Tag.WORD and not frame.tag_at[index] & Tag.CLOSED)
    return False
