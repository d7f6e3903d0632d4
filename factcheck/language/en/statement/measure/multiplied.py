"""What somebody multiplied: "we doubled our investment in schools", "the board has tripled transfers to farms"."""

from __future__ import annotations

from .....text import Tag
from ..phrases.complement import phrase_end
from ..phrases.wording import clean
from ..state import Statement

MULTIPLIED = "what was multiplied"
"""Why a multiple is of it."""
_BEFORE_VERBS = frozenset("to will would shall can could should may might must we i they".split())
_HELD_AGAINST = frozenset("that those this these it them what".split())
"""What stands for another figure: "exports doubled those of 1890"."""


def multiplied(statement: Statement, number: int) -> str:
    """The object of a verb of multiplying; empty where what doubles stands before it, or "doubled" is no verb."""
    frame, reading = statement.frame, statement.frame.quantities[number]
    at = reading.last
    if not reading.number.factor or not frame.word_at[at].isalpha():
        return ""
    verb, before = frame.word_at[at - 1], frame.word_at[reading.first - 1]
    acts = verb.endswith(("ed", "ing")) or before in _BEFORE_VERBS
    qualifies = frame.tag_at[reading.first - 1] & Tag.DETERMINER or not acts
    things = frame.tag_at[at] & (Tag.DETERMINER | Tag.PLURAL) and frame.free(at)
    if qualifies or not things or frame.word_at[at] in _HELD_AGAINST:
        return ""
    return clean(frame, at, phrase_end(frame, at, _LONGEST))


_LONGEST = 14
