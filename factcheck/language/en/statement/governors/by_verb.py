"""A verb, a particle or a noun right before a number: of change, of level, of share, of doing."""

from __future__ import annotations

from .....quantity import Direction
from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from .by_of import at_a_rate
from .governor import Governor, Way, counts_things, direction_of, finite_left, is_gapped, is_money


def by_verb(frame: Frame, number: int, at: int, word: str, tag: int) -> Governor:
    """By the verb, the particle or the noun before the number."""
    if word in words.BE:
        return Governor(Way.LEVEL, at)
    if word == "up" and frame.word_at[at - 1] in _MAKING:
        return Governor(Way.SHARE, at - 1)
    if word in {"up", "down"} and frame.word_at[at - 1] in words.PARTICLE_VERBS:
        return Governor(Way.OBJECT if counts_things(frame, number) else Way.LEVEL, at - 1)
    if word == "level" and frame.word_at[at - 1] == "a" and frame.word_at[at - 2] in {"to", "at"}:
        at -= 1  # "stabilise at a level below 2 percent"
    if word in {"level", "levels"} and frame.word_at[at - 1] in {"to", "at"}:
        found = finite_left(frame, at - 1)  # "pushed inflation to levels above 2 percent"
        return Governor(Way.LEVEL, at - 1 if found == NOTHING else found)
    return (
        _by_rate(frame, number, at, word)
        or _by_change(frame, number, at, word, tag)
        or _by_level(frame, number, at, word, tag)
    )


_MAKING = frozenset("made make makes making took take takes taking taken".split())
"""What "up" makes a verb of share: "making up", "taking up 25 percent of"."""


def _by_rate(frame: Frame, number: int, at: int, word: str) -> Governor | None:
    """ "expand at a rate in excess of 10 percent", "settled at growth rates above 6": a rate of change."""
    if word not in {"rate", "rates", "pace"} or frame.quantities[number].unit != "percent":
        return None
    if frame.word_at[at - 1] == "growth" and frame.word_at[at - 2] == "at":
        return Governor(Way.MOVED_BY, _auxiliary_before(frame, at - 2), direction=Direction.UP)
    return at_a_rate(frame, at + 1)


def _auxiliary_before(frame: Frame, at: int) -> int:
    """The verb before "at", where one stands there."""
    return at - 1 if frame.is_verb(at - 1) or frame.word_at[at - 1].endswith(("ed", "ing")) else at


def _by_change(frame: Frame, number: int, at: int, word: str, tag: int) -> Governor | None:
    """A verb or particle of change; some take the whole amount ("raised $3 million", "added 40 jobs")."""
    counts = counts_things(frame, number)
    whole = word in _AMOUNT_VERBS and not _reaches_a_price(frame, number)
    if whole and frame.quantities[number].unit not in ("percent", *_POINTS):
        return Governor(Way.OBJECT if counts else Way.LEVEL, at)
    direction = direction_of(tag, word)
    if direction is None:
        return None
    if word == "added" and is_passive(frame, at):
        return Governor(Way.LEVEL, at)  # "to which is to be added $5"
    if _takes_a_level(frame, number, word):
        return Governor(Way.LEVEL, at)
    if not (tag & Tag.VERB or word in ("up", "down", "higher", "lower")):
        return None
    if word == "up" and frame.word_at[at - 1] in words.ENDING_IN_UP:
        return None
    if counts and word in _COUNT_CHANGERS:
        return Governor(Way.OBJECT, at)
    if not at and tag & Tag.VERB and not word.endswith(("ed", "s", "ing")):
        return None  # "Add 250 ml of milk": an order, and no change
    return Governor(Way.MOVED_BY, at, direction=direction)


def is_passive(frame: Frame, at: int) -> bool:
    """ "is to be subsequently added": a participle behind a form of "be"."""
    before = at - 1 - frame.word_at[at - 1].endswith("ly")
    return frame.word_at[before] in words.BE


_COUNT_CHANGERS = frozenset(
    "mounting mounted mounts add added adding adds lose loses lost losing cut cuts cutting shed sheds shedding "
    "raise raises raised raising lift lifts lifted lifting gain gains gained gaining built slash slashes slashed "
    "slashing trim trims trimmed trimming drain drains drained draining".split()
)
"""Verbs of change that take things for their object: "cut 400 jobs", "added 12 boats"."""


_HOLDING = words.HAVE | frozenset(
    "include includes including saw reported leaves left has made make makes making run ran bring brings brought bringing".split()
)


