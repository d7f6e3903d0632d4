"""The phrase behind a number that belongs to its measure: "from customs", "in aid"."""

from __future__ import annotations

from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from ..governors.governor import Governor, Way, is_money
from ..phrases.complement import complement
from ..phrases.conversion import past_conversion
from ..state import Statement
from .antecedent import is_time


def tail_of(statement: Statement, number: int, governor: Governor) -> str:
    """The phrase behind a number that belongs to its measure: "from customs"."""
    frame = statement.frame
    at = past_conversion(frame, number)
    timed = at
    while at < len(frame.tokens) and frame.time_at[at] != NOTHING:
        at = max(at + 1, frame.times[frame.time_at[at]].last)
    if at > timed and frame.word_at[at] == "of" and frame.tag_at[at - 1] & Tag.TIME:
        return ""  # "in the first 15 days of the rush": of the time
    if governor.direction is not None and frame.word_at[at] in (
        "from",
        "to",
        "by",
        "over",
        "on",
        "in",
        "at",
        "than",
    ):
        return ""
    if frame.word_at[at] == "for" and _tells_how_long(frame, at + 1):
        return ""
    if frame.word_at[at] in (
        "to",
        "at",
        "with",
        "than",
        "as",
        "compared",
        "against",
        "after",
        "by",
        "before",
    ):
        return ""
    if frame.word_at[at] == "from" and governor.way is not Way.LEVEL and governor.way is not Way.PLAIN:
        return ""
    tail = complement(frame, at)
    return "" if tail and is_time(tail) else tail


def _tells_how_long(frame: Frame, at: int) -> bool:
    """ "for the first time", "for seven years running": no part of what is measured."""
    if frame.word_at[at] == "the" and frame.word_at[at + 2] == "time":
        return True
    return any(frame.word_at[index].rstrip("s") in words.DURATIONS for index in (at, at + 1, at + 2))


def brought_in(statement: Statement, number: int, governor: Governor, tail: str) -> str:
    """ "generating 3 billion yuan in revenue": what such a verb of money names behind "in"; else empty."""
    frame = statement.frame
    if frame.word_at[governor.at] not in _BRINGING_IN or not is_money(frame, number):
        return ""
    statement.stems[number] = tail[3:]
    return tail[3:]


_BRINGING_IN = frozenset(
    "bring brings bringing brought generate generated generating generates raise raised raising collect collected collecting"
    " earn earned earning provide provides provided providing offer offers offered award awards awarded".split()
)
"""Verbs of money that names what it is behind itself: "generating 3 billion yuan in revenue", "provides 3 million in grants"."""
