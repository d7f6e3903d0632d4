"""Years by their number: "2018", "2016-18", "the 1990s"."""

from __future__ import annotations

from datetime import date

from ....extract import calendar as cal
from ....extract.calendar import Grain
from .atoms import Atom
from .telling import Telling
from .vocabulary import LATEST_YEAR

_DIGITS = 4


def year(_telling: Telling, atom: Atom) -> None:
    """ "2018"."""
    atom.period = cal.year(int(atom.fields["y"]))
    atom.rule, atom.year_named = "year", True


def years(_telling: Telling, atom: Atom) -> None:
    """ "2016-18"; one that goes backward is no time."""
    first, last = atom.fields["y"], atom.fields["y2"]
    end = completed(first, last)
    if int(first) < end <= LATEST_YEAR:
        atom.period = cal.years(int(first), end)
        atom.rule, atom.year_named = "years", True


def decade(_telling: Telling, atom: Atom) -> None:
    """ "the 1990s"."""
    atom.period = cal.containing(date(int(atom.fields["y"]), 1, 1), Grain.DECADE)
    atom.rule, atom.year_named = "decade", True


def completed(first: str, last: str) -> int:
    """The second year of "2016-18" or "2016-2018"."""
    return int(last) if len(last) == _DIGITS else int(first[:2] + last)
