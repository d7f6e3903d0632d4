"""Whether the words around a figure say that it rose or fell."""

from __future__ import annotations

import re

from ..claim import Kind
from ..quantity import Direction
from .statement import Statement

_REACH, _REACH_OF_BASE = 40, 60
"""Characters before a figure in which its words of movement stand, or those that lead to an earlier one."""
_UP = r"rose|risen|rising|increased|increasing|grew|grown|climbed|went up|up|上升|增加|提高|增长"
_DOWN = r"fell|fallen|falling|decreased|decreasing|declined|declining|dropped|went down|down|下降|减少|降低"
_VERB = re.compile(rf"(?:(?P<up>\b(?:{_UP}))|(?P<down>\b(?:{_DOWN})))\b(?=[^;.,]*$)", re.IGNORECASE)
_CHANGED_SENSE = re.compile(r"\b(?:by|not|less|slower|decline|increase|fall|rise|growth)\b", re.IGNORECASE)


def stated_move(statement: Statement) -> Direction | None:
    """Up or down by the last verb of movement before the figure, None where none stands close by.

    What "grew 3.4 percent" itself moved is unsaid; a rate that "rose to 3.4 percent" did.
    """
    start = statement.claim.span.start - statement.claim.sentence.start
    before = statement.sentence[max(start - _REACH, 0) : max(start, 0)]
    found = list(_VERB.finditer(before))
    if not found or _CHANGED_SENSE.search(before[found[-1].start() :]):
        return None
    if statement.claim.kind is Kind.GROWTH and not _MOVED_TO.search(before[found[-1].end() :]):
        return None
    return Direction.UP if found[-1].group("up") else Direction.DOWN


_MOVED_TO = re.compile(r"\bto\b|^(?:至|到)", re.IGNORECASE)
_TO_BASE = r" (?:\w+ly )?(?:from|than)(?: (?:an?|the|its))?(?: revised)?(?: (?:\w+ ){1,3}of)? $"
"""From a word of comparison to the figure compared with: "slightly from the", "than the GDP growth of"."""
_AGAINST_BASE = re.compile(rf"\b(?:(?P<up>up|higher)|(?P<down>down|lower)){_TO_BASE}", re.IGNORECASE)
_PACE_AGAINST_BASE = re.compile(
    r"\b(?:(?P<up>faster|quicker|accelerat(?:ing|ed)|quicken(?:ing|ed)|pick(?:ing|ed) up)"
    rf"|(?P<down>slower|moderat(?:ing|ed)|slow(?:ing|ed)|eas(?:ing|ed)|decelerat(?:ing|ed))){_TO_BASE}",
    re.IGNORECASE,
)
"""Words for a growth that got larger or smaller; of a fall they say the contrary."""


def stated_move_from(earlier: Statement) -> Direction | None:
    """Up or down by the words that lead to an earlier figure: "…, up from 512 in May"."""
    start = earlier.claim.span.start - earlier.claim.sentence.start
    before = earlier.sentence[max(start - _REACH_OF_BASE, 0) : max(start, 0)]
    found = _AGAINST_BASE.search(before)
    if found is None and earlier.claim.direction is Direction.UP and earlier.claim.kind is Kind.GROWTH:
        found = _PACE_AGAINST_BASE.search(before)
    if found is None:
        return None
    return Direction.UP if found["up"] else Direction.DOWN
