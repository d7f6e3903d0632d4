"""What is known while the times of one sentence are read, from left to right."""

from __future__ import annotations

import re

from ....period import Period
from ....text import Sentence
from .atoms import Atom
from .mention import Clock

_REACH = 60
_FUTURE = re.compile(
    r"(?i)\b(?:will|shall|expected|expects?|projected|forecast|forecasts|foresee|foreseen|plans?|planned|target|targets|estimated|estimates|goal|aims?|due|upcoming)\b"
)
_ONWARDS = re.compile(r"(?i)\s++(?:on(?=\s*+(?:[,.;:)]|$))|onwards?\b)")


class Telling:
    """A sentence and the clock it is read by.

    ``anchor`` is the time last told in the sentence, which later words lean on, ``fiscal`` the fiscal year
    last told in it; ``last_end`` where the mention before ended.
    """

    __slots__ = ("anchor", "clock", "fiscal", "last_end", "sentence", "text")

    def __init__(self, sentence: Sentence, clock: Clock) -> None:
        self.sentence = sentence
        self.text = sentence.quote
        self.clock = clock
        self.anchor: Period | None = None
        self.fiscal: Period | None = None
        self.last_end = 0

    def tell(self, period: Period) -> None:
        """Leave a time for later words to lean on."""
        self.anchor = period
        if is_fiscal_year(period):
            self.fiscal = period

    @property
    def told(self) -> Period | None:
        """The time last talked about, in this sentence or before it."""
        return self.anchor or self.clock.told

    def looks_ahead(self, atom: Atom) -> bool:
        """Whether the words before an atom speak of what is to come."""
        return bool(_FUTURE.search(self.text, max(0, atom.start - _REACH), atom.start))

    def goes_on_from(self, atom: Atom) -> bool:
        """ "from 2 November on", "from July onwards": what is said holds from then."""
        return bool(_ONWARDS.match(self.text, atom.end))

    @property
    def speaks_of_future(self) -> bool:
        """Whether any word of the sentence speaks of what is to come."""
        return bool(_FUTURE.search(self.text))

    def gap(self, left: Atom, right: Atom) -> str:
        """The words between two atoms."""
        return self.text[left.end : right.start]


def is_fiscal(period: Period | None) -> bool:
    """Whether a period is a fiscal year or a part of one."""
    return period is not None and period.label.startswith("FY")


def is_fiscal_year(period: Period | None) -> bool:
    """Whether a period is a whole fiscal year, no quarter of one."""
    return period is not None and is_fiscal(period) and _PARTING.isdisjoint(period.label)


_PARTING = frozenset("-/")
