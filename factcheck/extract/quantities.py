"""Sentences → quantities: the stage every claim is built on.

The seam: ``read_quantities(sentence, language)`` gives the sentence's ``Reading``s in order, each with
its place among the tokens (``first``, ``last``, ``number``), its ``form`` and its ``partner``;
``reading.quantity()`` is the public ``Quantity``. ``quantities_of(text)`` runs over a whole text.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..language import Language, language_of
from ..quantity import Quantity
from ..text import PassageKind, Sentence, read_passages
from .counted import counted_noun
from .direction import mark_directions
from .exclusion import is_name, is_named, is_year
from .hedges import hedge_after, hedge_before
from .number import Number
from .numbers import read_numbers
from .ranges import tie
from .reading import Form, Reading
from .units import rate_after, sign_before, unit_after

_HUNDRED = Decimal(100)


def quantities_of(text: str, language: str = "en") -> Iterator[Quantity]:
    """Every quantity of a text, in order. Lines without a word (cells of a lost table) say nothing."""
    pack = language_of(language)
    for passage in read_passages(text, pack.lexicon):
        if passage.kind is PassageKind.FIGURES:
            continue
        for sentence in passage.sentences():
            for reading in read_quantities(sentence, pack):
                yield reading.quantity()


def read_quantities(sentence: Sentence, language: Language) -> list[Reading]:
    """The quantities of one sentence in order; empty, at once, when it holds no number."""
    numbers = read_numbers(sentence, language)
    if not numbers:
        return []
    readings: list[Reading] = []
    end = 0
    for number in numbers:
        if number.first < end:
            continue
        reading = _read(sentence, number, language, end)
        if reading is not None:
            readings.append(reading)
            end = reading.last
    if len(readings) > 1:
        readings = tie(readings, language)
    mark_directions(readings)
    return readings


def _read(sentence: Sentence, number: Number, language: Language, free: int) -> Reading | None:
    """The quantity of one number; tokens before ``free`` belong to the one before it."""
    tokens = sentence.tokens
    if is_name(tokens, number):
        return None
    reading = Reading(sentence, number)
    sign = sign_before(tokens, number.first, language)
    if sign is not None and sign[0] < free:
        sign = None
    if sign is not None:
        reading.first, reading.unit = sign
    elif not number.spelled:
        _minus(reading)
    unit = unit_after(tokens, number, language, money=sign is not None)
    reading.value, reading.step, reading.last = number.value, number.step, max(reading.last, number.last)
    if number.upper is not None:
        reading.upper = number.upper
    if reading.first < number.first and sign is None:
        reading.value = -reading.value
    if unit is not None and (sign is None or unit.money):
        reading.unit = reading.unit or unit.name
        reading.last = unit.last
        if sign is None:
            reading.scale(unit.factor)
    elif sign is None and not _count(reading, language):
        return None
    if reading.unit:
        _per(reading, language)
    _share(reading)
    _hedge(reading, language, free)
    return reading


def _minus(reading: Reading) -> None:
    """A minus or plus sign glued to the digits, with a space or a bracket before it."""
    tokens, first = reading.tokens, reading.first
    if not first or tokens[first - 1].text not in "-−–+" or tokens[first - 1].end != tokens[first].start:
        return
    if first > 1 and tokens[first - 2].end == tokens[first - 1].start and tokens[first - 2].text not in "([":
        return
    if tokens[first - 1].text != "+":
        reading.first = first - 1


def _count(reading: Reading, language: Language) -> bool:
    """Read the counted noun; False when the number is no amount at all."""
    tokens, number = reading.tokens, reading.number
    one = number.value == 1
    counted = counted_noun(tokens, number.last, language, one=one) if not number.factor else None
    if is_year(tokens, number, counted=counted is not None):
        return False
    if is_named(tokens, number, counted=counted is not None):
        return False
    if counted is None:
        return not (number.spelled and not number.scaled and not number.factor and not number.fraction)
    reading.last = counted.last
    reading.noun = counted.name
    reading.unit = "person" if counted.person else f"count:{counted.name}"
    return True


def _per(reading: Reading, language: Language) -> None:
    rate = rate_after(reading.tokens, reading.last, language)
    if rate is None or reading.unit == "percent":
        return
    reading.last, below = rate
    reading.unit = f"{reading.unit}_per_{below}"


def _share(reading: Reading) -> None:
    """A fraction of something is a share in percent; "half a percent" and "a quarter of a mile" are amounts."""
    number = reading.number
    if number.fraction and (
        not reading.unit or reading.unit.startswith("count:") or reading.unit == "person"
    ):
        reading.value *= _HUNDRED
        reading.step *= _HUNDRED
        reading.unit, reading.form = "percent", Form.PROPORTION
    elif number.factor:
        reading.unit = "times"


def _hedge(reading: Reading, language: Language, free: int) -> None:
    tokens = reading.tokens
    before = hedge_before(tokens, reading.first, language)
    if before is not None and before[0] >= free:
        reading.first, reading.hedge = before
        return
    after = hedge_after(tokens, reading.last, language)
    if after is not None:
        reading.last, reading.hedge = after
