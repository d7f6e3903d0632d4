"""When a fiscal year ends: by the source's country, else by what the text told of its own."""

from __future__ import annotations

from datetime import date

from ....extract import calendar as cal
from ....period import Period
from .telling import Telling, is_fiscal_year

_CALENDAR = (12, 31)


def fiscal_year(telling: Telling, year: int) -> Period:
    """The fiscal year that ends in a year."""
    month, day = telling.clock.fiscal_end(year) or _told_end(telling.clock.told_fiscal) or _CALENDAR
    return cal.fiscal_year(date(year, month, min(day, cal.month_end(year, month).day)))


def _told_end(told: Period | None) -> tuple[int, int] | None:
    """ "the financial year ending 31 March": what the text calls its year ends on that day in other years too."""
    return (told.end.month, told.end.day) if told is not None and is_fiscal_year(told) else None


def fiscal_year_by_step(telling: Telling, step: int) -> Period:
    """Steps from the fiscal year that the day of speaking lies in."""
    said = telling.clock.said
    current = fiscal_year(telling, said.year)
    if said > current.end:
        current = fiscal_year(telling, said.year + 1)
    return fiscal_year(telling, current.end.year + step)
