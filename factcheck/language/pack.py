"""What the engine asks of a language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..text import Lexicon, Sentence

if TYPE_CHECKING:
    from ..extract.reading import Reading


@dataclass(frozen=True, slots=True)
class Language:
    """One language: its words for the tokenizer, and its grammar behind functions.

    ``lexicon`` tags the tokens. ``quantities`` reads one sentence's quantities in order. ``singular``
    gives a noun's singular, case kept.
    """

    code: str
    lexicon: Lexicon
    quantities: Callable[[Sentence], list[Reading]]
    singular: Callable[[str], str]
