"""What the engine asks of a language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from ..briefing import Briefing
from ..extract.context import Context
from ..extract.draft import Draft
from ..extract.reading import Reading
from ..period import Period
from ..text import Lexicon, Passage, Sentence
from ..text.table import Table


class Grammar(Protocol):
    """What making claims asks of a language; a module with these functions is one."""

    def context_for(self, briefing: Briefing, /) -> Context:
        """The state before the first word."""

    def period_named(self, words: str, said: date, /) -> Period | None:
        """The period that words on their own name, as a table's cell does; None for all else."""

    def survey(self, passage: Passage, context: Context, /) -> None:
        """Look a passage over before its sentences are read."""

    def read_statements(
        self, sentence: Sentence, quantities: Sequence[Reading], context: Context, /
    ) -> list[Draft]:
        """The claims of a sentence, in order; updates ``context``."""

    def read_table(self, passage: Passage, table: Table, context: Context, /) -> Iterable[Draft]:
        """The claims of a table's cells, row by row."""

    def describe(self, sentence: Sentence, quantities: Sequence[Reading], context: Context, /) -> list[Draft]:
        """Drafts of all quantities, claims or not."""

    def concept_of(self, readings: Sequence[Reading], index: int, measure: str, /) -> str:
        """What ``readings[index]`` is about; ``measure`` is its claim's."""

    def names_change(self, concept: str, /) -> bool:
        """Whether what a quantity is about is itself a change: "drop in earnings"."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language: its words for the tokenizer, and its grammar behind functions.

    ``lexicon`` tags the tokens. ``quantities`` reads one sentence's quantities in order. ``singular``
    gives a noun's singular, case kept. ``grammar`` gives what claims are made with; it is asked for late,
    since grammars are built on packs.
    """

    code: str
    lexicon: Lexicon
    quantities: Callable[[Sentence], list[Reading]]
    singular: Callable[[str], str]
    grammar: Callable[[], Grammar]
