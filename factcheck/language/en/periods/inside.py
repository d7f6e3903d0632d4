"""Weeks, days and halves counted inside a longer stretch: "the last week of July", "the first ten days of May"."""

from __future__ import annotations

from datetime import date, timedelta

from ....extract import calendar as cal
from ....extract.calendar import Grain
from ....period import Period
from .atoms import Atom
from .vocabulary import UNITS, number, ordinal, singular_unit

COUNTED_INSIDE = frozenset(("half", "firstn", "nthweek"))
"""Families whose words count from the first day of the month or year behind them."""
_A_WEEK, _HALF_A_MONTH = 7, 15
"""Days."""
_LONGEST_MONTH = 31


def counted_inside(atom: Atom, whole: Period) -> Period | None:
    """The days that the words of an atom count off a month or a year; None where they count no days of it."""
    if atom.family == "half":
        return _half(atom, whole) if whole.days <= _LONGEST_MONTH else None
    first, last = _week(atom, whole) if atom.family == "nthweek" else _first_days(atom, whole)
    return cal.days(first, last) if whole.start <= first < last <= whole.end else None


def _half(atom: Atom, month: Period) -> Period:
    """ "the first half of September": its first fifteen days."""
    middle = month.start.replace(day=_HALF_A_MONTH)
    if ordinal(atom.fields.get("o"), 2) == 1:
        return cal.days(month.start, middle)
    return cal.days(middle + timedelta(days=1), month.end)


def _week(atom: Atom, whole: Period) -> tuple[date, date]:
    """The second week is its days 8 to 14, the last one its last seven days."""
    which = ordinal(atom.fields.get("o"), 0)
    last = whole.start + timedelta(days=_A_WEEK * which - 1) if which else whole.end
    return last - timedelta(days=_A_WEEK - 1), last


def _first_days(atom: Atom, whole: Period) -> tuple[date, date]:
    """ "the first two weeks", "the first ten days"; no days of it where months are counted."""
    in_days = {Grain.DAY: 1, Grain.WEEK: _A_WEEK}.get(UNITS[singular_unit(atom.fields["u"])], 0)
    count = in_days * (number(atom.fields["n"]) or 0)
    return whole.start, whole.start + timedelta(days=count - 1)
