"""What a growth in brackets is of: the item before its bracket, or the figure that it only adjusts otherwise."""

from __future__ import annotations

from .....extract.draft import Draft
from .. import words
from ..frame import NOTHING
from ..governors.governor import Governor, Way
from ..state import Statement
from .listed_item import LISTED_ITEM, listed_item


def in_bracket(statement: Statement, number: int, governor: Governor, draft: Draft) -> tuple[str, str] | None:
    """The item that a bracket with its growth follows; the figure before a bracket that adjusts it otherwise."""
    item = listed_item(statement, number, draft)
    if item:
        return item, LISTED_ITEM
    again = _adjusted_otherwise(statement, number) if governor.way is Way.LABEL else ""
    return (again, "the figure before its bracket, adjusted otherwise") if again else None


def _adjusted_otherwise(statement: Statement, number: int) -> str:
    """ "rose by 1.1 % (calendar adjusted: 0.8 %)": the label in the bracket only says how it is adjusted."""
    frame, before = statement.frame, statement.before_at[number]
    colon = statement.governors[number].at
    if before is None or frame.segment_at[colon + 1] not in frame.enclosing:
        return ""
    opening = next((at for at in range(colon, 0, -1) if frame.tokens[at].text in "(;"), NOTHING)
    adjusting = frame.phrases_in(words.Topic.ADJUSTMENT, opening, colon)
    covered = {index for found in adjusting for index in range(found.first, found.last)}
    named = set(range(opening + 1, colon)) - covered
    return before.measure if covered and all(frame.word_at[index] == "and" for index in named) else ""
