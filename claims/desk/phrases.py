"""What a claim says, in the few words a page has room for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from claims.models import Claim

from .figures import interval


def allows(claim: Claim) -> str:
    """The interval the printed words allow, with the sign the words give: ``up 28.5 … 29.5 %``."""
    shown = interval(lower(claim.printed), upper(claim.printed), claim.unit)
    if claim.direction == "up":
        return _("up %(amount)s") % {"amount": shown}
    if claim.direction == "down":
        return _("down %(amount)s") % {"amount": shown}
    return shown


def period(claim: Claim) -> str:
    """The claim's period as the text calls it, or its days; empty where the text does not say."""
    named = claim.period_label or days(claim.period)
    if named and claim.cumulative:
        return _("%(period)s, running total") % {"period": named}
    return named


def days(span: Any) -> str:
    """A date range, half-open as PostgreSQL keeps it, as first and last day."""
    if span is None or span.lower is None or span.upper is None:
        return ""
    last = span.upper - timedelta(days=1)
    return day(span.lower) if last <= span.lower else f"{day(span.lower)} – {day(last)}"


def day(moment: date) -> str:
    """One day in the reader's language."""
    return date_format(moment, "DATE_FORMAT")


def said(moments: Iterable[date]) -> str:
    """``3 Mar 2019 → 9 Sep 2019``: the days things were said, the earliest and the latest."""
    ordered = sorted(set(moments))
    if not ordered:
        return ""
    return day(ordered[0]) if len(ordered) == 1 else f"{day(ordered[0])} → {day(ordered[-1])}"


def subject(claim: Claim) -> str:
    """``revenue of the industry, Tianjin, 2018``: what a claim is about."""
    return ", ".join(part for part in (claim.measure or claim.quote, claim.place, period(claim)) if part)


def lower(bounds: Any) -> Decimal | None:
    """The lower end of a stored interval; None where it is open."""
    return None if bounds is None else bounds.lower


def upper(bounds: Any) -> Decimal | None:
    """The upper end of a stored interval; None where it is open."""
    return None if bounds is None else bounds.upper
