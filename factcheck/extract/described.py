"""Briefing → quantities with what each measures and which way it went, claims or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..briefing import Briefing
from ..language import language_of
from ..language.pack import Grammar
from ..quantity import Direction, Quantity
from ..text import PassageKind, read_passages
from .draft import Draft
from .pieces import MOST_TOLD
from .quantities import read_quantities, without_scores
from .reading import Form, Reading


def describe_quantities(briefing: Briefing) -> Iterator[tuple[Quantity, Form]]:
    """The quantities of a briefing in order, with ``measure``, ``direction`` and their form.

    A change that a noun names ("a 25 percent drop in earnings") has that noun in its ``measure`` and no
    ``direction``: only verbs and particles give one. A move printed in one phrase ("from 310 to 355") is
    one quantity with both values, in the order they are printed. Raises ``UnknownLanguageError``.
    """
    pack = language_of(briefing.language)
    grammar = pack.grammar()
    context = grammar.context_for(briefing)
    for passage in read_passages(briefing.text, pack.lexicon):
        context.enter(passage)
        if passage.kind is PassageKind.FIGURES:
            continue
        for sentence in passage.sentences():
            readings = read_quantities(sentence, pack)
            if readings:
                told = without_scores(readings) if len(readings) <= MOST_TOLD else []
                drafts = {id(draft.reading): draft for draft in grammar.describe(sentence, told, context)}
                yield from _described(readings, drafts, grammar)


def _described(
    readings: Sequence[Reading],
    drafts: dict[int, Draft],
    grammar: Grammar,
) -> Iterator[tuple[Quantity, Form]]:
    skip: Reading | None = None
    for index, reading in enumerate(readings):
        if reading is skip:
            continue
        quantity = reading.quantity()
        draft = drafts.get(id(reading))
        measure = grammar.concept_of(readings, index, draft.measure if draft is not None else "")
        quantity = replace(quantity, measure=measure)
        if draft is not None:
            direction = None if grammar.names_change(measure) else _direction(reading, draft)
            unit = draft.unit if draft.value == reading.value else reading.unit  # "2.5 times" as printed
            quantity = replace(quantity, unit=unit, direction=direction)
        target = reading.partner
        if target is not None and _in_one_phrase(reading, target):
            skip = target
            quantity = _move(quantity, reading, target)
        yield quantity, reading.form


def _direction(reading: Reading, draft: Draft) -> Direction | None:
    """Which way the words send it; the ends of a move are levels."""
    if reading.form in (Form.MOVE_FROM, Form.MOVE_TO):
        return None
    return draft.direction or reading.direction


def _move(quantity: Quantity, reading: Reading, target: Reading) -> Quantity:
    """Both ends of a move, the base first."""
    base, reached = (reading, target) if reading.form is Form.MOVE_FROM else (target, reading)
    span = replace(quantity.span, end=target.end)
    return replace(
        quantity,
        span=span,
        quote=span.of(reading.sentence.text),
        value=base.value,
        upper=reached.value,
        unit=reading.unit or target.unit,
    )


def _in_one_phrase(left: Reading, right: Reading) -> bool:
    """Whether "from … to …" or "to … from …" is one phrase; a year may stand in it."""
    if left.form not in (Form.MOVE_FROM, Form.MOVE_TO) or right.first < left.last:
        return False
    if left.upper is not None or right.upper is not None:
        return False
    return left.form is Form.MOVE_FROM or right.first - left.last <= 1
