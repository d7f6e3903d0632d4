"""When a schedule is next due, in its own time zone, across changes of the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from celery.schedules import ParseException, crontab

_FIELDS = 5
_HORIZON_DAYS = 366 * 8
"""Long enough for the 29th of February."""


class UnusableTimetableError(ValueError):
    """One sentence about what is wrong with a crontab."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The minutes, hours, days, months and weekdays (0 is Sunday) of a crontab."""

    minutes: tuple[int, ...]
    hours: tuple[int, ...]
    days: frozenset[int]
    months: frozenset[int]
    weekdays: frozenset[int]

    def include(self, day: date) -> bool:
        return day.day in self.days and day.month in self.months and day.isoweekday() % 7 in self.weekdays


def fields_of(words: str) -> Fields:
    """The fields of "minute hour day-of-month month day-of-week"; all of them must hold."""
    parts = words.split()
    if len(parts) != _FIELDS:
        raise UnusableTimetableError(
            "A crontab has five fields: minute, hour, day of month, month, day of week."
        )
    minute, hour, day, month, weekday = parts
    try:
        read: Any = crontab(minute, hour, weekday, day, month)
    except (ParseException, ValueError) as error:
        raise UnusableTimetableError(f"The crontab cannot be read: {error}.") from error
    fields = Fields(
        tuple(sorted(read.minute)),
        tuple(sorted(read.hour)),
        frozenset(read.day_of_month),
        frozenset(read.month_of_year),
        frozenset(read.day_of_week),
    )
    if next(_days(fields, date(2024, 1, 1)), None) is None:
        raise UnusableTimetableError("The crontab names no day that ever comes.")
    return fields


def next_time(words: str, after: datetime, zone: ZoneInfo) -> datetime:
    """The first moment after ``after``, in UTC.

    A time that the clock skips in spring is passed over; one that it repeats in autumn comes once.
    """
    fields = fields_of(words)
    for day in _days(fields, after.astimezone(zone).date()):
        for moment in _moments(fields, day, zone):
            if moment > after:
                return moment
    raise UnusableTimetableError("The crontab names no day that ever comes.")


def next_interval(every: timedelta, before: datetime, now: datetime) -> datetime:
    """The first of ``before + n × every`` that is after ``now``: a stopped service owes one report."""
    missed = max(0, (now - before) // every)
    return before + (missed + 1) * every


def _days(fields: Fields, first: date) -> Iterator[date]:
    for ahead in range(_HORIZON_DAYS):
        day = first + timedelta(days=ahead)
        if fields.include(day):
            yield day


def _moments(fields: Fields, day: date, zone: ZoneInfo) -> Iterator[datetime]:
    for hour in fields.hours:
        for minute in fields.minutes:
            local = datetime.combine(day, time(hour, minute), zone)
            moment = local.astimezone(UTC)
            if moment.astimezone(zone).time() == local.time():
                yield moment
