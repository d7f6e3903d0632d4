"""A preposition before a number: "by 5", "to 5", "at 5", "for 5"."""

from __future__ import annotations

from .....extract.reading import Form
from .....quantity import Direction
from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from ..phrases.verb_group import follows_modal
from .governor import (
    Governor,
    Way,
    counts_things,
    direction_of,
    finite_left,
    is_gapped,
    is_money,
    is_verb_itself,
    noun_head,
)


def at_amount(frame: Frame, number: int, at: int) -> Governor:
    """ "stood at 5", "rose at a 5 percent rate"."""
    dated = frame.time_at[at - 2] != NOTHING
    if frame.word_at[at - 1] == "," and frame.quantity_at[at - 2] == NOTHING:
        closed = frame.quantities[number].last
        while frame.time_at[min(closed, len(frame.tokens) - 1)] != NOTHING and closed < len(frame.tokens):
            closed = max(closed + 1, frame.times[frame.time_at[closed]].last)
        goes_on = frame.tag_at[closed + 1] & Tag.AUXILIARY or (
            not dated and frame.word_at[closed + 1].endswith("ing")
        )
        if frame.word_at[closed] == "," and goes_on:
            return Governor(Way.LEVEL, at, subject_end=at - 1)  # "food inflation, at 0.2 percent, was"
    return _at_pace(frame, number, at) or _level_left_of(frame, at)


def moved_by(frame: Frame, at: int) -> Governor:
    """ "rose by 5", "2 higher by 5": the change itself; "exceeded by" is one too."""
    before = frame.word_at[at - 1]
    if before in words.COMPARATIVES_UP or before in words.COMPARATIVES_DOWN:
        up = before in words.COMPARATIVES_UP
        return Governor(Way.MOVED_BY, at - 1, direction=Direction.UP if up else Direction.DOWN)
    found = finite_left(frame, at)
    if found == NOTHING or frame.word_at[found] in words.BE:
        more = frame.word_at[found + 1] if frame.word_at[found + 2] == "than" else ""
        if more in words.COMPARATIVES:  # "being more than the estimate by 5"
            up = more in words.COMPARATIVES_UP
            return Governor(Way.MOVED_BY, found, direction=Direction.UP if up else Direction.DOWN)
        return Governor(Way.LEVEL, at)
    direction = direction_of(frame.tag_at[found], frame.word_at[found])
    if direction is not None and is_gapped(frame, at):
        return Governor(Way.MOVED_BY, found, direction=direction, subject_end=at)
    if frame.word_at[found].startswith("exceed") and found >= frame.segment(at)[0]:
        return Governor(Way.MOVED_BY, found, direction=Direction.UP)  # "exceeded the receipts by $171"
    if exceeds_former(frame, found + 1):
        return Governor(Way.MOVED_BY, found, direction=Direction.UP)
    if direction is None and frame.word_at[found] == "reach" and frame.word_at[found - 1] == "not":
        direction = Direction.DOWN  # "did not reach the estimate by $178"
    if direction is None:
        return Governor(Way.LEVEL, found)
    return Governor(Way.MOVED_BY, found, direction=direction, noun=noun_head(frame, found))


def exceeds_former(frame: Frame, at: int) -> bool:
    """ "exceeded those of the preceding year": ``at`` is the word that stands for the former figure."""
    return frame.word_at[at] in {"that", "those"} and frame.word_at[at - 1].startswith("exceed")


_EXCEEDING = frozenset("exceed exceeds exceeded exceeding exceedingly".split())


def exceeds_object(frame: Frame, number: int, at: int) -> int:
    """ "will exceed the receipts $112,194": the verb, where nothing but its object stands before an amount.

    ``at`` is the word before the amount; NOTHING where it is no noun or the verb is another.
    """
    if _EXCEEDING.isdisjoint(frame.vocabulary) or not is_money(frame, number):
        return NOTHING
    if not frame.tag_at[at] & Tag.WORD or frame.tag_at[at] & Tag.CLOSED:
        return NOTHING
    for index in range(at - 1, max(0, at - _LONGEST_OBJECT), -1):
        if frame.word_at[index] in _EXCEEDING:
            return index if frame.tag_at[index + 1] & Tag.DETERMINER else NOTHING
        if frame.tag_at[index] & (Tag.MARK | Tag.AUXILIARY) or frame.quantity_at[index] != NOTHING:
            return NOTHING
    return NOTHING


