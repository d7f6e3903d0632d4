""" "of" before a number: "an increase of 5", "at a rate of 5", "a surplus of 5"."""

from __future__ import annotations

from .....quantity import Direction
from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from ..phrases.verb_group import over_aside
from .by_preposition import moved_by
from .comparison import over_a_yardstick
from .governor import Governor, Way, direction_of, finite_left, is_money, noun_head


def of_amount(frame: Frame, number: int, at: int) -> Governor:
    """ "an increase of 5", "a surplus of $5", "a loss of $5"."""
    if is_money(frame, number) and frame.word_at[at - 1] in ("loss", "losses"):
        return Governor(Way.OF_NOUN, at)  # what a firm lost is a level of its own
    if frame.word_at[at - 1] in _PARTED_WITH:
        return Governor(Way.LEVEL, at - 1)  # "disposed of 363,862 acres of land"
    if number and frame.word_at[at - 1] == "and":
        shared = _shared_noun(frame, number)
        if shared is not None:
            return shared
    if frame.word_at[at - 1] == "short" and frame.word_at[at - 2] in _FALLING:
        return Governor(Way.LEVEL, at - 2)
    if frame.word_at[at - 1] == ",":
        at = over_aside(frame, at - 1)  # "an excess, to be provided for, of $6,078"
    return _of(frame, at)


def _shared_noun(frame: Frame, number: int) -> Governor | None:
    """ "an increase of $5 in tolls, and of $3 in fees": the noun of change before the first "of" is that of both."""
    noun = frame.quantities[number - 1].first - 2
    named = frame.word_at[noun + 1] == "of" and frame.word_at[noun] in _SHARED
    return _change_at(frame, noun) if named else None


_SHARED = words.CHANGE_NOUNS - {"excess", "loss"}

_PARTED_WITH = frozenset("disposed dispose disposes disposing".split())


_FALLING = frozenset("fall falls fell fallen falling come comes came coming".split())


def _of(frame: Frame, at: int) -> Governor:
    """ "an increase of", "a decline in exports of", "a surplus of"."""
    return (
        _exceeded(frame, at) or _by_head(frame, at) or _by_change_noun(frame, at) or Governor(Way.OF_NOUN, at)
    )


def _exceeded(frame: Frame, at: int) -> Governor | None:
    """ "exceeded the tolls of the year before in the sum of", "was reduced to the extent of": by so much."""
    leads = _BY_SO_MUCH.get(frame.word_at[at - 1])
    by = at - 2
    while leads and (frame.tag_at[by] & Tag.DETERMINER or frame.word_at[by] in words.CHANGE_MODIFIERS):
        by -= 1
    if leads is None or frame.word_at[by] not in leads:
        return None
    passed = finite_left(frame, by)
    if passed == NOTHING:
        return None
    if frame.word_at[passed].startswith("exceed"):
        return Governor(Way.MOVED_BY, passed, direction=Direction.UP)
    moved = frame.word_at[at - 1] == "extent" and frame.word_at[passed] not in words.CHANGE_NOUNS
    direction = direction_of(frame.tag_at[passed], frame.word_at[passed]) if moved else None
    return None if direction is None else Governor(Way.MOVED_BY, passed, direction=direction)


_BY_SO_MUCH = {"sum": ("by", "in"), "amount": ("by", "in"), "extent": ("to",)}
"""The nouns of how much, with the prepositions that lead to them."""


def _by_head(frame: Frame, at: int) -> Governor | None:
    """The noun right before "of", where a verb before it says more: "by an average of", "at a rate of"."""
    head = frame.word_at[at - 1]
    if head in _HELD_AGAINST:
        return Governor(Way.OF_NOUN, at)  # "growth is close to the benchmark of 5"
    if head in ("average", "mean", "total"):
        for by in (at - 2, at - 3):
            if frame.word_at[by] == "by":
                return moved_by(frame, by)
    if head in ("rate", "rates", "level", "levels") and frame.word_at[at - 2] == "at":
        kept = finite_left(frame, at - 2)
        if kept != NOTHING and frame.word_at[kept] in words.BRINGING:
            return Governor(Way.LEVEL, kept)  # "keeping inflation at rates of below 2 percent"
    if head in ("rate", "rates", "pace", "speed", "average"):
        return at_a_rate(frame, at) or _kept_at_rate(frame, at)
    if head in ("range", "band", "corridor"):
        return _in_a_range(frame, at)
    return None


_HELD_AGAINST = frozenset(("value", "benchmark", "target", "limit", "threshold", "ceiling"))


