"""Nothing counted: "No new cases were reported" says zero, "no doubt" says nothing."""

from __future__ import annotations

from decimal import Decimal

from ....extract.number import Number
from ....extract.reading import Reading
from ....text import Sentence, Tag
from .counted import counted_noun

_REPORTING = Tag.AUXILIARY
_SUCH = frozenset("doubts questions plans changes".split())


def read_naught(sentence: Sentence) -> Reading | None:
    """The count of zero a sentence opens with, where a verb says that it was counted."""
    tokens = sentence.tokens
    if tokens[0].lower != "no" or len(tokens) < 4:
        return None
    counted = counted_noun(tokens, 1, one=False, spelled=True, of=False)
    if counted is None or counted.compound or counted.last + 1 >= len(tokens):
        return None
    if not tokens[counted.last].tag & _REPORTING or tokens[counted.last - 1].lower in _SUCH:
        return None
    number = Number(0, 1, Decimal(0), Decimal(1), tokens[0].text)
    number.spelled = True
    reading = Reading(sentence, number)
    reading.last, reading.noun = counted.last, counted.name
    reading.unit = "person" if counted.person else f"count:{counted.name}"
    return reading
