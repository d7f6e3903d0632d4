"""Neighbouring atoms made one: a part and its year, a stretch and its last day, ranges and lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ....extract import calendar as cal
from ....period import Period
from . import fiscal
from .atoms import Atom
from .inside import COUNTED_INSIDE, counted_inside
from .leads import follows_between
from .ranges import AS_OF, YEARS, from_january, neighbours, resolve_beside, up_to_day, year_before
from .relative import same_part
from .resolving import resolve
from .telling import Telling, is_fiscal
from .vocabulary import UNITS, month_number, number, singular_unit
from .weeks import days_named_behind

_RANGE_JOINT = re.compile(
    r"\s*+(?:,?\s*+(?i:to|through|until|till|up to)\s++(?i:(?:the\s++)?(?:end\s++of\s++)?)|[-–—]\s*+)",
    re.ASCII,
)
_BETWEEN_JOINT = re.compile(r",?\s++(?i:and)\s++(?i:the\s++)?")
_LIST_JOINT = re.compile(r"(?:\s*+,(?:\s++(?i:and|or))?|\s++(?i:and|or))\s++")
_PART_JOINT = re.compile(r"\s*+[,:]?\s*+(?:(?i:of|in)\s++)?(?i:the\s++)?")
_ENDS = re.compile(
    r"\s*+,?\s*+(?i:(?:which|that)\s++)?(?i:will\s++)?(?i:ending|ended|ends|end|to end|closing|closed|closes)\s++"
    r"(?i:(?:on|with)\s++)?(?i:the\s++)?"
)
_BEGINS = re.compile(
    r"\s*+,?\s*+(?i:commencing|beginning|starting|which\s++(?:commenced|began))\s++"
    r"(?i:(?:on|with)\s++)?(?i:the\s++)?"
)
_DAYS = ("dmy", "mdy", "iso")
_RUNS_OF_DAYS = frozenset(("daysof", "monthdays"))
_YEARLESS = ("dmy", "mdy", "month", "quarter", "half", "weekno")
_PARTS = frozenset("month quarter half firstn rest dmy mdy same".split())
_WHOLES = frozenset("year years relative fiscal theyear same".split())
_ALONE = frozenset("now running ago same theyear".split())
"""Families that end no range."""


# -- years named elsewhere -------------------------------------------------------------------


def name_years_from_the_right(telling: Telling, atoms: Sequence[Atom]) -> None:
    """ "January to July 2021", "11 and 12 January 2020": the year stands at the end for both."""
    for left, right in zip(reversed(atoms[:-1]), reversed(atoms[1:]), strict=True):
        if left.family not in _YEARLESS or "y" in left.fields or "y" not in right.fields:
            continue
        gap = telling.gap(left, right)
        ranged = _RANGE_JOINT.fullmatch(gap)
        if _YEAR_AHEAD.search(telling.text, max(0, left.start - _A_YEAR_LONG), left.start):
            continue
        if ranged or _BETWEEN_JOINT.fullmatch(gap) or _LIST_JOINT.fullmatch(gap):
            left.fields = {**left.fields, "y": str(_year_left_of(left, right, ranged=bool(ranged)))}


_YEAR_AHEAD = re.compile(r"\d[-–/]\d\d? $")
"""The year of a part that stands behind it: "2018-19 Q3"."""
_A_YEAR_LONG = 12
"""Characters of such a year, and more."""


def _year_left_of(left: Atom, right: Atom, *, ranged: bool) -> int:
    """ "November to February 2019" begins the year before."""
    first, last = month_number(left.fields.get("m")), month_number(right.fields.get("m"))
    return int(right.fields["y"]) - (1 if ranged and first and last and first > last else 0)


def take_years_along(telling: Telling, atoms: Sequence[Atom]) -> list[Atom]:
    """ "June 2017 and 2016", "the first quarter of 2017 and 2016": the same part of the second year."""
    told = list(atoms)
    for index in range(1, len(told)):
        part, year = told[index - 1], told[index]
        named = year.family == "year" and part.family in _YEARLESS and "y" in part.fields
        if named and telling.gap(part, year).strip() == "and":
            told[index] = replace(year, family=part.family, fields={**part.fields, "y": year.fields["y"]})
    return told


def take_year(telling: Telling, atom: Atom, atoms: Sequence[Atom], index: int) -> int | None:
    """ "the first half of" + "last year", "June" + "of this year": the index after the year; None without one."""
    following = atoms[index]
    if atom.family in COUNTED_INSIDE and (following.family == "month" or atom.family == "nthweek"):
        return _counted_inside(telling, atom, atoms, index)
    if atom.family == "back" and following.family == "year":
        return _last_of_year(telling, atom, following, index)
    if atom.family not in _PARTS or following.family not in _WHOLES or (atom.year_named and not atom.joined):
        return None
    gap = telling.gap(atom, following)
    if (
        not _PART_JOINT.fullmatch(gap)
        or ("," in gap and following.family != "year")
        or (":" in gap and following.family != "years")
    ):
        return None
    if following.family in ("relative", "theyear", "same") and following.field("u") != "year":
        return None
    whole, index = whole_atom(telling, atoms, index)
    if whole is None or whole.period is None:
        return None
    _set_year(telling, atom, whole.period)
    atom.end = whole.end
    atom.year_named = True
    atom.rule += ", its year named after it"
    return index


def take_part(telling: Telling, atom: Atom, following: Atom) -> bool:
    """ "2018-19 Q3": make the part that stands behind a year across two of the year; whether it does."""
    part = following.family in ("quarter", "half") and "y" not in following.fields
    if atom.family != "years" or not part or atom.period is None or telling.gap(atom, following).strip():
        return False
    _set_year(telling, following, atom.period)
    atom.period, atom.end, atom.family = following.period, following.end, following.family
    atom.rule += ", a part of it named behind it"
    return True


def _counted_inside(telling: Telling, atom: Atom, atoms: Sequence[Atom], index: int) -> int | None:
    """ "the first half of September", "the last week of this year": the index after the whole; None without one."""
    if telling.gap(atom, atoms[index]).split() not in (["of"], ["of", "the"]):
        return None
    whole, index = whole_atom(telling, atoms, index)
    found = counted_inside(atom, whole.period) if whole is not None and whole.period is not None else None
    if whole is None or found is None:
        return None
    atom.period, atom.end, atom.year_named = found, whole.end, whole.year_named
    atom.rule = "days counted inside a month or a year"
    return index


def _last_of_year(telling: Telling, atom: Atom, following: Atom, index: int) -> int | None:
    """ "the last three months of 2011"."""
    count, grain = number(atom.fields.get("n")), UNITS[singular_unit(atom.fields.get("u"))]
    months = (count or 0) * cal.MONTHS_IN.get(grain, 0)
    if telling.gap(atom, following).split() != ["of"] or not 0 < months < cal.MONTHS_A_YEAR:
        return None
    year = cal.year(int(following.fields["y"]))
    atom.period = cal.run(
        cal.month(year.start.year, cal.MONTHS_A_YEAR - months + 1), cal.month(year.end.year, 12)
    )
    atom.end, atom.year_named, atom.rule = following.end, True, "last months of a year"
    return index + 1


def _set_year(telling: Telling, atom: Atom, whole: Period) -> None:
    if atom.joined and atom.period is not None:
        atom.period = _moved_into(atom.period, whole)
    elif atom.family == "same":
        told = telling.told
        within = told is not None and atom.field("u") != "year"
        atom.period = same_part(atom, told, whole.end.year) if told is not None and within else whole
    elif is_fiscal(whole) and atom.family in ("quarter", "half"):
        atom.period = fiscal.parts_of_fiscal_year(atom, whole)
    elif atom.family == "rest":
        fiscal.rest_of(telling, atom, whole)
    elif whole.days > _LONGEST_YEAR:
        atom.period = None  # "the first half of 2019-20", where nobody says when that year ends
    else:
        atom.period = None
        atom.fields = {**atom.fields, "y": str(_calendar_year(atom, whole))}
        resolve(telling, atom)


def _moved_into(period: Period, whole: Period) -> Period:
    """ "October-March 2018-19", "November to February of this year": those of its months that end in that year."""
    years = whole.end.year - period.end.year
    moved = cal.moved_by_years(period, years)
    return moved if moved.end <= whole.end else cal.moved_by_years(period, years - 1)


_LONGEST_YEAR = 366


def _calendar_year(atom: Atom, whole: Period) -> int:
    """The calendar year of a part of a year; a fiscal year lies in two."""
    if not is_fiscal(whole) or whole.start.month == 1:
        return whole.start.year
    month = month_number(atom.fields.get("m"))
    return whole.end.year if month is None or month <= whole.end.month else whole.start.year


# -- days named behind -----------------------------------------------------------------------


def whole_atom(telling: Telling, atoms: Sequence[Atom], index: int) -> tuple[Atom | None, int]:
    """The atom at ``index`` resolved, with the day it begins or ends on, and the index after it."""
    atom = atoms[index]
    index += 1
    following = atoms[index] if index < len(atoms) else None
    if following is not None and _begins_on(telling, atom, following):
        resolve(telling, following)
        atom.end = following.end
        fiscal.stretch_beginning(atom, following.period)
        return atom, index + 1
    ends = following is not None and _ends_on(telling, atom, following)
    if following is not None and ends and atom.family in ("ending", "fiscal", "theyear", "relative"):
        resolve(telling, following)
        atom.end = following.end
        fiscal.stretch_ending(atom, following.period)
        return atom, index + 1
    if atom.family == "ending":
        return None, index
    resolve(telling, atom)
    if (
        following is not None
        and atom.family in ("quarter", "half")
        and (ends or _begins(telling, atom, following))
    ):
        atom.end = following.end
        resolve(telling, following)
        (fiscal.part_ending if ends else fiscal.part_beginning)(atom, following.period)
        index += 1
    return atom, index


def _ends_on(telling: Telling, atom: Atom, following: Atom) -> bool:
    if following.family not in (*_DAYS, "month"):
        return False
    gap = telling.gap(atom, following)
    if atom.family == "ending":
        return gap.strip().lower() in _BEFORE_ENDS
    return bool(_ENDS.fullmatch(gap))


_BEFORE_ENDS = frozenset(("", "the", "the end of", "end of"))
"""What may stand between "the 12 months to" and its last day or month."""


def _begins_on(telling: Telling, atom: Atom, following: Atom) -> bool:
    """ "the fiscal year beginning April 1, 1921", "the quarter commencing July 1"."""
    return atom.family in ("fiscal", "theyear") and _begins(telling, atom, following)


def _begins(telling: Telling, atom: Atom, following: Atom) -> bool:
    return following.family in _DAYS and bool(_BEGINS.fullmatch(telling.gap(atom, following)))


# -- ranges and lists ------------------------------------------------------------------------


def join(telling: Telling, atom: Atom, following: Atom) -> bool:
    """Make one of an atom and its neighbour where the words between join them; whether they do."""
    gap = telling.gap(atom, following)
    if following.family in _RUNS_OF_DAYS and days_named_behind(telling, atom, following):
        return True
    if following.family in _DAYS and atom.family in YEARS and AS_OF.fullmatch(gap):
        return up_to_day(telling, atom, following)
    if atom.family == "rest" and following.family in _DAYS and _RANGE_JOINT.fullmatch(gap):
        resolve(telling, following)
        atom.end = following.end
        fiscal.rest_up_to(atom, following.period)
        return True
    between = _BETWEEN_JOINT.fullmatch(gap) and follows_between(telling.sentence, atom.index)
    ranged = bool(between or _RANGE_JOINT.fullmatch(gap))
    listed = not ranged and following.family == atom.family and bool(_LIST_JOINT.fullmatch(gap))
    if not (ranged or listed) or atom.period is None or following.family in _ALONE:
        return False
    if listed and "respectively" in telling.text:
        return False
    bare_months = atom.family == following.family == "month" and not (
        atom.year_named or "y" in following.fields
    )
    resolve_beside(telling, atom, following)
    first, last = atom.period, following.period
    if last is None or (listed and not neighbours(first, last)):
        return False
    if ranged and first.start > last.end and not atom.year_named:
        first = year_before(first)
    joined = cal.run(first, last)
    if ranged and bare_months and last.start > telling.clock.said and not telling.speaks_of_future:
        # "from January to October" said in January: those of the year before
        joined = year_before(joined)
    atom.period = (
        replace(joined, cumulative=True) if ranged and from_january(atom, following, joined) else joined
    )
    atom.parts = (*(atom.parts or (first,)), last) if listed else ()
    atom.ends = (first, last) if ranged else ()
    atom.end, atom.joined = following.end, True
    atom.year_named = atom.year_named or (following.year_named and not bare_months)
    atom.rule = "range" if ranged else "list"
    return True
