"""What stands in the words of a subject without being it: "according to the office rents", "time for rents to fall"."""

from __future__ import annotations

from .....text import Tag
from .. import words
from ..frame import Frame

_REPORTS = frozenset(
    "estimate estimates data figures release releases report reports survey statistics projections forecast forecasts information results".split()
)
_FURTHEST = 9


def behind_lead(frame: Frame, first: int, last: int) -> int:
    """Where a subject begins behind an opening that no comma ends: "in quarterly terms output", "according to first data rents"."""
    lower = frame.word_at[first]
    if lower not in {"according", "in"}:
        return first
    closing = _REPORTS if lower == "according" else frozenset(("terms",))
    for index in range(first + 1, min(last - 1, first + _FURTHEST)):
        following = frame.tag_at[index + 1]
        if frame.word_at[index] in closing:
            opens = following & (Tag.DETERMINER | Tag.WORD) and not following & (Tag.CLOSED & ~Tag.DETERMINER)
            return index + 1 if opens else first
    return first


_AWAITED = frozenset("time room scope likely possible aim reason necessary".split())


def behind_awaiting(frame: Frame, first: int, last: int) -> int:
    """Where the subject of an infinitive begins that is awaited or foreseen; ``first`` where there is none."""
    return max(_behind_for(frame, first, last), _behind_projecting(frame, first, last))


def _behind_for(frame: Frame, first: int, last: int) -> int:
    """Where the subject of the infinitive at ``last`` begins: "it will take time for rents to fall"; else ``first``."""
    for index in range(last - 1, max(first, last - _FURTHEST), -1):
        if frame.word_at[index] == "for":
            before = frame.word_at[index - 1]
            return index + 1 if before in _AWAITED or before.endswith(("ed", "ly")) else first
    return first


def _behind_projecting(frame: Frame, first: int, last: int) -> int:
    """Where the object of a forecast begins, before the infinitive at ``last``: "had projected [inflation] to be"."""
    for index in range(last - 2, max(-1, first - 1, last - _FURTHEST), -1):
        if frame.word_at[index] in words.SEEING and not frame.tag_at[index - 1] & _NO_SUBJECT:
            object_follows = frame.word_at[index - 1] not in words.BE and not frame.tag_at[index + 1] & (
                Tag.PREPOSITION | Tag.AUXILIARY
            )
            return index + 1 if object_follows else first
    return first


_NO_SUBJECT = Tag.DETERMINER | Tag.ADJECTIVE | Tag.PREPOSITION
"""What stands before a noun: "the forecasts", "of estimates"."""


def before_infinitive(frame: Frame, first: int, last: int) -> int:
    """Where the words before "to move back" end; ``last`` where no infinitive closes them."""
    if "to" not in frame.vocabulary:
        return last
    for index in range(last - 2, max(first, last - 4), -1):
        if frame.word_at[index] == "to" and (frame.is_verb(index + 1) or frame.word_at[index + 1] in _MOVES):
            rest = range(index + 2, last)
            return (
                index
                if all(frame.tag_at[k] & Tag.ADVERB or frame.word_at[k] in _BACK for k in rest)
                else last
            )
    return last


_MOVES = frozenset("move fall rise return grow remain stay drop decline increase climb".split())
_BACK = frozenset(("back", "further", "again"))


def first_modifier(frame: Frame, first: int, last: int) -> int:
    """Where the words begin that stand right before a noun at ``last``: "posted [revenue] growth"."""
    index = last
    while index > first:
        tag, lower = frame.tag_at[index - 1], frame.word_at[index - 1]
        if lower == "for" and frame.word_at[index - 2] in words.YARDSTICKS:
            index -= 2  # "the ceiling for wage growth": not the growth itself
            continue
        if tag & Tag.CLOSED and lower != "of":
            break
        if lower in _HAVING_CHANGE and index - 1 > first:
            break
        if frame.is_verb(index - 1) and lower.endswith(("ed", "s")) and _has_subject(frame, index - 1):
            break
        index -= 1
    return index


_FORESEEING = frozenset(
    "expect expects expected envisage envisages envisaged foresee foresees foresaw anticipate anticipates anticipated "
    "predict predicts predicted see sees saw".split()
)


_HAVING_CHANGE = _FORESEEING | words.UNDERGOING


def behind_foreseeing(frame: Frame, first: int, last: int) -> int:
    """Where the object of an expectation begins: "the ministry expects [exports] of"; else ``first``."""
    for index in range(last - 2, first, -1):
        if frame.word_at[index] == "targeting":
            return index + 1
        if frame.word_at[index] in _FORESEEING and not frame.tag_at[index - 1] & (
            Tag.AUXILIARY | Tag.DETERMINER
        ):
            return index + 1
    return first


def _has_subject(frame: Frame, verb: int) -> bool:
    """A plural, a name or a pronoun right before a verb."""
    return bool(frame.tag_at[verb - 1] & (Tag.PLURAL | Tag.CAPITAL | Tag.PRONOUN))


_EXCEPTING = frozenset(("exclusive", "inclusive", "including", "excluding"))


def without_exception(frame: Frame, last: int, commas: list[int]) -> tuple[int, list[int]]:
    """ "the outlays, exclusive of interest,": what stands before the exception."""
    if not commas:
        return last, commas
    comma = max(commas)
    if comma == last or frame.word_at[comma + 1] not in _EXCEPTING:
        return last, commas
    if any(frame.word_at[index] in words.BRINGING for index in range(comma + 2, last)):
        return last, commas  # "the strategy, including the aim of keeping rates below"
    return comma, [each for each in commas if each < comma]


def behind_conjunct(frame: Frame, first: int, last: int) -> int:
    """ "the index closed higher and shares gained": another clause begins behind the first one's adverb."""
    if "and" not in frame.vocabulary:
        return first
    for index in range(last - 2, first + 1, -1):
        if frame.word_at[index] != "and":
            continue
        adverb = (
            frame.tag_at[index - 1] & (Tag.ADVERB | Tag.UP | Tag.DOWN)
            and not frame.tag_at[index - 1] & Tag.VERB
        )
        if adverb and frame.is_verb(index - 2) and frame.tag_at[index + 1] & (Tag.WORD | Tag.DETERMINER):
            return index + 1
    return first


def before_there(frame: Frame, first: int, last: int) -> int:
    """ "the jobless rate there is": the word only points at a place."""
    return last - 1 if last - first > 1 and frame.word_at[last - 1] == "there" else last