def moved_to(frame: Frame, number: int, at: int) -> Governor:
    """ "rose to 5", "amounted to 5": a level, whatever moved to it."""
    reading = frame.quantities[number]
    if frame.word_at[at - 1] in {"compared", "comparing", "compares", "comparison"}:
        return Governor(Way.BASE, at)
    if frame.word_at[at - 1] in {
        "amounted",
        "amounting",
        "amount",
        "amounts",
        "equal",
        "equals",
        "close",
        "came",
        "comes",
        "equivalent",
        "totalled",
        "up",
    }:
        return Governor(Way.LEVEL, at - 1)
    former = frame.quantity_at[at - 1]
    if former != NOTHING and is_verb_itself(frame.quantities[former]):
        multiple = frame.quantities[former]  # "more than doubled to 4,100"
        return Governor(Way.LEVEL, multiple.number.first, subject_end=multiple.first)
    if is_gapped(frame, at):
        return Governor(Way.PLAIN, at, subject_end=at)
    behind = at - 1 if frame.time_at[at - 1] == NOTHING else frame.times[frame.time_at[at - 1]].first - 1
    before = frame.quantity_at[behind]
    if before != NOTHING and is_gapped(frame, first := frame.quantities[before].first):
        if frame.word_at[first - 1] == "from":  # "…, and deposits from 4 to 6"
            return Governor(Way.PLAIN, at, subject_end=first - 1)
        return Governor(Way.LEVEL, at)  # "…, and the value of sales 28 percent to 969"
    found = finite_left(frame, at)
    if found == NOTHING:
        return Governor(Way.LEVEL if reading.form is not Form.PLAIN else Way.LISTED, at)
    acts = direction_of(frame.tag_at[found], frame.word_at[found]) is None
    if counts_things(frame, number) and acts and frame.word_at[found] not in words.BRINGING:
        return Governor(Way.OBJECT, at, subject_end=at)  # "handed down sentences to 6,204 people"
    noun = noun_head(frame, found) if direction_of(frame.tag_at[found], frame.word_at[found]) else NOTHING
    return Governor(Way.LEVEL, found, noun=noun)


def _auxiliary_of(frame: Frame, verb: int) -> int:
    """ "was little changed at": the auxiliary the subject stands before; else the verb itself."""
    index = verb - 1
    while index > 0 and (
        frame.tag_at[index] & Tag.ADVERB or frame.word_at[index] in ("little", "hardly", "barely")
    ):
        index -= 1
    return index if index < verb - 1 and frame.tag_at[index] & Tag.AUXILIARY else verb


def _level_left_of(frame: Frame, at: int) -> Governor:
    """ "stood at", "valued at", "inflation at", "a growth rate at"."""
    before = frame.previous(at)
    if before == NOTHING:
        return Governor(Way.PLAIN, at, subject_end=at)
    tag, word = frame.tag_at[before], frame.word_at[before]
    if word in _HOLDING_AT and frame.word_at[before - 1] in words.BE | words.LEVEL_VERBS | _REMAINING:
        return Governor(Way.LEVEL, before - 1)  # "remains high at"
    if word in ("in", "out") and frame.is_verb(before - 1):
        return Governor(Way.LEVEL, before - 1)
    seeing = _sees_or_keeps(frame, before)
    if seeing != NOTHING:
        return Governor(Way.LEVEL, seeing)
    if word in ("it", "them") and (frame.is_verb(before - 1) or frame.word_at[before - 1].endswith("ing")):
        return Governor(Way.LEVEL, before - 1)  # "capping it at"
    if word in words.CHANGE_NOUNS or word == "rate":
        return Governor(Way.PLAIN, at, subject_end=at)
    if tag & (Tag.VERB | Tag.AUXILIARY) or word.endswith("ed") or follows_modal(frame, before):
        return Governor(Way.LEVEL, _auxiliary_of(frame, before))
    return Governor(Way.PLAIN, at, subject_end=at)


_HOLDING_AT = frozenset(
    "high low higher lower elevated subdued stable steady flat constant weak strong robust moderate negative positive close"
    " unchanged".split()
)
_REMAINING = frozenset("remain remains remained stay stays stayed held hold holds staying remaining".split())


def _sees_or_keeps(frame: Frame, last: int) -> int:
    """ "the bank puts growth at 3 percent", "kept its rate at 2": the verb of who sees or keeps it so; else NOTHING."""
    for index in range(last - 1, max(0, last - _LONGEST_OBJECT), -1):
        word = frame.word_at[index]
        if (word in words.SEEING or word in words.BRINGING) and frame.word_at[index - 1] not in _BEFORE_NOUNS:
            return index
        if not frame.free(index) or frame.tag_at[index] & (Tag.MARK | Tag.AUXILIARY):
            return NOTHING
    return NOTHING


_BEFORE_NOUNS = frozenset("a an the its their our his her".split())
_LONGEST_OBJECT = 9


def _at_pace(frame: Frame, number: int, at: int) -> Governor | None:
    """ "rose at a 1.4 percent annual rate", "grew at an annualised 1.4 percent": the verb moves by that number."""
    reading = frame.quantities[number]
    index = reading.last
    while frame.word_at[index] in _PACES:
        index += 1
    if frame.word_at[index] not in ("rate", "pace") and frame.word_at[reading.first - 1] not in _PACES:
        return None
    found = finite_left(frame, at)
    direction = None if found == NOTHING else direction_of(frame.tag_at[found], frame.word_at[found])
    return None if direction is None else Governor(Way.MOVED_BY, found, direction=direction)


_PACES = ("annual", "annualized", "annualised", "yearly", "quarterly", "monthly")


def for_amount(frame: Frame, number: int, at: int) -> Governor:
    """ "accounted for 5 percent", "for 5 families"."""
    before = frame.previous(at)
    if before != NOTHING and frame.word_at[before] in ("account", "accounts", "accounted", "accounting"):
        return Governor(Way.SHARE, before)
    return Governor(Way.OBJECT if counts_things(frame, number) else Way.PLAIN, at, subject_end=at)
