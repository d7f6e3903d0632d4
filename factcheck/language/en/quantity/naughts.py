"""Nothing counted: "No new cases were reported" says zero, "no doubt" says nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ....extract.number import Number
from ....extract.reading import Reading
from ....text import Sentence, Tag, Token
from .counted import counted_noun
from .counted_phrase import Counted

_REPORTING = Tag.AUXILIARY
_SUCH = frozenset("doubts questions plans changes".split())


_LED = frozenset(("with", "and", ","))
_TOLLS = frozenset(
    "death deaths fatality fatalities casualty casualties case cases injury injuries infection infections "
    "admission admissions hospitalization hospitalizations hospitalisation hospitalisations".split()
)
"""What reports count every day, so that none of it is a figure: "12 cases with no deaths"."""


def read_naughts(sentence: Sentence) -> Iterator[Reading]:
    """The counts of zero of a sentence: one it opens with, where a verb says that it was counted, and tolls."""
    tokens = sentence.tokens
    for at in [index for index, token in enumerate(tokens) if token.lower == "no"]:
        counted = counted_noun(tokens, at + 1, one=False, spelled=True, of=False) or _singular(tokens, at + 1)
        if counted is None or counted.compound:
            continue
        if _is_toll(tokens, at, counted) if at else _is_reported(tokens, counted):
            yield _zero(sentence, at, counted)


def _singular(tokens: Sequence[Token], at: int) -> Counted | None:
    """ "no death", "no new case"."""
    last = at + (at < len(tokens) and tokens[at].lower == "new")
    if (
        last >= len(tokens)
        or tokens[last].lower not in _TOLLS
        or (last == at and tokens[last].lower == "case")
    ):
        return None  # "no case for delay"
    return Counted(last + 1, " ".join(token.lower for token in tokens[at : last + 1]))


def _is_toll(tokens: Sequence[Token], at: int, counted: Counted) -> bool:
    wanted = (
        counted.last < len(tokens) and tokens[counted.last].lower == "for"
    )  # "no cases for their violins"
    return not wanted and tokens[at - 1].lower in _LED and tokens[counted.last - 1].lower in _TOLLS


def _is_reported(tokens: Sequence[Token], counted: Counted) -> bool:
    if counted.last + 1 >= len(tokens):
        return False
    return bool(tokens[counted.last].tag & _REPORTING) and tokens[counted.last - 1].lower not in _SUCH


def _zero(sentence: Sentence, at: int, counted: Counted) -> Reading:
    number = Number(at, at + 1, Decimal(0), Decimal(1), sentence.tokens[at].text)
    number.spelled = True
    reading = Reading(sentence, number)
    reading.last, reading.noun = counted.last, counted.name
    reading.unit = "person" if counted.person else f"count:{counted.name}"
    return reading
