"""Which period a growth or change looks back to."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from ..claim import BasisKind, Claim

Days = tuple[date, date]
"""First and last day, both included: how the network names a period."""


def days_of(claim: Claim) -> Days | None:
    """The days a claim is about."""
    return None if claim.period is None else (claim.period.start, claim.period.end)


def base_days(claim: Claim) -> Days | None:
    """The days a growth or change is against: said, or a year, quarter or month before; else None.

    Never the days it is about itself.
    """
    base = _looks_back_to(claim)
    return None if base == days_of(claim) else base


def _looks_back_to(claim: Claim) -> Days | None:
    if claim.basis is None:
        return _usual_base(claim)
    if claim.basis.period is not None:
        return claim.basis.period.start, claim.basis.period.end
    days = days_of(claim)
    if days is None:
        return None
    if claim.basis.kind is BasisKind.YOY:
        return year_before(days)
    if claim.basis.kind is BasisKind.QOQ:
        return months_before(days, 3) if is_whole_months(days, 3) else None
    if claim.basis.kind is BasisKind.MOM:
        return months_before(days, 1) if is_whole_months(days, 1) else None
    return None


def _usual_base(claim: Claim) -> Days | None:
    """What a year's figure is held against where nothing is said, and a month's rate that moved by points."""
    days = days_of(claim)
    if days is None:
        return None
    if is_year(days):
        return year_before(days)
    return months_before(days, 1) if claim.unit == "percentage_point" and is_whole_months(days, 1) else None


def year_before(days: Days) -> Days:
    """The same days a year earlier; a month's end stays a month's end."""
    return months_before(days, 12)


def months_before(days: Days, months: int) -> Days:
    """The same days ``months`` earlier."""
    return _shift(days[0], -months, whole=False), _shift(days[1], -months, whole=True)


def days_from(day: date, days: int) -> date:
    """The day so many days later, earlier for a negative number."""
    return day + timedelta(days=days)


def is_year(days: Days) -> bool:
    """Whether the days are a year from any day on."""
    return days[1] + timedelta(days=1) == _shift(days[0], 12, whole=False)


def is_whole_months(days: Days, months: int) -> bool:
    """Whether the days are exactly ``months`` calendar months."""
    return days[0].day == 1 and days[1] + timedelta(days=1) == _shift(days[0], months, whole=False)


def _shift(day: date, months: int, *, whole: bool) -> date:
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = monthrange(year, month + 1)[1]
    ends_month = whole and day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, last if ends_month else min(day.day, last))
