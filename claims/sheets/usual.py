"""Which series a source usually states: those of at least two of its briefings of late."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Count, Max

from claims.models import Briefing, Claim, Series, Source

OF_LATE = timedelta(days=3 * 366)
FEWEST = 2
MOST = 60


def usual_series(source: Source, before: date) -> tuple[list[Series], int]:
    """The series, the most often stated first, and how many more there are.

    Of a source with a single briefing all are taken.
    """
    said = Claim.objects.current().filter(
        briefing__source=source,
        briefing__said_at__lt=before,
        briefing__said_at__gte=max(before, date.min + OF_LATE) - OF_LATE,
        series__isnull=False,
    )
    briefings = Briefing.objects.filter(source=source, said_at__lt=before).count()
    counted = said.order_by().values("series").annotate(n=Count("briefing", distinct=True))
    usual = counted.annotate(latest=Max("briefing__said_at")).filter(n__gte=min(FEWEST, briefings))
    chosen = list(usual.order_by("-n", "-latest", "series").values_list("series", flat=True))
    rows = Series.objects.in_bulk(chosen[:MOST])
    return [rows[pk] for pk in chosen[:MOST]], max(0, len(chosen) - MOST)
