"""Years by their number: "2018", "2016-18", "the 1990s"."""

from __future__ import annotations

import re
from datetime import date

from ....extract import calendar as cal
from ....extract.calendar import Grain
from ....period import Period
from .atoms import Atom
from .fiscal_end import fiscal_year
from .telling import Telling
from .vocabulary import LATEST_YEAR

_DIGITS = 4
_REACH = 30


def year(_telling: Telling, atom: Atom) -> None:
    """ "2018"."""
    atom.period = cal.year(int(atom.fields["y"]))
    atom.rule, atom.year_named = "year", True


def years(telling: Telling, atom: Atom) -> None:
    """ "2016-18", "2016/2017"; one that goes backward is no time."""
    first, last = atom.fields["y"], atom.fields["y2"]
    end = completed(first, last)
    atom.year_named = True
    across = len(last) < _DIGITS or "/" in telling.text[atom.start : atom.end]
    if int(first) + 1 == end and across and not _of_another_kind(telling, atom):
        atom.period, atom.rule = _year_across(telling, end), "a year that begins in one and ends in the next"
    elif int(first) < end <= LATEST_YEAR:
        atom.period, atom.rule = cal.years(int(first), end), "years"


def _year_across(telling: Telling, end: int) -> Period:
    """ "2016-17": the fiscal year of those who tell it; both years where nobody says when theirs ends."""
    whole = fiscal_year(telling, end)
    return whole if whole.start.year < end else cal.years(end - 1, end)


def _of_another_kind(telling: Telling, atom: Atom) -> bool:
    """ "the 2018/19 season", "the school year 2018-19": no fiscal year."""
    return bool(
        _SEASON.match(telling.text, atom.end)
        or _IN_SCHOOL.search(telling.text, max(0, atom.start - _REACH), atom.start)
    )


_SEASON = re.compile(
    r"(?i)\s+(?:\w+ )?(?:seasons?|winters?|campaigns?|harvests?|crops?|schools?|academic|terms?)\b"
)
_IN_SCHOOL = re.compile(r"(?i)\b(?:school|academic|crop|marketing|season|winter)(?: (?:years?|of|in)){0,2} $")


def decade(_telling: Telling, atom: Atom) -> None:
    """ "the 1990s"."""
    atom.period = cal.containing(date(int(atom.fields["y"]), 1, 1), Grain.DECADE)
    atom.rule, atom.year_named = "decade", True


def completed(first: str, last: str) -> int:
    """The second year of "2016-18", "2016-7" or "2016-2018"."""
    return int(first[: _DIGITS - len(last)] + last)
