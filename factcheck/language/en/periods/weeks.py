"""Weeks by their number: "week 40 of 2013", "epidemiological weeks 1 to 30", and "this week" of a report on one."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ....extract import calendar as cal
from ....period import Period
from .atoms import Atom
from .dates import days as days_of_month
from .leads import follows_between
from .telling import Telling

_A_WEEK = 7
"""Days."""


def week_by_number(telling: Telling, atom: Atom) -> None:
    """ "week 40 of 2013", "weeks 1-30": Monday to Sunday; without a year the latest ones when it was said."""
    named = atom.fields.get("y")
    first = int(atom.fields["n"])
    last = int(atom.fields.get("n2") or first)
    if last < first or (atom.field("joint") == "and" and not _runs_on(telling, atom, first, last)):
        return
    year = _latest_year(telling, last) if named is None else int(named)
    atom.rule, atom.year_named = "week by its number", named is not None
    atom.period = cal.days(_monday(year, first), _monday(year, last) + timedelta(days=_A_WEEK - 1))


def nth_week(telling: Telling, atom: Atom) -> None:
    """ "the 14th epidemiological week", "the 24th week of the year"; a week of a month is read with that month."""
    if "n" in atom.fields:
        week_by_number(telling, atom)


def days_named_behind(telling: Telling, atom: Atom, days: Atom) -> bool:
    """ "week 33 (13 to 19 August)": a week is the days told right behind it, on whichever day it begins."""
    if atom.family not in _WEEKS or (atom.field("u") or "week") != "week":
        return False
    if not _OF_DAYS.fullmatch(telling.gap(atom, days)):
        return False
    days_of_month(telling, days)
    if days.period is None:
        return False
    atom.period, atom.end, atom.year_named = days.period, days.end, days.year_named
    atom.end += telling.text.startswith(")", atom.end)
    atom.rule += ", of the days named behind it"
    return True


_WEEKS = frozenset(("weekno", "nthweek", "relative", "theyear"))
_OF_DAYS = re.compile(
    r"(?i)\s*+[(,–—-]\s*+(?:from\s++)?|,?\s++(?:for|over)\s++(?:a|the)\s++period\s++(?:of|from)\s++"
)


def _latest_year(telling: Telling, week: int) -> int:
    """The year of the weeks told before, or the next one behind them, else the last in which such a week had begun."""
    told, said = telling.told, telling.clock.said
    latest = said.year - (_monday(said.year, week) > said)
    if told is None or told.days % _A_WEEK or told.start.weekday():
        return latest
    year = told.end.isocalendar().year
    return min(latest, year + (_monday(year, week) < told.start))


def _runs_on(telling: Telling, atom: Atom, first: int, last: int) -> bool:
    """ "between weeks 1 and 13" is a run, as neighbours are; "weeks 3 and 13" are two weeks apart."""
    return last == first + 1 or follows_between(telling.sentence, atom.index)


def _monday(year: int, number: int) -> date:
    return date.fromisocalendar(year, number, 1)


def week_told(telling: Telling) -> Period | None:
    """The week a text is a report on, where it has told of one that was over when it was said."""
    told = telling.told
    whole = told is not None and told.days == _A_WEEK and told.start.weekday() == 0
    return told if told is not None and whole and told.end < telling.clock.said else None
