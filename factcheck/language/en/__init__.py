"""English."""

from __future__ import annotations

from ..pack import Grammar, Language
from .morphology import singular
from .quantity.reader import read_quantities
from .words import lexicon


def _grammar() -> Grammar:
    from . import grammar_of_claims

    return grammar_of_claims


LANGUAGE = Language(
    code="en", lexicon=lexicon(), quantities=read_quantities, singular=singular, grammar=_grammar
)
