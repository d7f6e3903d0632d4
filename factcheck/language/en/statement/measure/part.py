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
    first, last = _region(frame, governor)
    return (
        first < last
        and (frame.word_at[first] in _LEADS or _is_of_another(statement, first))
        and frame.free(first)
        and frame.place_at[first] == NOTHING
    )


def of_another(statement: Statement, governor: Governor) -> bool:
    """Whether the words before a verbless number are "of buses": the noun is the one before, of something else."""
    first, last = _region(statement.frame, governor)
    return first < last and _is_of_another(statement, first)


def _region(frame: Frame, governor: Governor) -> tuple[int, int]:
    """The phrase before a verbless number, with the preposition that leads it."""
    first, last = subject_region(frame, governor.subject_end)
    while first < last and frame.tag_at[first] & Tag.CONJUNCTION:
        first += 1
    return first - _behind_comma(frame, first), last


def _behind_comma(frame: Frame, first: int) -> bool:
    """ ", in the central part": the phrase begins with the preposition before its article."""
    opens = frame.word_at[first - 2] in (",", "and", ";")
    return opens and frame.word_at[first - 1] in (*_LEADS, "of")


_POINTING = frozenset("which whom this that these those it them the".split())
_LEADS = ("in", "from", "for", "on", "by")


def _is_of_another(statement: Statement, first: int) -> bool:
    """ "Production of cars was 1.9 million tonnes, and of buses 31,000": of something else, after "and" or a mark."""
    frame = statement.frame
    if frame.word_at[first] != "of" or frame.word_at[first - 1] not in (",", "and", ";"):
        return False
    if frame.word_at[first + 1] in _POINTING:
        return False
    return any(made is not None and " of " in made.measure for made in statement.made)


def part_measure(statement: Statement, number: int, governor: Governor) -> tuple[str, str]:
    """A part of what is measured before it: "in cash", "from lands"."""
    frame = statement.frame
    first, last = _region(frame, governor)
    phrase = clean(frame, first + 1, last)
    whole, _ = antecedent_of(statement, number)
    whole = whole.partition(f" {frame.word_at[first]} ")[0]  # "in the east 5 percent, in the west 6"
    statement.stems[number] = whole
    return joined(
        whole, f"{frame.word_at[first]} {phrase}" if phrase else ""
    ), "a part of what is measured before it"
