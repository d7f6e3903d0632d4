"""How often each check was right, month by month."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q
from django.db.models.functions import TruncMonth
from django.utils import timezone

from claims.models import Finding, Verdict

from .background import RIGHT_OR_WRONG, Tally, tally
from .check_title import check_title
from .names import check_slugs

MONTHS = 6


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check, its latest decisions together, and those of each month, the earliest first."""

    title: str
    slug: str
    lately: Tally
    months: list[Tally]


def months() -> list[date]:
    """The first days of the latest months, this one last."""
    today = timezone.localdate()
    latest = today.year * 12 + today.month - 1
    return [date(count // 12, count % 12 + 1, 1) for count in range(latest - MONTHS + 1, latest + 1)]


def check_rows() -> list[CheckRow]:
    """Every check that has found anything."""
    by_month, shown = _decided(), months()
    return [
        CheckRow(
            check_title(slug),
            slug,
            tally(slug),
            [by_month[slug].get(month, Tally("", 0, 0)) for month in shown],
        )
        for slug in check_slugs()
    ]


def _decided() -> dict[str, dict[date, Tally]]:
    begins = timezone.make_aware(datetime.combine(months()[0], datetime.min.time()))
    rows = (
        Finding.objects.filter(verdict__in=RIGHT_OR_WRONG, decided_at__gte=begins)
        .annotate(month=TruncMonth("decided_at"))
        .values_list("check_slug", "month")
        .annotate(decided=Count("pk"), confirmed=Count("pk", filter=Q(verdict=Verdict.CONFIRMED)))
        .order_by()
    )
    found: dict[str, dict[date, Tally]] = defaultdict(dict)
    for slug, month, decided, confirmed in rows:
        found[slug][month.date()] = Tally("", decided, confirmed)
    return found
