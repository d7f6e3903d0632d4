"""Numbers in brackets behind the names of places: "Kono (14), Port Loko (22)"."""

from __future__ import annotations

from collections.abc import Sequence

from .....extract.reading import Reading
from .....remembered import remembered
from .....text import Tag
from ..frame import NOTHING, Frame
from ..governors.governor import names_things

OF_PLACES = "what is told of the places named"
"""Why a number in brackets measures what its sentence is about."""
_KINDS = frozenset(
    "country nation province state city county district region territory area municipality town village "
    "prefecture governorate zone department island continent republic".split()
)


@remembered(4096)
def counts_places(unit: str) -> bool:
    """Whether a unit counts countries, provinces and the like."""
    return unit.split(":")[-1].split(" ")[-1].lower() in _KINDS


def settle_parts(quantities: Sequence[Reading]) -> None:
    """ "177 cases in seven countries; 98 of these were fatal": cases again, as countries are where they were."""
    counted: Reading | None = None
    for reading in quantities:
        if reading.last == reading.number.last and reading.noun and _says_what(reading):
            reading.unit, reading.noun = "", ""
        own = reading.last > reading.number.last and names_things(reading.unit)
        if own and not counts_places(reading.unit):
            counted = reading
        elif counted is not None and not own and counts_places(reading.unit) and _of_these(reading):
            reading.unit, reading.noun = counted.unit, counted.noun


def _says_what(reading: Reading) -> bool:
    """ "making the whole number of pensioners 3,179": the words before a bare number say what it counts."""
    tokens = reading.tokens
    for index in range(reading.first - 1, max(0, reading.first - _NAMED_WITHIN), -1):
        if tokens[index].lower == "number" and tokens[index + 1].lower == "of":
            return index + 2 < reading.first
        if not tokens[index].tag & Tag.WORD or tokens[index].tag & (Tag.AUXILIARY | Tag.VERB):
            return False
    return False


_NAMED_WITHIN = 7


def _of_these(reading: Reading) -> bool:
    behind = [token.lower for token in reading.tokens[reading.last : reading.last + 2]]
    return len(behind) > 1 and behind[0] == "of" and behind[1] in ("these", "them", "those", "whom", "which")


def is_tally(frame: Frame, number: int, opening: int) -> bool:
    """Whether a bare number stands in a bracket right behind the name of a place."""
    reading = frame.quantities[number]
    if reading.last > reading.number.last or opening < 1 or frame.tokens[opening].text != "(":
        return False
    return bool(name_before(frame, opening))


def name_before(frame: Frame, opening: int) -> str:
    """The place whose number stands in the bracket that opens at a token; empty where no name stands there.

    A name no gazetteer knows is one where other names of the sentence have numbers in brackets too.
    """
    if opening and frame.place_at[opening - 1] != NOTHING:
        return frame.places[frame.place_at[opening - 1]].name
    brackets = [at for at in frame.once(_tallies) if -_NEAR <= at - opening < _NEAR]
    if len(brackets) < _FEWEST or opening not in brackets:
        return ""
    first = opening - 1
    while first > 0 and _is_name(frame, first - 1):
        first -= 1
    return frame.text(first, opening).strip()


_FEWEST, _NEAR = 2, 40
"""So many names with brackets, within so many tokens, make a tally."""


def _tallies(frame: Frame) -> frozenset[int]:
    """Where brackets open that hold a number behind a name."""
    return frozenset(
        index
        for index in range(1, len(frame.tokens) - 2)
        if frame.tokens[index].text == "(" and _is_name(frame, index - 1) and _holds_a_number(frame, index)
    )


def _is_name(frame: Frame, index: int) -> bool:
    if not index or frame.time_at[index] != NOTHING:
        return False  # "in May (-0.4 percent) than in March (-2.5)"
    return bool(frame.tag_at[index] & Tag.CAPITAL) and not frame.tag_at[index] & Tag.CLOSED


def _holds_a_number(frame: Frame, opening: int) -> bool:
    number = frame.quantity_at[opening + 1]
    return number != NOTHING and frame.word_at[frame.quantities[number].last] == ")"
