"""Periods as the calendar makes them: years, parts of years, fiscal years, days, and steps between them.

Language neutral. A text speaks of few periods and of each of them often, so that they are made once and
kept: a period never changes. Every function returns a :class:`Period` whose ``label`` follows the public
interface: ``2018``, ``2019-H1``, ``2018-Q4``, ``2018-12``, ``2020-01-20``, ``FY1885``, and
``first/last`` for runs of them.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache

from ..direct_members import direct_members
from ..period import Period

MONTHS_A_YEAR = 12
OUTSIDE_THE_CALENDAR = (ValueError, OverflowError)
"""What ``datetime`` raises for the 31st of June, and for years before its first or after its last."""
_kept = lru_cache(maxsize=1024)


@direct_members
class Grain(IntEnum):
    """How long a named stretch of time is, shortest first."""

    DAY = 0
    WEEK = 1
    MONTH = 2
    QUARTER = 3
    HALF = 4
    YEAR = 5
    DECADE = 6
    CENTURY = 7


MONTHS_IN: Mapping[Grain, int] = {
    Grain.MONTH: 1,
    Grain.QUARTER: 3,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
}


@_kept
def year(number: int) -> Period:
    """A calendar year: "2018"."""
    return Period(date(number, 1, 1), date(number, 12, 31), f"{number:04d}")


def years(first: int, last: int) -> Period:
    """From the first year to the last: "2017/2019"."""
    if first == last:
        return year(first)
    return Period(date(first, 1, 1), date(last, 12, 31), f"{first:04d}/{last:04d}")


@_kept
def half(of_year: int, number: int) -> Period:
    """Half 1 or 2 of a year: "2019-H1"."""
    first = 6 * number - 5
    return Period(date(of_year, first, 1), month_end(of_year, first + 5), f"{of_year:04d}-H{number}")


@_kept
def quarter(of_year: int, number: int) -> Period:
    """Quarter 1 to 4 of a year: "2018-Q4"."""
    first = 3 * number - 2
    return Period(date(of_year, first, 1), month_end(of_year, first + 2), f"{of_year:04d}-Q{number}")


@_kept
def month(of_year: int, number: int) -> Period:
    """A month: "2018-12"."""
    return Period(date(of_year, number, 1), month_end(of_year, number), f"{of_year:04d}-{number:02d}")


@_kept
def day(of: date) -> Period:
    """A single day: "2020-01-20"."""
    return Period(of, of, of.isoformat())


def days(first: date, last: date) -> Period:
    """From the first day to the last."""
    return day(first) if first == last else Period(first, last, f"{first.isoformat()}/{last.isoformat()}")


@_kept
def first_months(of_year: int, count: int) -> Period:
    """January to month ``count``: a running total of the year."""
    if count == 1:
        return month(of_year, 1)
    label = f"{of_year:04d}-01/{of_year:04d}-{count:02d}"
    return Period(date(of_year, 1, 1), month_end(of_year, count), label, cumulative=True)


@_kept
def fiscal_year(last_day: date) -> Period:
    """The twelve months that end on ``last_day``, named for the year they end in."""
    return Period(day_after_a_year_before(last_day), last_day, f"FY{last_day.year:04d}")


def day_after_a_year_before(last_day: date) -> date:
    """The first day of the twelve months that end on ``last_day``."""
    following = last_day + timedelta(days=1)
    try:
        return following.replace(year=following.year - 1)
    except ValueError:  # 29 February
        return following.replace(year=following.year - 1, day=28)


def month_end(of_year: int, number: int) -> date:
    """The last day of a month."""
    return date(of_year, number, calendar.monthrange(of_year, number)[1])


def containing(when: date, grain: Grain) -> Period:
    """The day, week (Monday to Sunday), month, quarter, half, year or decade that holds ``when``."""
    if grain is Grain.DAY:
        return day(when)
    if grain is Grain.WEEK:
        monday = when - timedelta(days=when.weekday())
        return days(monday, monday + timedelta(days=6))
    if grain is Grain.MONTH:
        return month(when.year, when.month)
    if grain is Grain.QUARTER:
        return quarter(when.year, (when.month + 2) // 3)
    if grain is Grain.HALF:
        return half(when.year, 1 if when.month <= 6 else 2)
    if grain is Grain.DECADE:
        first = when.year - when.year % 10
        return years(first, first + 9)
    if grain is Grain.CENTURY:
        first = when.year - (when.year - 1) % 100
        return years(first, first + 99)
    return year(when.year)


@_kept
def shifted(of: Period, grain: Grain, steps: int) -> Period:
    """The calendar period of ``grain`` that lies ``steps`` of them after the one holding ``of.start``."""
    if grain is Grain.DAY:
        return day(of.start + timedelta(days=steps))
    if grain is Grain.WEEK:
        return containing(of.start + timedelta(weeks=steps), Grain.WEEK)
    return containing(months_later(of.start.replace(day=1), MONTHS_IN[grain] * steps), grain)


def months_later(when: date, count: int) -> date:
    """The same day ``count`` months on (the month's last day where it is shorter)."""
    index = when.year * MONTHS_A_YEAR + when.month - 1 + count
    of_year, number = divmod(index, MONTHS_A_YEAR)
    number += 1
    return date(of_year, number, min(when.day, calendar.monthrange(of_year, number)[1]))


def run(first: Period, last: Period) -> Period:
    """From the first day of one to the last day of the other."""
    if last.end < first.start:
        first, last = last, first
    if (first.start, first.end) == (last.start, last.end):
        return first
    label = f"{first.label.split('/')[0]}/{last.label.split('/')[-1]}"
    return Period(first.start, last.end, label)


def a_year_earlier(of: Period) -> Period:
    """The same stretch of the year before: what "year on year" compares with."""
    return moved_by_years(of, -1)


@_kept
def moved_by_years(of: Period, count: int) -> Period:
    """``of`` in another year, keeping how it is labelled."""
    start = months_later(of.start, MONTHS_A_YEAR * count)
    end = months_later(of.end, MONTHS_A_YEAR * count)
    if of.end == month_end(of.end.year, of.end.month):  # a month's last day stays one
        end = month_end(end.year, end.month)
    label = "/".join(_relabelled(part, count) for part in of.label.split("/"))
    return Period(start, end, label, of.cumulative)


def moved_by_months(of: Period, count: int) -> Period:
    """Whole months, so many later; a quarter of the calendar is one, other months stay a run."""
    first = containing(months_later(of.start, count), Grain.MONTH)
    last = containing(months_later(of.end, count), Grain.MONTH)
    quarter_of = containing(first.start, Grain.QUARTER)
    return quarter_of if (quarter_of.start, quarter_of.end) == (first.start, last.end) else run(first, last)


def _relabelled(label: str, count: int) -> str:
    prefix = "FY" if label.startswith("FY") else ""
    body = label[len(prefix) :]
    if not body[:4].isdigit():
        return label
    return f"{prefix}{int(body[:4]) + count:04d}{body[4:]}"


def grain_of(period: Period) -> Grain:
    """The grain whose length comes closest."""
    length = period.days
    for grain, most in _LONGEST:
        if length <= most:
            return grain
    return _YEAR


_LONGEST = ((Grain.DAY, 1), (Grain.WEEK, 14), (Grain.MONTH, 45), (Grain.QUARTER, 100), (Grain.HALF, 200))
_YEAR = Grain.YEAR