def _kept_at_rate(frame: Frame, at: int) -> Governor | None:
    """ "housing starts were at a seasonally adjusted annual rate of 1,541,000": the verb holds the level."""
    number = frame.quantity_at[at + 1] if at + 1 < len(frame.tokens) else NOTHING
    if number == NOTHING or frame.quantities[number].unit:
        return None
    index = at - 2
    while (
        index > 0
        and frame.word_at[index] not in ("at", "to")
        and not frame.tag_at[index] & (Tag.MARK | Tag.AUXILIARY)
    ):
        index -= 1
    verb = index - 1
    if index < 1 or frame.word_at[index] != "at":
        return None
    holds = frame.word_at[verb] in words.BE or frame.word_at[verb] in words.LEVEL_VERBS
    return Governor(Way.LEVEL, verb) if holds else None


def _by_change_noun(frame: Frame, at: int) -> Governor | None:
    """A noun of change before "of", or one whose complement stands between."""
    if frame.word_at[at - 1] == "rate" and frame.word_at[at - 2] in words.CHANGE_NOUNS:
        return _change_at(frame, at - 2)
    index = at - 1
    limit = max(-1, at - 14)
    while index > limit and frame.quantity_at[index] == NOTHING:
        lower, tag = frame.word_at[index], frame.tag_at[index]
        if (tag & Tag.MARK and lower not in _INSIDE_PHRASE) or tag & Tag.AUXILIARY:
            return None
        if lower == "with" and frame.word_at[index - 1] not in _COMPARED:
            return None  # "a surge in arrivals with an average of 40 a day"
        if lower in _NAMING_CHANGE:
            if lower == "excess" and not over_a_yardstick(frame, index + 1):
                return None
            if index == at - 1 or _opens_complement(frame, index):
                return _change_at(frame, index)
        index -= 1
    return None


_COMPARED = frozenset(("compared", "comparison", "dealing", "trade"))
_NAMING_CHANGE = words.CHANGE_NOUNS | {"off"}


def _falls_off(frame: Frame, off: int) -> bool:
    """ "a falling off", "a falling-off": a noun of change in two words."""
    falling = off - 2 if frame.word_at[off - 1] == "-" else off - 1
    return frame.word_at[falling] == "falling" and frame.word_at[falling - 1] in _BEFORE_NOUNS


_BEFORE_NOUNS = frozenset(
    "a the this that some slight great large small considerable serious further".split()
)


_INSIDE_PHRASE = frozenset(("-", "'", "(", ")", '"', "/"))


def _change_at(frame: Frame, index: int) -> Governor | None:
    direction = direction_of(frame.tag_at[index], frame.word_at[index])
    if frame.word_at[index] == "off":
        if not _falls_off(frame, index):
            return None
        direction = Direction.DOWN
    return Governor(Way.MOVED_BY, index, direction=direction, noun=index, subject_end=index)


def _in_a_range(frame: Frame, at: int) -> Governor | None:
    """ "was kept in a range of", "is to stay within its target range of": the verb before holds the level."""
    index = at - 2
    while index > 0 and (
        (frame.tag_at[index] & Tag.WORD and not frame.tag_at[index] & Tag.PREPOSITION)
        or frame.word_at[index] == "-"
    ):
        index -= 1
    verb = index - 1
    if frame.word_at[index] not in ("in", "within", "at") or verb < 0:
        return None
    return Governor(Way.LEVEL, verb) if frame.is_verb(verb) or frame.word_at[verb] in words.BE else None


def at_a_rate(frame: Frame, at: int) -> Governor | None:
    """ "grow at rates of", "rose at an annual pace of": the verb moves by the number."""
    index = at - 2
    while (
        index >= 0 and frame.tag_at[index] & (Tag.DETERMINER | Tag.ADJECTIVE | Tag.ADVERB)
    ) or index in frame.aside_at:
        index -= 1
    while index > at - 7 and frame.word_at[index] not in ("at", "by", "with"):
        index -= 1
    if index < 1 or frame.word_at[index] != "at":
        return None
    found = finite_left(frame, index)
    if found == NOTHING or index - found > 6:
        return None
    direction = direction_of(frame.tag_at[found], frame.word_at[found])
    return (
        None
        if direction is None
        else Governor(Way.MOVED_BY, found, direction=direction, noun=noun_head(frame, found))
    )


def _opens_complement(frame: Frame, index: int) -> bool:
    """ "increase in", "increase over the year before", "diminution of": more words before the amount."""
    return (
        frame.word_at[index + 1]
        in (
            "in",
            "of",
            "over",
            "from",
            "on",
            "as",
            "compared",
            "against",
            "upon",
            "during",
            "within",
            "since",
        )
        or frame.time_at[index + 1] != NOTHING
    )
