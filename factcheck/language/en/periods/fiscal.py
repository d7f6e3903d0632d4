"""Fiscal years: by their number, by their order, and those that end or begin on a day named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from ....extract import calendar as cal
from ....extract.calendar import Grain
from ....period import Period
from .atoms import Atom
from .fiscal_end import fiscal_year, fiscal_year_by_step
from .telling import Telling, is_fiscal
from .vocabulary import RELATIVE, UNITS, number, ordinal, singular_unit
from .years import completed

_CENTURY = 2000
_A_DAY = timedelta(days=1)
_BACK = ("before", "preceding", "previous")


def fiscal(telling: Telling, atom: Atom) -> None:
    """ "fiscal 2019", "the fiscal year before", "the current financial year"."""
    if "y" in atom.fields or "yy" in atom.fields:
        _by_number(telling, atom)
    else:
        _by_order(telling, atom)


def _by_number(telling: Telling, atom: Atom) -> None:
    f = atom.fields
    year = int(f["y"]) if "y" in f else _CENTURY + int(f["yy"])
    if "y2" in f:
        year = completed(str(year), f["y2"])
    atom.period = fiscal_year(telling, year)
    atom.rule, atom.year_named = "fiscal year by number", True


def _by_order(telling: Telling, atom: Atom) -> None:
    relative, before = atom.field("rel"), atom.field("before").strip()
    if relative in ("two", "three"):
        return
    told = telling.anchor or telling.clock.told_fiscal
    told = told if is_fiscal(told) else None
    if (not relative and not before) or relative in ("same", "that"):
        atom.period, atom.rule = told or fiscal_year_by_step(telling, -1), "the fiscal year talked about"
        return
    step = (-1 if before in _BACK else 1) if before else RELATIVE[relative]["steps"]
    if told is not None and (before or RELATIVE[relative]["from"] == "told"):
        atom.period = cal.moved_by_years(told, step)
    else:
        atom.period = fiscal_year_by_step(telling, step)
    atom.rule = "fiscal year by its order"


def fiscal_quarter(telling: Telling, atom: Atom) -> Period:
    """The quarter of an atom in the fiscal year that ends in its year; without one the last that is over."""
    said, named = telling.clock.said, atom.fields.get("y")
    found = part_of_fiscal_year(atom, fiscal_year(telling, int(named) if named else said.year + 1))
    while named is None and found.end > said:
        found = cal.moved_by_years(found, -1)
    return found


# -- with a day named ----------------------------------------------------------------------


def stretch_beginning(atom: Atom, first: Period | None) -> None:
    """ "the fiscal year beginning April 1, 1921", "the quarter commencing on the 1st of July"."""
    atom.year_named = True
    months = cal.MONTHS_IN.get(UNITS.get(atom.field("u") or "year", Grain.YEAR), 0)
    if first is None or not months:
        return
    last = cal.months_later(first.start, months) - _A_DAY
    if months == cal.MONTHS_A_YEAR:
        atom.period, atom.rule = cal.fiscal_year(last), "year beginning on a day"
    else:
        atom.period, atom.rule = _from_to(first.start, last), "months beginning on a day"


def stretch_ending(atom: Atom, last: Period | None) -> None:
    """ "the year ended June 30, 1858", "the three months to June", "the week ending 4 May"."""
    atom.year_named = True
    if last is None:
        return
    end = last.end
    f = atom.fields
    grain = UNITS.get(singular_unit(f.get("u") or f.get("u2") or f.get("u3") or "year"))
    if grain is None:
        return  # "the period ended 30 June": nobody says how long it was
    count = number(f.get("n") or f.get("n2")) or 1
    twelve_months = (grain, count) == (Grain.MONTH, cal.MONTHS_A_YEAR) and last.days == 1
    rolling = "u3" in f and last.days > 1  # "the year to September": no year of anybody's books
    if ((grain, count) == (Grain.YEAR, 1) and not rolling) or twelve_months:
        atom.period, atom.rule = cal.fiscal_year(end), "year ending on a day"
    elif grain in (Grain.DAY, Grain.WEEK):
        days = count if grain is Grain.DAY else 7 * count
        atom.period, atom.rule = cal.days(end - timedelta(days=days - 1), end), "days ending on a day"
    else:
        atom.period, atom.rule = _months_up_to(end, cal.MONTHS_IN[grain] * count), "months ending on a day"


def part_ending(atom: Atom, last: Period | None) -> None:
    """ "the quarter ended 31 March": three months of any year."""
    if last is None or atom.period is None:
        return
    atom.period = _months_up_to(last.end, _months_of_part(atom))
    atom.rule, atom.year_named = f"{atom.family} ending on a day", True


def part_beginning(atom: Atom, first: Period | None) -> None:
    """ "the first quarter, commencing July 1": three months of any year."""
    if first is None or atom.period is None:
        return
    last = cal.months_later(first.start, _months_of_part(atom)) - _A_DAY
    atom.period = _from_to(first.start, last)
    atom.rule, atom.year_named = f"{atom.family} beginning on a day", True


def _months_of_part(atom: Atom) -> int:
    return cal.MONTHS_IN[Grain.QUARTER if atom.family == "quarter" else Grain.HALF]


def rest(telling: Telling, atom: Atom) -> None:
    """ "the remaining three quarters": of the fiscal year talked about."""
    atom.rule = "the rest of a year"
    rest_of(telling, atom, telling.fiscal or telling.clock.told_fiscal)


def rest_of(telling: Telling, atom: Atom, whole: Period | None) -> None:
    """ "the remaining three quarters of the fiscal year 1860": as many of its last months.

    Behind "the quarter commencing 1 July" they are the nine months that follow it, whatever the year.
    """
    months = _months_left(atom)
    if not 0 < months < cal.MONTHS_A_YEAR:
        return
    told = telling.anchor
    if told is not None and cal.months_later(told.start, cal.MONTHS_A_YEAR - months) == told.end + _A_DAY:
        end = cal.months_later(told.start, cal.MONTHS_A_YEAR) - _A_DAY
    elif whole is None:
        return
    else:
        end = whole.end
    atom.period, atom.rule = _months_up_to(end, months), "the rest of a year"


def rest_up_to(atom: Atom, last: Period | None) -> None:
    """ "the remaining three quarters, to June 30, 1860"."""
    months = _months_left(atom)
    if last is not None and 0 < months < cal.MONTHS_A_YEAR:
        atom.period, atom.rule, atom.year_named = _months_up_to(last.end, months), "the rest of a year", True


def _months_left(atom: Atom) -> int:
    return (number(atom.fields["n"]) or 0) * cal.MONTHS_IN[UNITS[singular_unit(atom.fields["u"])]]


def parts_of_fiscal_year(atom: Atom, whole: Period) -> Period:
    """ "the first and second quarters" of a fiscal year; most often one part alone."""
    first = part_of_fiscal_year(atom, whole)
    if "o2" not in atom.fields:
        return first
    second = replace(atom, fields={**atom.fields, "o": atom.fields["o2"]})
    return cal.run(first, part_of_fiscal_year(second, whole))


def part_of_fiscal_year(atom: Atom, whole: Period) -> Period:
    """ "the first quarter" of a fiscal year, its "second half", its "Q3"."""
    f, months = atom.fields, _months_of_part(atom)
    digit = f.get("q") or f.get("q2") or f.get("h") or f.get("h2")
    at = int(digit or 0) or ordinal(f.get("o"), cal.MONTHS_A_YEAR // months) or 1
    start = cal.months_later(whole.start, months * (at - 1))
    end = cal.months_later(start, months) - _A_DAY
    return Period(start, end, f"{whole.label}-{atom.family[0].upper()}{at}")


def _months_up_to(end: date, count: int) -> Period:
    return _from_to(cal.months_later(end + _A_DAY, -count), end)


def _from_to(start: date, end: date) -> Period:
    return Period(start, end, f"{start.isoformat()}/{end.isoformat()}")
