"""Days, months, quarters and halves of a year: "11 January", "the first seven months", "Q3 2019"."""

from __future__ import annotations

from datetime import date

from ....extract import calendar as cal
from ....extract.calendar import Grain
from ....period import Period
from .atoms import Atom
from .fiscal import fiscal_quarter, part_of_fiscal_year
from .fiscal_end import fiscal_year
from .inside import counted_inside
from .its_year import year_of
from .telling import Telling, is_fiscal
from .vocabulary import DAY_ORDINALS, UNITS, month_number, number, ordinal, singular_unit


def iso(_telling: Telling, atom: Atom) -> None:
    """ "2020-01-20"."""
    f = atom.fields
    atom.period = cal.day(date(int(f["y"]), int(f["m"]), int(f["d"])))
    atom.rule, atom.year_named = "date", True


def day(telling: Telling, atom: Atom) -> None:
    """ "11 January", "March 3, 1857", "the first day of June"."""
    name = atom.field("d")
    at = DAY_ORDINALS.get(name) or int(name)
    month = month_number(atom.fields.get("m"))
    if month is None:
        return
    atom.rule = "date"
    found = date(year_of(telling, atom, month), month, at)
    if (
        found > telling.clock.said
        and "y" not in atom.fields
        and atom.field("r") != "next"
        and not telling.looks_ahead(atom)
    ):
        found = date(found.year - 1, month, at)
    atom.period = cal.day(found)


def days(telling: Telling, atom: Atom) -> None:
    """ "4 and 17 January", "January 4-17": from the first day to the last."""
    day(telling, atom)
    if atom.period is None:
        return
    last = atom.period.end
    first = last.replace(day=int(atom.fields["d1"]))
    atom.rule = "days of a month"
    atom.period = cal.days(first, last) if first <= last else None


def month(telling: Telling, atom: Atom) -> None:
    """ "March 2018", "mid-May", "September last", "the June quarter"."""
    f = atom.fields
    at = month_number(f.get("m"))
    if at is None:
        return
    atom.rule = "month"
    if "y2" in f:
        atom.fields = {**f, "y": f["y2"]}
    atom.period = cal.month(year_of(telling, atom, at), at)
    if "u" in f or "us" in f:
        atom.rule = f"part of a year by its last {atom.rule}"
        atom.period = _part_up_to(atom, atom.period)


def quarter(telling: Telling, atom: Atom) -> None:
    """ "the third quarter", "Q3 2019", "the second and third quarters"."""
    fields = atom.fields
    _one_quarter(telling, atom)
    first = atom.period
    if "o2" in fields and first is not None:
        atom.fields = {**fields, "o": fields["o2"]}
        _one_quarter(telling, atom)
        last, atom.fields = atom.period, fields
        if last is not None:  # "the second and third quarters", said in May, are last year's
            atom.period = cal.run(first if first.start < last.start else cal.a_year_earlier(first), last)


def _one_quarter(telling: Telling, atom: Atom) -> None:
    """A single quarter; "last quarter" is the one before the day of speaking."""
    f = atom.fields
    if atom.field("o") == "last" and "y" not in f and "own" not in f:
        atom.period = cal.shifted(cal.containing(telling.clock.said, Grain.QUARTER), Grain.QUARTER, -1)
        atom.rule = "last quarter"
        return
    at = int(f.get("q") or f.get("q2") or 0) or ordinal(f.get("o"), 4)
    if ("fy" in f or "fy1" in f) and 1 <= at <= 4:
        atom.period = fiscal_quarter(telling, atom)
        atom.rule, atom.year_named = "quarter of a fiscal year", "y" in f
    elif (whole := _fiscal_year_of(telling, atom)) is not None and not {"y", "q", "q2"} & f.keys():
        atom.period = part_of_fiscal_year(atom, whole)
        atom.rule = "quarter of the fiscal year talked about"
    elif "y" not in f and _is_across_years(telling.anchor):
        atom.rule = "quarter of a year whose beginning is not said"
    elif 1 <= at <= 4:
        atom.rule = "quarter"
        atom.period = cal.quarter(year_of(telling, atom, 3 * at - 2), at)


