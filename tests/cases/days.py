"""The days of a period's label: "2018", "2018-H1", "2018-Q3", "2018-01", "2018-01-26", "2012/2018"."""

from __future__ import annotations

import calendar
import re

Days = tuple[str, str]
_PARTS = {"H": 6, "Q": 3}


def days_of(label: str) -> Days:
    """First and last day, in ISO form. Raises ``ValueError`` for anything else."""
    if "/" in label:
        first, last = label.split("/")
        return days_of(first)[0], days_of(last)[1]
    if match := re.fullmatch(r"(\d{4})-([HQ])([1-4])", label):
        months = _PARTS[match[2]]
        final = int(match[3]) * months
        return f"{match[1]}-{final - months + 1:02d}-01", _month_end(int(match[1]), final)
    if re.fullmatch(r"\d{4}", label):
        return f"{label}-01-01", f"{label}-12-31"
    if match := re.fullmatch(r"(\d{4})-(\d{2})", label):
        return f"{label}-01", _month_end(int(match[1]), int(match[2]))
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", label):
        return label, label
    raise ValueError(f"not a period: {label!r}")


def is_first_part_of_year(label: str) -> bool:
    """Whether a period is a first quarter or half: a period and a running total at once."""
    return label.endswith(("-Q1", "-H1"))


def is_step_before(earlier: Days, later: Days, step: str) -> bool:
    """Whether one period is the other moved back by a year, a month or a quarter, as ``step`` says."""
    months = {"yoy": 12, "qoq": 3, "mom": 1}[step]
    return _month_number(later[0]) - _month_number(earlier[0]) == months and (
        _month_number(later[1]) - _month_number(earlier[1]) == months
    )


def _month_number(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7])


def _month_end(year: int, month: int) -> str:
    return f"{year}-{month:02d}-{calendar.monthrange(year, month)[1]:02d}"
