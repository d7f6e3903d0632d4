"""Chinese, simplified and traditional.

No spaces stand between words, so this pack reads a sentence's characters, folded to simplified ones of
the same length, and not its tokens; offsets stay those of the text as given.
"""

from __future__ import annotations

from ...text import Lexicon
from ..pack import Grammar, Language
from .quantities import read_quantities
from .speakers import named_at, turn_at


def _guess(_text: str, _lower: str) -> int:
    return 0


def _singular(noun: str) -> str:
    return noun


def _grammar() -> Grammar:
    from . import grammar_of_claims

    return grammar_of_claims


LANGUAGE = Language(
    code="zh",
    lexicon=Lexicon({}, _guess, turn_at, named_at),
    quantities=read_quantities,
    singular=_singular,
    grammar=_grammar,
)
