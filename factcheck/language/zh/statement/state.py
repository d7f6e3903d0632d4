"""A Chinese sentence on its way to drafts: what is known of it, and what the clauses so far have named."""

from __future__ import annotations

from collections.abc import Sequence

from ....extract.context import Context
from ....extract.draft import Draft
from ....extract.reading import Reading
from ....text import Sentence
from ..clause import clauses_of
from ..folding import fold
from ..periods import Clock, times_of
from .standing import standings_of

_REPORTS = ("工作报告", "统计公报", "执行情况")


class Statement:
    """The state shared by the passes over one sentence.

    ``subject``, ``place`` and ``period`` are what the clause in hand has named or taken over from the one
    before; ``made`` holds the drafts so far, ``whole`` the last level that parts may be taken from.
    """

    __slots__ = (
        "clauses",
        "context",
        "made",
        "period",
        "period_why",
        "place",
        "sentence",
        "standings",
        "subject",
        "text",
        "whole",
    )

    def __init__(self, sentence: Sentence, quantities: Sequence[Reading], context: Context) -> None:
        self.sentence = sentence
        self.context = context
        self.text = fold(sentence.quote)
        year = context.period.end.year if context.period is not None else context.said.year
        times = times_of(self.text, Clock(context.said, year))
        self.clauses = clauses_of(self.text, times, context.home)
        self.standings = standings_of(self.text, sentence.start, self.clauses, quantities)
        self.subject = context.measure
        self.place: str | None = None
        self.period = context.period
        self.period_why = "the time of the sentence before"
        self.made: list[Draft] = []
        self.whole: Draft | None = None

    def is_of_yearly_report(self) -> bool:
        """Whether the briefing is a yearly report of work or of statistics, by its title."""
        title = fold(self.context.briefing.title or "")
        return any(word in title for word in _REPORTS)
