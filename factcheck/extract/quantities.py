"""Sentences → quantities: the stage every claim is built on.

The seam: ``read_quantities(sentence, language)`` gives the sentence's ``Reading``s in order, each with
its place among the tokens (``first``, ``last``, ``number``), its ``form`` and its ``partner``;
``reading.quantity()`` is the public ``Quantity``. ``quantities_of(text)`` runs over a whole text.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..language import Language, language_of
from ..quantity import Quantity
from ..text import PassageKind, Sentence, read_passages
from .reading import Form, Reading


def quantities_of(text: str, language: str = "en") -> Iterator[Quantity]:
    """Every quantity of a text, in order."""
    for reading in readings_of(text, language_of(language)):
        yield reading.quantity()


def readings_of(text: str, language: Language) -> Iterator[Reading]:
    """Every reading of a text, in order. Lines without a word (cells of a lost table) say nothing."""
    for passage in read_passages(text, language.lexicon):
        if passage.kind is not PassageKind.FIGURES:
            for sentence in passage.sentences():
                yield from read_quantities(sentence, language)


def without_scores(readings: list[Reading]) -> list[Reading]:
    """The readings that can be claims: the score of a game measures nothing."""
    for reading in readings:
        if reading.form is Form.SCORE:
            return [reading for reading in readings if reading.form is not Form.SCORE]
    return readings


def read_quantities(sentence: Sentence, language: Language) -> list[Reading]:
    """The quantities of one sentence in order; empty, at once, when it holds no number."""
    return language.quantities(sentence)
