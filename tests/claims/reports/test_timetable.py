"""When a schedule is due."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from claims.reports.timetable import UnusableTimetableError, fields_of, next_interval, next_time

PRAGUE = ZoneInfo("Europe/Prague")


def at(words: str) -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("crontab", "after", "expected"),
    [
        ("0 7 * * mon", "2019-03-04 05:59", "2019-03-04 06:00"),
        ("0 7 * * mon", "2019-03-04 06:00", "2019-03-11 06:00"),
        ("0 7 * * mon", "2019-03-30 12:00", "2019-04-01 05:00"),  # summer time has begun
        ("30 2 * * *", "2019-03-31 00:00", "2019-04-01 00:30"),  # 2:30 was skipped that night
        ("30 2 * * *", "2019-10-26 23:00", "2019-10-27 00:30"),  # 2:30 came twice, and counts once
        ("30 2 * * *", "2019-10-27 00:30", "2019-10-28 01:30"),
        ("0 0 29 2 *", "2019-01-01 00:00", "2020-02-28 23:00"),
        ("*/15 8-9 1 */3 *", "2019-02-10 00:00", "2019-04-01 06:00"),
        ("0 0 * * 0", "2019-03-04 00:00", "2019-03-09 23:00"),
    ],
)
def test_next_time(crontab: str, after: str, expected: str) -> None:
    assert next_time(crontab, at(after), PRAGUE) == at(expected)


@pytest.mark.parametrize(
    "crontab", ["", "* * * *", "61 * * * *", "a b c d e", "0 0 31 2 *", "@weekly", "* * * * * *"]
)
def test_unusable_ones_are_refused(crontab: str) -> None:
    with pytest.raises(UnusableTimetableError, match=r"^[A-Z].*[.]$"):
        fields_of(crontab)


def test_an_interval_that_was_missed_is_made_up_for_once() -> None:
    every, before = timedelta(hours=6), at("2019-03-04 06:00")
    assert next_interval(every, before, at("2019-03-04 06:00")) == at("2019-03-04 12:00")
    assert next_interval(every, before, at("2019-03-08 07:00")) == at("2019-03-08 12:00")
    assert next_interval(every, before, at("2019-03-01 07:00")) == at("2019-03-04 12:00")
