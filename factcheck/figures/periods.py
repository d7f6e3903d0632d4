"""How tables write periods: 2018, 2018-03, 2018-Q1, Q1 2018, 2018-H1, FY2018, 2018-03-31, 2018-01/2018-10."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from ..extract import calendar
from ..period import Period

_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d|21\d\d)"
_FORMS: tuple[tuple[str, Callable[[re.Match[str]], Period]], ...] = (
    (rf"{_YEAR}(?:\.0)?年?", lambda m: calendar.year(int(m["year"]))),
    (rf"FY ?{_YEAR}", lambda m: calendar.fiscal_year(date(int(m["year"]), 12, 31))),
    (
        rf"{_YEAR}[- ]?Q(?P<n>[1-4])|Q(?P<n2>[1-4])[- /]?(?P<year2>\d{{4}})",
        lambda m: calendar.quarter(_number(m, "year"), _number(m, "n")),
    ),
    (
        rf"{_YEAR}[- ]?H(?P<n>[12])|H(?P<n2>[12])[- /]?(?P<year2>\d{{4}})",
        lambda m: calendar.half(_number(m, "year"), _number(m, "n")),
    ),
    (
        rf"{_YEAR}(?:[-/.]|M|年)(?P<n>0?[1-9]|1[0-2])月?",
        lambda m: calendar.month(int(m["year"]), int(m["n"])),
    ),
    (
        rf"{_YEAR}-(?P<n>\d\d)-(?P<day>\d\d)(?:[T ]00:00(?::00)?)?",
        lambda m: calendar.day(date(int(m["year"]), int(m["n"]), int(m["day"]))),
    ),
)
_READ = [(re.compile(form, re.IGNORECASE), make) for form, make in _FORMS]
_RUN = re.compile(r"(?P<first>[^/–—]+?)\s*(?:/|–|—|\bto\b)\s*(?P<last>[^/–—]+)")


def period_of(words: str) -> Period | None:
    """The period, or None where it is written otherwise. Months from January on are a running total."""
    words = words.strip()
    for form, make in _READ:
        if match := form.fullmatch(words):
            try:
                return make(match)
            except ValueError:  # 31 February
                return None
    run = _RUN.fullmatch(words)
    if run is None:
        return None
    first, last = period_of(run["first"]), period_of(run["last"])
    return None if first is None or last is None else _run(first, last)


def _run(first: Period, last: Period) -> Period:
    whole = calendar.run(first, last)
    months = calendar.first_months(whole.end.year, whole.end.month)
    of_one_year = (whole.start, whole.end) == (months.start, months.end)
    return months if of_one_year and whole.end.month < calendar.MONTHS_A_YEAR else whole


def _number(match: re.Match[str], name: str) -> int:
    return int(match[name] or match[f"{name}2"])
