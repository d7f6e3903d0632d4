"""Persons whom only the verb tells: "killed 12 and injured 30"."""

from __future__ import annotations

from collections.abc import Sequence

from ....extract.number import Number
from ....text import Tag, Token
from ..vocabulary import VOCABULARY as WORDS

_VERBS = frozenset(
    "killed killing injured injuring wounded wounding hospitalised hospitalized displaced displacing arrested "
    "arresting detained detaining rescued rescuing".split()
)
CASUALTIES = frozenset(verb for verb in _VERBS if verb.endswith("ed")) | {"dead"}
"""What such persons are said to be: "17 injured and four killed"."""


def counts_casualties(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a bare whole number stands between such a verb and the end of its phrase; a hedge may precede it."""
    first, last = number.first, number.last
    if number.places or number.fraction or number.factor:
        return False
    if first and tokens[first - 1].tag & Tag.HEDGE:
        hedge = WORDS.hedges_before.before(tokens, first)
        first -= hedge[0] if hedge is not None else 0
    if not first or tokens[first - 1].lower not in _VERBS:
        return False
    return last >= len(tokens) or (
        bool(tokens[last].tag & (Tag.CLOSED | Tag.MARK)) and tokens[last].lower != "of"
    )
