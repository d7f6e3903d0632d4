"""A comma or "and" before a number: a list goes on, an aside ends, or a verbless phrase does."""

from __future__ import annotations

from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from .by_verb import by_verb
from .governor import Governor, Way, counts_things, direction_of, finite_left


def after_mark(frame: Frame, number: int, at: int) -> Governor:
    """After a comma or "and": the list goes on, or a verbless phrase ends ("specie, $29")."""
    start = frame.quantities[number].first
    if _a_number_ends_before(frame, at) or _parallel(frame, number, at):
        return Governor(Way.LISTED, at)
    if not counts_things(frame, number) and _has_participle(frame, number) and _same_unit(frame, number):
        return Governor(Way.SUBJECT, start)
    if counts_things(frame, number):
        return Governor(Way.LISTED if number and _same_list(frame, number) else Way.SUBJECT, start)
    return (
        _second_complement(frame, at)
        or _in_apposition(frame, number, at)
        or Governor(Way.PLAIN, at, subject_end=at)
    )


def _parallel(frame: Frame, number: int, at: int) -> bool:
    """ "increases of 1.5 percent in rents for all dwellings and 0.9 percent in fares": the same preposition again."""
    if not number or frame.word_at[at] != "and" or not _same_unit(frame, number):
        return False
    before, reading = frame.quantities[number - 1], frame.quantities[number]
    linked = frame.word_at[reading.last]
    if linked not in ("in", "for", "from", "on", "among") or frame.word_at[before.last] != linked:
        return False
    between = range(before.last, at)
    return not any(
        frame.tag_at[index] & (Tag.AUXILIARY | Tag.MARK) or frame.is_verb(index) for index in between
    )


def _second_complement(frame: Frame, at: int) -> Governor | None:
    """ "is to stay positive and below 3 percent": the verb of level holds both."""
    verb = at - 2
    if frame.word_at[at] != "and" or frame.word_at[verb] not in words.STATING:
        return None
    plain = frame.tag_at[at - 1] & Tag.WORD and not frame.tag_at[at - 1] & (Tag.PLURAL | Tag.CLOSED)
    return Governor(Way.LEVEL, verb) if plain and frame.free(at - 1) else None


_RATES = frozenset(("rate", "pace"))


def _in_apposition(frame: Frame, number: int, at: int) -> Governor | None:
    """ "grew at the slowest rate in 50 years, just 3.7 percent": the number is that rate."""
    first, _ = frame.segment(at - 1)
    if frame.quantities[number].unit != "percent" or frame.word_at[at] != ",":
        return None
    if _RATES.isdisjoint(frame.lowers[first:at]):
        return None
    verb = finite_left(frame, at)
    direction = None if verb < first else direction_of(frame.tag_at[verb], frame.word_at[verb])
    return None if direction is None else Governor(Way.MOVED_BY, verb, direction=direction)


def behind_aside(frame: Frame, number: int, at: int) -> Governor | None:
    """The verb before an aside that a comma at ``at`` closes: "was, according to the office, 6.3 percent"."""
    verb = _verb_before_aside(frame, at)
    return None if verb == NOTHING else by_verb(frame, number, verb, frame.word_at[verb], frame.tag_at[verb])


def _a_number_ends_before(frame: Frame, at: int) -> bool:
    """Whether a number, with its time, its bracket or its phrase, ends before a comma or "and"."""
    before = at - 1
    if frame.word_at[before] == ",":
        before -= 1
    while before >= 0 and frame.time_at[before] != NOTHING:
        before = frame.times[frame.time_at[before]].first - 1
    if before < 0:
        return False
    if frame.quantity_at[before] != NOTHING:
        return True
    if frame.tokens[before].text == ")":
        opening = before
        while opening and frame.tokens[opening].text != "(":
            opening -= 1
        if any(frame.quantity_at[index] != NOTHING for index in range(opening, before)):
            return True
    return _ends_a_phrase_of(frame, before)


def _verb_before_aside(frame: Frame, at: int) -> int:
    """The verb of "was, according to the office, 6.3 percent"; NOTHING where no aside ends at ``at``."""
    if frame.word_at[at] != ",":
        return NOTHING
    for index in range(at - 1, max(0, at - 16), -1):
        if frame.quantity_at[index] != NOTHING or frame.tag_at[index] & Tag.AUXILIARY:
            return NOTHING
        if frame.word_at[index] == ",":
            opens = frame.tag_at[index + 1] & Tag.PREPOSITION or frame.word_at[index + 1] in _OPENING_ASIDES
            before = frame.word_at[index - 1]
            return index - 1 if opens and (before in words.BE or before in words.LEVEL_VERBS) else NOTHING
    return NOTHING


_OPENING_ASIDES = frozenset(
    "according as exclusive inclusive including excluding independent irrespective".split()
)


def _ends_a_phrase_of(frame: Frame, at: int) -> bool:
    """ "$900 from customs and": a phrase behind a number ends at ``at``."""
    for index in range(at, max(0, at - 8), -1):
        tag = frame.tag_at[index]
        if not tag & Tag.WORD or not frame.free(index):
            return False
        if tag & Tag.PREPOSITION:
            return frame.quantity_at[index - 1] != NOTHING and frame.word_at[index] in (
                "of",
                "from",
                "for",
                "in",
                "to",
                "on",
                "by",
            )
        if tag & (Tag.AUXILIARY | Tag.CONJUNCTION):
            return False
    return False


def _same_unit(frame: Frame, number: int) -> bool:
    return bool(number) and frame.quantities[number].unit == frame.quantities[number - 1].unit


def _has_participle(frame: Frame, number: int) -> bool:
    """ "389,460 acres located with warrants, 4,671 taken for homesteads": each amount has its own predicate."""
    at = frame.quantities[number].last
    word = frame.word_at[at]
    said = word.endswith("ed") or word in words.IRREGULAR_PARTICIPLES
    return said and frame.free(at) and frame.quantity_at[min(at + 1, len(frame.tokens) - 1)] == NOTHING


def _same_list(frame: Frame, number: int) -> bool:
    """Whether nothing finite stands between a counted noun and the quantity before it."""
    before = frame.quantities[number - 1]
    between = range(before.last, frame.quantities[number].first)
    return not any(
        frame.tag_at[index] & Tag.AUXILIARY or frame.word_at[index] in (";", ".") for index in between
    )
