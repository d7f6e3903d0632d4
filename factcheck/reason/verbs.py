"""Whether the words around a figure say that it rose or fell."""

from __future__ import annotations

import re

from ..quantity import Direction
from .statement import Statement

_REACH = 40
_UP = r"rose|risen|rising|increased|increasing|grew|grown|climbed|went up|up|上升|增加|提高|增长"
_DOWN = r"fell|fallen|falling|decreased|decreasing|declined|declining|dropped|went down|down|下降|减少|降低"
_VERB = re.compile(rf"(?:(?P<up>\b(?:{_UP}))|(?P<down>\b(?:{_DOWN})))\b(?=[^;.,]*$)", re.IGNORECASE)
_CHANGED_SENSE = re.compile(r"\b(?:by|not|less|slower|decline|increase|fall|rise|growth)\b", re.IGNORECASE)


def stated_move(statement: Statement) -> Direction | None:
    """Up or down by the last verb of movement before the figure, None where none stands close by."""
    start = statement.claim.span.start - statement.claim.sentence.start
    before = statement.sentence[max(start - _REACH, 0) : max(start, 0)]
    found = list(_VERB.finditer(before))
    if not found or _CHANGED_SENSE.search(before[found[-1].start() :]):
        return None
    return Direction.UP if found[-1].group("up") else Direction.DOWN


_AGAINST_BASE = re.compile(
    r"\b(?P<way>up|down|higher|lower) (?:\w+ly )?(?:from|than)(?: (?:an?|the))?(?: revised)? $", re.IGNORECASE
)


def stated_move_from(earlier: Statement) -> Direction | None:
    """Up or down by the words that lead to an earlier figure: "…, up from 512 in May"."""
    start = earlier.claim.span.start - earlier.claim.sentence.start
    found = _AGAINST_BASE.search(earlier.sentence[max(start - _REACH, 0) : max(start, 0)])
    if found is None:
        return None
    return Direction.UP if found["way"].lower() in ("up", "higher") else Direction.DOWN
