"""Two times as one: "November to February", "this year as of 6 July"; what the end of a run takes from its beginning."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from ....extract import calendar as cal
from ....period import Period
from .atoms import Atom
from .resolving import resolve
from .telling import Telling
from .vocabulary import month_number

AS_OF = re.compile(r",?\s++as\s++(?:of|at|on)\s++(?:the\s++)?", re.ASCII)
YEARS = ("relative", "ytd", "year")


def up_to_day(telling: Telling, atom: Atom, following: Atom) -> bool:
    """ "this year as of 6 July": what was counted from the year's first day to that one."""
    resolve_beside(telling, atom, following)
    year, last = atom.period, following.period
    if (
        year is None
        or last is None
        or cal.grain_of(year) is not cal.Grain.YEAR
        or not year.start <= last.start <= year.end
    ):
        return False
    atom.period = replace(cal.run(year, last), cumulative=True)
    atom.end, atom.joined, atom.rule = following.end, True, "a year up to a day of it"
    return True


def year_before(period: Period) -> Period:
    """The same a year earlier; as it is in the first year there is, which has none before it."""
    return cal.moved_by_years(period, -1) if period.start.year > date.min.year else period


def from_january(atom: Atom, following: Atom, joined: Period) -> bool:
    """Months from January on, within a year: a running total."""
    months = atom.family == following.family == "month"
    return months and joined.start.month == 1 and joined.start.year == joined.end.year


def resolve_beside(telling: Telling, atom: Atom, following: Atom) -> None:
    """The end of a range, from its beginning: "November to February" runs into the next year."""
    first, last = month_number(atom.fields.get("m")), month_number(following.fields.get("m"))
    if atom.period is not None and first and last and "y" not in following.fields:
        year = atom.period.start.year + (1 if last < first else 0)
        following.fields = {**following.fields, "y": str(year)}
    kept = telling.anchor
    telling.anchor = atom.period if atom.year_named else kept
    resolve(telling, following)
    telling.anchor = kept


def neighbours(first: Period, second: Period) -> bool:
    """Whether the second begins where the first ends, or on the day after."""
    return timedelta(0) <= second.start - first.end <= timedelta(days=1)
