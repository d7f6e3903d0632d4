"""What the extraction of claims asks of Chinese: how a briefing begins, and its statements."""

from __future__ import annotations

from collections.abc import Sequence

from ...briefing import Briefing
from ...extract.context import Context
from ...extract.draft import Draft
from ...extract.reading import Reading
from ...text import Passage, Sentence
from .folding import fold
from .places import place_in
from .statements import read_statements

__all__ = ["context_for", "describe", "read_statements", "survey"]


def context_for(briefing: Briefing) -> Context:
    """The state before the first word: whose figures these are, by the title, else by the source."""
    home = place_in(fold(briefing.title or "")) or place_in(fold(briefing.source))
    return Context(briefing, home=home, official=home is not None)


def survey(passage: Passage, context: Context) -> None:
    """A new paragraph does not end the time in hand: Chinese reports name the year once."""


def describe(sentence: Sentence, quantities: Sequence[Reading], context: Context) -> list[Draft]:
    """The drafts of all quantities, claims or not."""
    return read_statements(sentence, quantities, context)
