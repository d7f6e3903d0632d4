"""Weeks by their number: "week 40 of 2013", "epidemiological weeks 1 to 30", and "this week" of a report on one."""

from __future__ import annotations

from datetime import date, timedelta

from ....extract import calendar as cal
from ....period import Period
from .atoms import Atom
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
