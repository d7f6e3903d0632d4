"""Items of a list, each with its own growth in brackets: "increases in rents (+3.1%) and petrol (down 0.4%)"."""

from __future__ import annotations

from .....extract.draft import Draft
from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from ..phrases.main_clause import main_subject
from ..phrases.wording import clean
from ..state import Statement

LISTED_ITEM = "the item of a list that its bracket follows"
"""Why a figure measures what stands before its bracket."""
_LONGEST = 20
"""Tokens of an item with the words that open its list."""


def listed_item(statement: Statement, number: int, draft: Draft) -> str:
    """What the growth of quantity ``number`` is of; empty where it is no bracket behind an item.

    The first item of a list follows a noun of change ("rises in"), a verb of change ("rose for"), a
    passive ("was recorded in", "led by") or a form of "be" ("were"); the next ones follow a bracket.
    """
    frame = statement.frame
    opening = _opening(frame, number)
    if opening < 1 or draft.unit not in ("percent", "percentage_point"):
        return ""
    behind = opening - 1
    if not frame.free(behind) or frame.time_at[behind] != NOTHING:
        return ""
    first, stem = _item(statement, number, opening)
    named = first != NOTHING and not any(_moves(frame, index) for index in range(first, opening))
    item = clean(frame, first, opening) if named else ""
    statement.stems[number] = stem
    return f"{stem} {item}".strip() if item else ""


def _opening(frame: Frame, number: int) -> int:
    """Where the bracket opens that holds a signed number or one behind "up" or "down"; else NOTHING."""
    reading = frame.quantities[number]
    at = reading.number.first - 1
    signed = at > 0 and frame.tokens[at].text in _SIGNS
    directed = frame.word_at[reading.first - 1] in {"up", "down"}
    at = at if signed else reading.first - 1
    if not (signed or directed) or at < 1 or frame.tokens[at - 1].text != "(":
        return NOTHING
    return at - 1


_SIGNS = frozenset("+-−–")


def _item(statement: Statement, number: int, opening: int) -> tuple[int, str]:
    """Where the item before a bracket begins, and what is to be said before it; NOTHING where nothing opens it."""
    frame = statement.frame
    for index in range(opening - 1, max(-1, opening - _LONGEST), -1):
        if frame.tokens[index].text == ")":
            return index + 1, _stem_before(statement, number)
        if frame.quantity_at[index] != NOTHING or frame.tokens[index].text in ";:":
            break
        if frame.tag_at[index] & Tag.AUXILIARY:
            return (index + 1 if frame.word_at[index] in words.BE else NOTHING), ""
        if frame.word_at[index] in _COMPARATIVES:
            return _compared(frame, index + 1, opening)
        stem = _opened(frame, index) if frame.word_at[index] in _OPENING and frame.free(index) else None
        if stem is not None:
            return index + 1, stem
    return NOTHING, ""


def _moves(frame: Frame, index: int) -> bool:
    """ "department stores slipped back (-0.8%)": a clause of its own, and no item."""
    tag = frame.tag_at[index]
    return (
        bool(tag & (Tag.UP | Tag.DOWN) and tag & Tag.VERB) and frame.word_at[index] not in words.CHANGE_NOUNS
    )


def _stem_before(statement: Statement, number: int) -> str:
    """What is said before the item before it, and holds for this one."""
    before = statement.before_at[number]
    listed = before is not None and before.why.get("measure") == LISTED_ITEM
    return statement.stems.get(number - 1, "") if listed else ""


_OPENING = frozenset("in of for by from to at".split())


def _opened(frame: Frame, at: int) -> str | None:
    """What the items behind a preposition are of: the subject that moved; None where it opens no list."""
    before = at - 1
    while frame.tag_at[before] & Tag.ADVERB or frame.word_at[before] in _MOST:
        before -= 1
    lower, tag = frame.word_at[before], frame.tag_at[before]
    if lower in words.CHANGE_NOUNS and frame.word_at[at] in ("in", "of", "for"):
        noun = lower.endswith("s") or frame.tag_at[before - 1] & (Tag.DETERMINER | Tag.ADJECTIVE)
        return "" if noun or not tag & Tag.VERB else _moving(frame, before, at)
    if tag & (Tag.UP | Tag.DOWN) and tag & Tag.VERB:
        return _moving(frame, before, at)
    return "" if lower.endswith("ed") or lower in _PASSIVE else None


_MOST = frozenset(("most", "least", "mainly", "only"))
_PASSIVE = frozenset(("seen", "led", "driven"))


def _moving(frame: Frame, verb: int, at: int) -> str:
    """ "Prices fell most for transport": prices for what the brackets follow."""
    subject = main_subject(frame, verb + 1)
    return f"{subject} {frame.word_at[at]}" if subject else ""


_COMPARATIVES = frozenset("higher lower increased decreased rising falling stronger weaker".split())


def _compared(frame: Frame, first: int, opening: int) -> tuple[int, str]:
    """ "higher sales at garages (+6.8%) and grocers (+2.2%)": every item is of sales at it."""
    parting = next((at for at in range(first + 1, opening) if frame.word_at[at] in _SHARING), NOTHING)
    if parting == NOTHING:
        return first, ""
    return parting + 1, f"{clean(frame, first, parting)} {frame.word_at[parting]}"


_SHARING = frozenset("at of for in to from on".split())
