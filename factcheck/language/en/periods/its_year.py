"""The year of a day, month or other part of a year that is said without one."""

from __future__ import annotations

import re
from datetime import date

from ....period import Period
from .atoms import Atom
from .telling import Telling

_RECEDING = re.compile(
    r"(?i)\b(?:from|after|following|than(?! [\d$€£])|compared|against|versus|vs|previous|earlier|before(?! \w+ing\b))\b"
)
_MOST_OF_A_YEAR = 360


def year_of(telling: Telling, atom: Atom, first: int) -> int:
    """The year of an atom whose first month is ``first``: as named, as told, or the latest when it was said."""
    named = atom.fields.get("y")
    if named:
        atom.year_named = True
        atom.rule += ", year named"
        return int(named)
    step = atom.field("r")
    if telling.anchor is not None and not step:
        return _near(telling, telling.anchor, first, atom)
    said = telling.clock.said
    if step == "next":
        return said.year if first > said.month else said.year + 1
    limit = 12 if not step and telling.looks_ahead(atom) else said.month
    if step == "last" and first == said.month and "d" not in atom.fields:
        limit = said.month - 1
    atom.rule += ", the latest one on the day it was said"
    return said.year if first <= limit else said.year - 1


def _near(telling: Telling, anchor: Period, first: int, atom: Atom) -> int:
    """The year nearest the time told; the one before it where the words go back from it."""
    year = anchor.end.year
    atom.rule += f", the one nearest {anchor.label}"
    if anchor.days > _MOST_OF_A_YEAR:
        return year
    after = (year, first) > (anchor.start.year, anchor.start.month)
    recedes = after and (
        _RECEDING.search(telling.text, telling.last_end, atom.start)
        or (date(year, first, 1) > telling.clock.said and not _goes_on(telling, anchor))
    )
    return year - 1 if recedes else year


def _goes_on(telling: Telling, anchor: Period) -> bool:
    """ "is projected at 4.9 percent in the third quarter; the fourth at 3.8": from a time ahead to the next one."""
    return anchor.end > telling.clock.said and telling.speaks_of_future
