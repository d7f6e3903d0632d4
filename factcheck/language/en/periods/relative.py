"""Words that count from another time: "last year", "six weeks ago", "the same period", "the year before"."""

from __future__ import annotations

import re
from datetime import timedelta

from ....extract import calendar as cal
from ....extract.calendar import Grain
from ....period import Period
from .atoms import Atom
from .fiscal_end import fiscal_year_by_step
from .telling import Telling, is_fiscal
from .vocabulary import RELATIVE, UNITS, number, singular_unit
from .weeks import week_told

_SAME_PART = re.compile(r"(?i)\bsame\s++(?:period|month|quarter|half|week)\b")
_FISCAL_TOO = frozenset(("current", "present", "next", "coming", "ensuing"))
"""After a fiscal year, "the coming year" is one too."""
_MOST_OF_A_YEAR, _A_MONTH, _HOURS = 360, 31, 24


def back(telling: Telling, atom: Atom) -> None:
    """ "the past five years", "the previous two quarters"."""
    count = number(atom.fields["n"])
    unit = singular_unit(atom.fields["u"])
    relative = atom.field("rel")
    if not count or relative in ("next", "coming") or "n2" in atom.fields:
        atom.rule = "a stretch without a first day"
        return
    if unit == "hour":
        count = max(1, count // _HOURS)
    atom.rule = f"the {count} before"
    if relative in ("previous", "preceding") and telling.anchor is not None:
        last = cal.shifted(telling.anchor, UNITS[unit], -1)
        atom.period = cal.run(cal.shifted(telling.anchor, UNITS[unit], -count), last)
    else:
        atom.period = _up_to_now(telling, UNITS[unit], count)


def _up_to_now(telling: Telling, grain: Grain, count: int) -> Period:
    """So many days, weeks or years up to the day of speaking; of months and quarters those that are over."""
    said = telling.clock.said
    if grain in (Grain.DAY, Grain.WEEK):
        days = count if grain is Grain.DAY else 7 * count
        return cal.days(said - timedelta(days=days - 1), said)
    if grain is Grain.YEAR:
        return cal.years(said.year - count, said.year)
    last = cal.shifted(cal.containing(said, grain), grain, -1)
    return cal.run(cal.shifted(last, grain, 1 - count), last)


def ago(telling: Telling, atom: Atom) -> None:
    """ "six weeks ago", "a year earlier"."""
    unit = singular_unit(atom.fields["u"])
    grain = UNITS[unit]
    count = number(atom.fields["n"]) if "n" in atom.fields else 1
    how = atom.field("how")
    if not count:
        atom.rule = "some time before"
        return
    atom.rule = f"{count} {unit} {how}"
    origin = telling.anchor if how != "ago" else None
    if grain is Grain.YEAR and origin is not None:
        atom.period = cal.moved_by_years(origin, -count)
        return
    start = telling.clock.said if origin is None else origin.start
    if grain in (Grain.DAY, Grain.WEEK):
        atom.period = cal.day(start - timedelta(days=count if grain is Grain.DAY else 7 * count))
    elif grain in (Grain.MONTH, Grain.QUARTER, Grain.YEAR):
        atom.period = cal.shifted(cal.containing(start, grain), grain, -count)


def same(telling: Telling, atom: Atom) -> None:
    """ "the same period of last year": the time talked about, in the year named."""
    of = atom.field("of")
    told = telling.told
    atom.rule = "the period talked about"
    if not of or told is None:
        atom.period = told
        return
    atom.year_named = True
    if of.isdigit():
        year = int(of)
    elif of == "last year" or "ago" in of:
        year = telling.clock.said.year - 1
    else:
        year = told.end.year - 1
    atom.period = same_part(atom, told, year)
    atom.rule += ", in a year named"


def same_part(atom: Atom, told: Period, year: int) -> Period:
    """ "the same month" of a year; "the same year" is the year itself."""
    whole = atom.field("u") == "year"
    return cal.year(year) if whole else cal.moved_by_years(told, year - told.end.year)


def relative(telling: Telling, atom: Atom) -> None:
    """ "last year", "the current quarter", "the previous month"."""
    unit, word = atom.field("u"), atom.field("rel")
    if unit in _SEASONS:
        return
    if word in _AHEAD and _OVER.search(telling.text, telling.last_end, atom.start):
        atom.rule = "a stretch without a first day"
        return
    grain = UNITS[unit.replace(" ", "-")]
    steps = RELATIVE[word]["steps"]
    atom.rule = f"{word} {unit}"
    if grain is Grain.YEAR and word in _FISCAL_TOO and is_fiscal(telling.anchor):
        atom.period, atom.year_named = fiscal_year_by_step(telling, steps), True
        return
    if grain is Grain.YEAR and word in ("past", "last") and is_fiscal(telling.told):
        atom.period, atom.year_named = fiscal_year_by_step(telling, -1), True
        return
    if grain is Grain.DECADE and word in ("past", "last"):
        atom.period = cal.years(telling.clock.said.year - 10, telling.clock.said.year)
        return
    reported = week_told(telling) if word == "this" and grain is Grain.WEEK else None
    if reported is not None:
        atom.period = reported
    elif RELATIVE[word]["from"] == "told":
        required = word in ("same", "that")
        atom.period = None if required and telling.told is None else _step(telling, grain, steps)
    elif word == "this" and grain is Grain.QUARTER and _reports_on(telling):
        atom.period = cal.containing(telling.told.end, grain) if telling.told is not None else None
    else:
        atom.period = cal.shifted(cal.containing(telling.clock.said, grain), grain, steps)
    atom.year_named = grain is Grain.YEAR


_AHEAD = frozenset(("next", "coming"))
_OVER = re.compile(r"(?i)\b(?:over|within)\s++$")
"""What makes the coming year twelve months from now, and none of the calendar: "over the next year"."""


def _reports_on(telling: Telling) -> bool:
    """ "… in the June quarter. Exports rose 3 percent this quarter.": the quarter that a report tells of."""
    told = telling.told
    if told is None or told.days > _A_QUARTER or telling.speaks_of_future:
        return False
    over = told.end < telling.clock.said
    return over and cal.containing(told.end, Grain.QUARTER).end == told.end


_SEASONS = ("season", "spring", "summer", "autumn", "winter")
"""Stretches without a first day."""


def _step(telling: Telling, grain: Grain, steps: int) -> Period:
    """So many steps of a grain from the time talked about; from the day of speaking where none was."""
    told = telling.told
    if told is None:
        return cal.shifted(cal.containing(telling.clock.said, grain), grain, steps)
    part = steps and told.days <= _MOST_OF_A_YEAR and _SAME_PART.search(telling.text)
    if grain is Grain.YEAR and (is_fiscal(told) or part):
        return cal.moved_by_years(told, steps)
    if grain is Grain.QUARTER and _THREE_MONTHS <= told.days <= _A_QUARTER:
        return cal.moved_by_months(told, cal.MONTHS_IN[grain] * steps)
    if grain is Grain.WEEK and told.days == _A_WEEK:
        return cal.days(
            told.start + timedelta(days=_A_WEEK * steps), told.end + timedelta(days=_A_WEEK * steps)
        )
    near = told.start if told.days > _A_MONTH or grain > Grain.DAY else told.end
    return cal.shifted(cal.containing(near, grain), grain, steps)


_A_WEEK = 7
_THREE_MONTHS = 89
"""Days at least."""


def the_year(telling: Telling, atom: Atom) -> None:
    """ "the year before", "the year just closed", "the period" that was talked about."""
    unit = atom.field("u")
    how = " ".join(atom.field("how").split())
    told = telling.told
    atom.rule = f"the {unit} {how}".rstrip()
    if how.startswith(("just", "now", "last")):
        atom.period = _year_past(telling)
    elif unit == "period":
        atom.period = told
    elif unit == "year" and not how and _is_on_the_edge(told, telling.clock.told_fiscal):
        atom.period = telling.clock.told_fiscal
    elif not how or how == "under review":
        ahead = told is not None and told.start > telling.clock.said and not telling.speaks_of_future
        atom.period = None if told is None or ahead else _stretch_told(telling, atom, told)
    else:
        atom.period = _step(telling, UNITS[unit], 1 if how == "following" else -1)


def _stretch_told(telling: Telling, atom: Atom, told: Period) -> Period | None:
    """ "the year", "the month": the one that the time told lies in, or is."""
    grain = UNITS[atom.field("u")]
    if grain is Grain.YEAR and _runs_up_to(telling, atom, told):
        return cal.run(cal.containing(cal.months_later(told.end, -_MONTHS_BEFORE), Grain.MONTH), told)
    before = telling.clock.told
    if grain < Grain.YEAR <= cal.grain_of(told) and before is not None and before.end == told.end:
        return _whole(before, grain)  # "3.5 percent over the year and 0.8 in the quarter"
    return _whole(told, grain)


_MONTHS_BEFORE = 11
"""Months of a year before its last."""


def _runs_up_to(telling: Telling, atom: Atom, told: Period) -> bool:
    """ "over the year", said of a month while its year is not over: the twelve months up to that month."""
    if told.days > _A_QUARTER or told.is_instant or telling.speaks_of_future:
        return False
    over = cal.year(told.end.year).end <= telling.clock.said
    return not over and bool(_IN_OR_OVER.search(telling.text, telling.last_end, atom.start))


_A_QUARTER = 92
"""Days at most."""
_IN_OR_OVER = re.compile(r"(?i)\b(?:in|over)\s++$")


def _is_on_the_edge(told: Period | None, fiscal: Period | None) -> bool:
    """ "the balance on 30 June was … The outlays of the year": a day that opens or closes the fiscal year told."""
    if told is None or fiscal is None or not told.is_instant:
        return False
    return fiscal.start - timedelta(days=1) <= told.start <= fiscal.end


def _year_past(telling: Telling) -> Period:
    """The last year that is over, fiscal where the text counts by fiscal years."""
    if telling.clock.told_fiscal:
        return fiscal_year_by_step(telling, -1)
    return cal.shifted(cal.containing(telling.clock.said, Grain.YEAR), Grain.YEAR, -1)


_A_WHOLE_YEAR = 360
"""Days: less is a part of one."""


def _whole(told: Period, grain: Grain) -> Period | None:
    """ "the year" after "June 2018" is 2018; after a fiscal year it is that fiscal year."""
    if is_fiscal(told):
        return told
    if grain is Grain.YEAR and told.days < _A_WHOLE_YEAR:
        return cal.containing(told.start, grain)  # "the first three quarters … during the year"
    if cal.grain_of(told) is grain:
        return told
    return cal.containing(told.start, grain) if cal.grain_of(told) < grain else None
