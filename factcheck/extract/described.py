"""Briefing → quantities with what each measures and which way it went, claims or not."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..briefing import Briefing
from ..language import language_of
from ..quantity import Quantity
from ..text import PassageKind, Sentence, read_passages
from .context import Context
from .draft import Draft
from .quantities import read_quantities
from .reading import Form, Reading


def describe_quantities(briefing: Briefing) -> Iterator[tuple[Quantity, Form]]:
    """The quantities of a briefing in order, with ``measure``, ``direction`` and their form.

    A move printed in one phrase ("from 240 to 273") is one quantity with both values, in the order
    they are printed. Raises ``UnknownLanguageError``.
    """
    pack = language_of(briefing.language)
    grammar = importlib.import_module(f"factcheck.language.{pack.code}.grammar_of_claims")
    context: Context = grammar.context_for(briefing)
    for passage in read_passages(briefing.text, pack.lexicon):
        context.enter(passage)
        if passage.kind is PassageKind.FIGURES:
            continue
        for sentence in passage.sentences():
            readings = read_quantities(sentence, pack)
            if readings:
                yield from _described(sentence, readings, grammar.describe(sentence, readings, context))


def _described(
    sentence: Sentence, readings: Sequence[Reading], drafts: Sequence[Draft]
) -> Iterator[tuple[Quantity, Form]]:
    skip: Reading | None = None
    drafted = {id(draft.reading): draft for draft in drafts}
    for reading in readings:
        if reading is skip:
            continue
        draft = drafted.get(id(reading))
        quantity = reading.quantity()
        if draft is not None:
            direction = reading.direction or draft.direction
            quantity = replace(quantity, unit=draft.unit, measure=draft.measure, direction=direction)
        target = reading.partner
        if reading.form is Form.MOVE_FROM and target is not None and _in_one_phrase(reading, target):
            skip = target
            span = replace(quantity.span, end=target.end)
            quantity = replace(
                quantity, span=span, quote=span.of(sentence.text), unit=target.unit, upper=target.value
            )
        yield quantity, reading.form


def _in_one_phrase(left: Reading, right: Reading) -> bool:
    """Whether nothing but "to" stands between the two ends."""
    return 0 <= right.first - left.last <= 1
