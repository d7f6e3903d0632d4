""" "There were paid for the harbours $27, for lighthouses $7": what was done stands before the amounts."""

from __future__ import annotations

from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from ..governors.governor import Governor
from ..phrases.wording import clean, joined
from ..state import Statement
from .tail import tail_of


def done_there(statement: Statement, number: int, governor: Governor) -> str:
    """What was done with the first amount behind "there were"; empty where nothing was, or where a whole is named."""
    frame = statement.frame
    if statement.before_at[number] is not None:
        return ""
    first = frame.quantities[number].first
    whole = _whole(frame, frame.lowers.index("there"))
    if whole:
        return _of_whole(statement, number, whole)
    done = _participle(frame, frame.lowers.index("there"), first)
    if done == NOTHING:
        return ""
    statement.stems[number] = frame.tokens[done].text
    return joined(
        frame.tokens[done].text, _for_what(frame, done + 1, first), tail_of(statement, number, governor)
    )


def _participle(frame: Frame, there: int, end: int) -> int:
    """The participle behind "there were" or "there have been", where nothing parts it from the amount."""
    at = there + 1
    while frame.tag_at[at] & Tag.AUXILIARY:
        at += 1
    done = frame.word_at[at].endswith("ed") or frame.word_at[at] in words.IRREGULAR_PARTICIPLES
    whole = frame.word_at[frame.segment(there)[0]] == "of" or (there and frame.word_at[0] == "of")
    if at == there + 1 or not done or whole or at >= end:
        return NOTHING
    parted = any(frame.tag_at[index] & (Tag.MARK | Tag.AUXILIARY) for index in range(at, end))
    return NOTHING if parted else at


def _whole(frame: Frame, there: int) -> str:
    """ "Of the outlays there were": what the amounts behind it are parts of."""
    if frame.word_at[0] != "of" or any(frame.quantity_at[index] != NOTHING for index in range(there)):
        return ""
    found = clean(frame, 1, there)
    return "" if found.lower() in words.PRONOUNS or f"the {found.lower()}" in words.ANAPHORS else found


def _of_whole(statement: Statement, number: int, whole: str) -> str:
    """A part of the whole that opens the sentence, by the phrase right before its amount."""
    frame, first = statement.frame, statement.frame.quantities[number].first
    start = first - 1
    while start > 0 and frame.word_at[start] not in ("for", "from", "in", "on", "by", "there", "of"):
        start -= 1
    statement.stems[number] = whole
    return joined(whole, _for_what(frame, start, first))


def _for_what(frame: Frame, first: int, last: int) -> str:
    """The phrase between the participle and the amount, with its preposition."""
    while first < last and frame.time_at[first] != NOTHING:
        first += 1
    start = first
    while first < last and frame.word_at[first] in ("of", "out"):
        first += 1  # "disposed of out of the public lands"
    if first > start:
        return f"of {clean(frame, first, last)}"
    if first >= last or frame.word_at[first] not in ("for", "from", "in", "on", "to"):
        return ""
    phrase = clean(frame, first + 1, last)
    return f"{frame.word_at[first]} {phrase}" if phrase else ""
