"""A part of what is measured before it: "in cash", "from lands", "in the west"."""

from __future__ import annotations

from .....text import Tag
from ..frame import NOTHING, Frame
from ..governors.governor import Governor
from ..phrases.phrase import subject_region
from ..phrases.wording import clean, joined
from ..state import Statement
from .antecedent import antecedent_of


def part_phrase(statement: Statement, governor: Governor) -> bool:
    """Whether the words before a verbless number are "in cash", "from lands": a part, not a subject."""
    frame = statement.frame
    first, last = subject_region(frame, governor.subject_end)
    while first < last and frame.tag_at[first] & Tag.CONJUNCTION:
        first += 1
    if _behind_comma(frame, first):
        first -= 1
    return (
        first < last
        and frame.word_at[first] in ("in", "from", "for", "on", "by")
        and frame.free(first)
        and frame.place_at[first] == NOTHING
    )


def _behind_comma(frame: Frame, first: int) -> bool:
    """ ", in the central part": the phrase begins with the preposition before its article."""
    opens = frame.word_at[first - 2] in (",", "and", ";")
    return opens and frame.word_at[first - 1] in ("in", "from", "for", "on", "by")


def part_measure(statement: Statement, number: int, governor: Governor) -> tuple[str, str]:
    """A part of what is measured before it: "in cash", "from lands"."""
    frame = statement.frame
    first, last = subject_region(frame, governor.subject_end)
    while frame.tag_at[first] & Tag.CONJUNCTION:
        first += 1
    if _behind_comma(frame, first):
        first -= 1
    phrase = clean(frame, first + 1, last)
    whole, _ = antecedent_of(statement, number)
    whole = whole.partition(f" {frame.word_at[first]} ")[0]  # "in the east 5 percent, in the west 6"
    statement.stems[number] = whole
    return joined(
        whole, f"{frame.word_at[first]} {phrase}" if phrase else ""
    ), "a part of what is measured before it"
