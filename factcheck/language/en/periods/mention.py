"""A mention of time, what it does in its sentence, and what relative words are resolved against."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ....cheaply_made import cheaply_made
from ....enumerated import Enumerated
from ....period import Period


class Role(Enumerated):
    """What a mention of time does in its sentence."""

    WHEN = "when"
    """The time a figure is about."""
    BASE = "base"
    """What a change is measured against: "from 2017", "than last year"."""
    SINCE = "since"
    """Where a run begins: "since 2013"."""
    REFERENCE = "reference"
    """The date of a paper or an origin, not of a figure: "the act of March 3, 1857", "debts dating back to 1990"."""


@cheaply_made
@dataclass(frozen=True, slots=True)
class Clock:
    """What relative words are resolved against.

    ``said``: the day of speaking. ``told``: the period talked about in the sentences before.
    ``fiscal_end``: month and day a fiscal year ends on where that is known, by calendar year.
    """

    said: date
    told: Period | None = None
    fiscal_end: Callable[[int], tuple[int, int] | None] = lambda _year: None
    told_fiscal: Period | None = None


@dataclass(slots=True)
class TimeMention:
    """Words for a time, at offsets into the sentence read; ``start`` takes in the preposition before them.

    Treat as immutable, as a token is: to enforce it would cost most of making one.
    """

    start: int
    end: int
    core: int
    period: Period | None
    role: Role
    rule: str
    whole_year_named: bool = False
    parts: tuple[Period, ...] = ()
    """The members of a list ("2018, 2019 and 2020"), which ``period`` runs over; empty for one time."""
    ends: tuple[Period, ...] = ()
    """The first and the last time of a range ("from the first quarter of 2010 to that of 2012")."""
    solid: bool = False
    """Its numbers cannot be an amount: "the first seven months", "six weeks ago"."""
