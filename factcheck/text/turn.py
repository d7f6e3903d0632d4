"""Where a turn of a transcript begins. Which labels are speakers is for a language to say."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from ..direct_members import direct_members
from .line import Line

_NEAR = 120
_LONGEST_STAMP = 14
_LONGEST_QUESTION, _LONGEST_THANKS = 2_000, 60
_PARAGRAPH_END = re.compile(r"[.?!。！？\"”][^\S\n]*\n|\n[^\S\n]*\n")


@direct_members
class Role(StrEnum):
    """What the speaker of a turn does."""

    ASKS = "asks"
    ANSWERS = "answers"
    HOSTS = "hosts"
    """Opens and hands over: holds for one passage, and what follows without a name is nobody's turn."""


class Turn(NamedTuple):
    """The name a line opens a turn with, where the words said begin, and the role the name shows."""

    speaker: str
    start: int
    role: Role | None


class Label(NamedTuple):
    """The words before the first colon of a line, and the offset right behind that colon."""

    words: str
    end: int


def nobody(_line: Line) -> Turn | None:
    """For languages whose transcripts are not known: no line opens a turn."""
    return None


def label_of(line: Line) -> Label | None:
    """What stands before a colon near the line's start, the time of a recording left off."""
    text, start = line.text, past_stamp(line)
    limit = min(line.end, start + _NEAR)
    colon = text.find(":", start, limit)
    wide = text.find("：", start, limit if colon < 0 else colon)
    end = colon if wide < 0 else wide
    if end < 0 or not text[start].isalnum():
        return None
    return Label(text[start:end].strip(), end + 1)


def past_stamp(line: Line) -> int:
    """Where the words begin after the time of a recording: "[00:12:40]", "(12:40)"."""
    start = line.start
    if line.text[start : start + 1] not in ("[", "("):
        return start
    end = min(line.end, start + _LONGEST_STAMP)
    at = start + 1
    while at < end and line.text[at] in "0123456789:. ":
        at += 1
    if at == start + 1 or at >= end or line.text[at] not in "])":
        return start
    at += 1
    while at < line.end and line.text[at].isspace():
        at += 1
    return at


def asks(line: Line, start: int) -> bool:
    """Whether what is said from ``start`` on ends in a question, a word of thanks left aside."""
    furthest = start + _LONGEST_QUESTION
    if all(line.text.find(mark, start, furthest) < 0 for mark in "?？"):
        return False
    end = _PARAGRAPH_END.search(line.text, start, furthest)
    last = min(len(line.text), furthest) if end is None else end.start() + 1
    tail = line.text[max(start, last - _LONGEST_THANKS) : last]
    return "?" in tail or "？" in tail