_POINTING = frozenset(("these", "them", "those", "which", "whom"))


def _by_level(frame: Frame, number: int, at: int, word: str, tag: int) -> Governor:
    """A verb of level, of share or of doing; a preposition; a noun."""
    counts = counts_things(frame, number)
    reading = frame.quantities[number]
    if counts and word in _POINTING and frame.word_at[at - 1] == "of" and reading.last == reading.number.last:
        return Governor(Way.SUBJECT, reading.first)  # "and of these 75 are new"
    if word in words.LEVEL_VERBS and (tag & Tag.VERB or not tag & Tag.PREPOSITION):
        return Governor(Way.OBJECT if counts and word in _HOLDING else Way.LEVEL, at)
    if word in words.SHARE_VERBS and not counts:
        return Governor(Way.SHARE if frame.quantities[number].unit in ("percent", "") else Way.LEVEL, at)
    participle = word.endswith(("ing", "ed")) and tag & Tag.WORD and not tag & Tag.CAPITAL
    if tag & (Tag.VERB | Tag.AUXILIARY) or participle:
        return Governor(Way.OBJECT if counts else Way.LEVEL, at)
    if tag & (Tag.PREPOSITION | Tag.CONJUNCTION) or word in words.SUBORDINATORS:
        return Governor(Way.SUBJECT if counts else Way.PLAIN, at, subject_end=at + 1)
    if word in ("number", "numbers") and frame.tag_at[at - 1] & (Tag.PLURAL | Tag.PRONOUN):
        return Governor(Way.LEVEL, at)  # "its members number 4,100"
    if counts and not tag & Tag.MARK:
        if is_gapped(frame, at + 1) and any(frame.word_at[k] == "of" for k in range(max(0, at - 8), at)):
            return Governor(Way.PLAIN, at, subject_end=at + 1)
        return Governor(Way.OBJECT, at)
    return _moved_object(frame, number, at) or Governor(Way.PLAIN, at, subject_end=at + 1)


def _moved_object(frame: Frame, number: int, at: int) -> Governor | None:
    """ "reduced their debt $8,000": by so much, where nothing but its object stands between a verb and an amount."""
    if frame.quantities[number].unit != "percent" and not is_money(frame, number):
        return None
    for verb in range(at - 1, max(0, at - _LONGEST_OBJECT), -1):
        tag = frame.tag_at[verb]
        if tag & Tag.DETERMINER and frame.tag_at[verb - 1] & Tag.VERB:
            direction = direction_of(frame.tag_at[verb - 1], frame.word_at[verb - 1])
            return None if direction is None else Governor(Way.MOVED_BY, verb - 1, direction=direction)
        if tag & (Tag.MARK | Tag.AUXILIARY | Tag.PREPOSITION) or not frame.free(verb):
            return None
    return None


_LONGEST_OBJECT = 5


def _takes_a_level(frame: Frame, number: int, word: str) -> bool:
    """ "fell below $4 billion" ends at a level; a firm that "lost €7 million" or "raised" it moved nothing."""
    reading = frame.quantities[number]
    bound = frame.word_at[reading.first]
    if bound in {"below", "under"} and frame.tag_at[frame.previous(reading.first)] & Tag.UP:
        return False  # "rose under 4 percent": nothing rises to below
    if bound in {"below", "above", "under", "past", "beyond"}:
        return True
    return is_money(frame, number) and word in _OWN_MONEY and not _reaches_a_price(frame, number)


def _reaches_a_price(frame: Frame, number: int) -> bool:
    """ "gained $1.20 to $71.30 a barrel", "lost 40 cents to close at $12.10": a price moved by the amount."""
    if number + 1 >= len(frame.quantities) or not is_money(frame, number):
        return False
    reading, following = frame.quantities[number], frame.quantities[number + 1]
    between = frame.lowers[reading.last : following.first]
    return (
        bool(between)
        and "to" in between[:2]
        and len(between) <= _TO_CLOSE_AT
        and following.unit.startswith(reading.unit)
    )


_TO_CLOSE_AT = 5
"""The tokens of ", to close trading at"."""


_OWN_MONEY = frozenset("lost lose loses losing raise raises raised raising gained".split())


_AMOUNT_VERBS = frozenset(
    "raise raised raises raising lose lost loses losing recover recovers recovered recovering".split()
)
"""Verbs of change that take the whole amount: "raised $3 million", "lost 40 hectares", "recovered 12 bodies"."""


_POINTS = ("percentage_point", "basis_point", "index_point")
