"""A series' values by period: the rows of its table, which the page's chart draws."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import F, Func, IntegerField, QuerySet, Value
from django.db.models.functions import Lower
from django.urls import reverse

from claims.models import Claim, Series

from . import phrases
from .figures import scale_of, unit_at

EPOCH = date(1970, 1, 1)
LIMIT = 400
"""Claims on a chart; a series with more shows those nearest to what is asked about."""


@dataclass(frozen=True, slots=True)
class Row:
    """One claim of the series. ``x`` is the middle of its period in days since 1970, for the chart only."""

    claim: int
    period: str
    quote: str
    allows: str
    said_at: date
    source: str
    url: str
    label: str
    latest: bool
    asked: bool
    x: str
    value: str
    low: str
    high: str

    @property
    def drawn(self) -> bool:
        """Whether it has a place in time; a claim without a period is in the table only."""
        return self.x != ""


@dataclass(frozen=True, slots=True)
class Chart:
    """What the chart's template prints."""

    pk: int
    title: str
    unit: str
    url: str
    rows: list[Row]
    cut: bool

    @property
    def drawn(self) -> bool:
        return sum(row.drawn for row in self.rows) > 1


def series_chart(
    series: Series, asked: Collection[int] = (), *, known_on: date | None = None, limit: int = LIMIT
) -> Chart:
    """The series' current claims by period, then by when they were said.

    ``asked`` are the claims in question. ``known_on`` leaves out what was said later: the vintage of then.
    """
    claims = list(_claims(series, asked, known_on)[: limit + 1])
    shown = sorted(claims[:limit], key=_by_period)
    power = scale_of(claim.value for claim in shown)
    latest = {_period_key(claim): claim.pk for claim in shown}
    rows = [_row(claim, power, claim.pk in asked, latest[_period_key(claim)] == claim.pk) for claim in shown]
    url = reverse("admin:claims_series_change", args=[series.pk])
    return Chart(series.pk, series.name, unit_at(power, series.unit), url, rows, len(claims) > limit)


def _claims(series: Series, asked: Collection[int], known_on: date | None) -> QuerySet[Claim]:
    claims = (
        Claim.objects.current()
        .filter(series=series)
        .select_related("briefing__source")
        .defer("briefing__text", "briefing__original", "why")
    )
    if known_on is not None:
        claims = claims.filter(briefing__said_at__lte=known_on)
    centre = (
        Claim.objects.filter(pk__in=asked, period__isnull=False).order_by("-period").first()
        if asked
        else None
    )
    if centre is None or centre.period is None:
        return claims.order_by(F("period").desc(nulls_last=True), "-pk")
    away = Func(Lower("period") - Value(centre.period.lower), function="ABS", output_field=IntegerField())
    return claims.order_by(away.asc(nulls_last=True), "-pk")


def _by_period(claim: Claim) -> tuple[bool, date, date, date, int]:
    first, last = _days(claim) or (date.max, date.max)
    return claim.period is None, first, last, claim.briefing.said_at, claim.pk


def _days(claim: Claim) -> tuple[date, date] | None:
    if claim.period is None or claim.period.lower is None or claim.period.upper is None:
        return None
    return claim.period.lower, claim.period.upper


def _period_key(claim: Claim) -> tuple[object, ...]:
    return (_days(claim), claim.cumulative)


def _row(claim: Claim, power: int, asked: bool, latest: bool) -> Row:
    sign = -1 if claim.direction == "down" else 1
    ends = [phrases.lower(claim.printed), phrases.upper(claim.printed)]
    low, high = ends if sign > 0 else reversed(ends)
    allows, period = phrases.allows(claim), phrases.period(claim)
    return Row(
        claim=claim.pk,
        period=period or "–",
        quote=claim.quote,
        allows=allows,
        said_at=claim.briefing.said_at,
        source=claim.briefing.source.name,
        url=reverse("admin:claims_briefing_change", args=[claim.briefing_id]) + f"#words-{claim.pk}",
        label=f"{period}: {allows} ({claim.briefing.source.name}, {phrases.day(claim.briefing.said_at)})",
        latest=latest,
        asked=asked,
        x=_middle(claim),
        value=_drawn(claim.value, sign, power),
        low=_drawn(low, sign, power),
        high=_drawn(high, sign, power),
    )


def _middle(claim: Claim) -> str:
    ends = _days(claim)
    if ends is None:
        return ""
    first, last = ((day - EPOCH).days for day in ends)
    return str((first + last - 1) / 2)


def _drawn(value: Decimal | None, sign: int, power: int) -> str:
    """A number for the chart's eye, not for arithmetic; empty where the interval is open."""
    return "" if value is None else f"{(sign * value).scaleb(-power):f}"
