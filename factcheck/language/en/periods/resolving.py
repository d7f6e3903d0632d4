"""Which words are resolved by which rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ....extract import calendar as cal
from . import dates, fiscal, moments, relative, weeks, years
from .atoms import Atom
from .telling import Telling

_RULES: Mapping[str, Callable[[Telling, Atom], None]] = {
    "iso": dates.iso,
    "daysof": dates.days,
    "monthdays": dates.days,
    "dmy": dates.day,
    "mdy": dates.day,
    "month": dates.month,
    "fiscal": fiscal.fiscal,
    "quarter": dates.quarter,
    "yearquarter": dates.quarter_of_year,
    "half": dates.half,
    "thatpart": dates.that_part,
    "yearend": dates.year_end,
    "firstn": dates.first_months,
    "back": relative.back,
    "weekno": weeks.week_by_number,
    "nthweek": weeks.nth_week,
    "preceding": relative.back,
    "rest": fiscal.rest,
    "ago": relative.ago,
    "same": relative.same,
    "relative": relative.relative,
    "theyear": relative.the_year,
    "ytd": moments.so_far,
    "running": moments.running,
    "yesterday": moments.yesterday,
    "tomorrow": moments.tomorrow,
    "now": moments.now,
    "weekday": moments.weekday,
    "lastday": moments.last_day,
    "decade": years.decade,
    "years": years.years,
    "year": years.year,
}
"""Family → how its atoms are resolved. "ending" has no rule: only the day behind it gives it a period."""


def resolve(telling: Telling, atom: Atom) -> None:
    """Set the period of an atom where its words and the telling give one, and the rule that did."""
    if atom.period is not None:
        return
    rule = _RULES.get(atom.family)
    if rule is None:
        return
    try:
        rule(telling, atom)
    except cal.OUTSIDE_THE_CALENDAR:  # the 31st of June; a year out of range: words without a day
        atom.period = None