def _is_across_years(told: Period | None) -> bool:
    """ "5.3 percent for 2022-23, with the first quarter at 4.9": a quarter of either year."""
    return (
        told is not None and not is_fiscal(told) and told.start.year < told.end.year and told.days > _A_YEAR
    )


_A_YEAR = 366
"""Days at most."""


def _part_up_to(atom: Atom, last: Period) -> Period:
    """ "the September quarter", "the December 2018 half-year": the months that end with the one named."""
    grain = Grain.HALF if atom.field("u").startswith("half") else Grain.QUARTER
    months = cal.MONTHS_IN[grain]
    if last.start.month % months == 0:
        return cal.containing(last.start, grain)
    return cal.run(cal.containing(cal.months_later(last.start, 1 - months), Grain.MONTH), last)


def _fiscal_year_of(telling: Telling, atom: Atom) -> Period | None:
    """The fiscal year a quarter is of: told in its sentence, or "the year" of a fiscal one told before."""
    told = telling.told
    if telling.fiscal is not None or told is None or "own" not in atom.fields or not is_fiscal(told):
        return telling.fiscal
    return fiscal_year(telling, int(told.label[len("FY") :][:4]))


def quarter_of_year(_telling: Telling, atom: Atom) -> None:
    """ "2019 Q3"."""
    atom.period = cal.quarter(int(atom.fields["y"]), int(atom.fields["q"]))
    atom.rule, atom.year_named = "quarter", True


def half(telling: Telling, atom: Atom) -> None:
    """ "the first half", "H2 2019"."""
    f = atom.fields
    at = int(f.get("h") or f.get("h2") or 0) or min(2, ordinal(f.get("o"), 2))
    atom.rule = "half"
    atom.period = cal.half(year_of(telling, atom, 6 * at - 5), at)


def that_part(telling: Telling, atom: Atom) -> None:
    """ "6.4 percent in the first quarter and 6.2 in the second": the noun is the one told just before."""
    told = telling.anchor
    if told is None:
        return
    grain = Grain.QUARTER if _whole_quarters(told) else cal.grain_of(told)
    if grain not in (Grain.QUARTER, Grain.HALF):
        return
    months = cal.MONTHS_IN[grain]
    start = cal.months_later(cal.year(told.start.year).start, months * (ordinal(atom.field("o"), 4) - 1))
    if start.year == told.start.year:
        atom.rule = "the part of the year told before it, by its number"
        atom.period = cal.containing(start, grain)


def _whole_quarters(told: Period) -> bool:
    """ "the first three quarters of the year … those of the fourth"."""
    return told.start.month == 1 and told.end == cal.month_end(told.start.year, _THREE_QUARTERS)


_THREE_QUARTERS = 9


def year_end(telling: Telling, atom: Atom) -> None:
    """ "at year-end", "the year-end of 2015": of the year named, else told, else of the one just over or to come."""
    named = atom.fields.get("y")
    year = int(named) if named else _year_told(telling)
    atom.rule, atom.year_named = "the end of a year", bool(named)
    atom.period = cal.day(cal.year(year).end)


def _year_told(telling: Telling) -> int:
    if telling.told is not None:
        return telling.told.end.year
    return telling.clock.said.year - (0 if telling.speaks_of_future else 1)


def first_months(telling: Telling, atom: Atom) -> None:
    """ "the first seven months", "the first three quarters of 2018": a running total of the year."""
    grain = UNITS[singular_unit(atom.fields["u"])]
    count = (number(atom.fields["n"]) or 0) * cal.MONTHS_IN.get(grain, 0)
    if grain < Grain.MONTH and "y" in atom.fields:
        atom.rule, atom.year_named = "first days of a year", True
        atom.period = counted_inside(atom, cal.year(int(atom.fields["y"])))
    if 1 <= count <= 12:
        atom.rule = "first months of a year"
        atom.period = cal.first_months(year_of(telling, atom, count), count)
