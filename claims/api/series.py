"""Series and claims: what was said about one measure, as known on any day."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated, Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Path, Router

from claims import past
from claims.models import Series
from claims.models.api_token import Scope

from .auth import may
from .briefings import claim_out, standing_claims
from .paging import page_of
from .responses import answers
from .schemas import After, ClaimOut, Id, Limit, Line, Page, SeriesOut, SeriesWithValues

router = Router(tags=["series"])
_MOST_CLAIMS = 2_000
KnownOn = Annotated[date | None, Field(ge=date(1, 1, 1), le=date(9998, 12, 31))]


@router.get(
    "claims",
    auth=may(Scope.READ, "claims.view_claim"),
    response=answers({200: Page[ClaimOut]}),
    summary="List figures",
)
def claims(request: HttpRequest, after: After = 0, limit: Limit = 100) -> dict[str, Any]:
    """Every claim that stands, in the order they were recorded."""
    return page_of(standing_claims(), after, limit, claim_out)


@router.get(
    "series",
    auth=may(Scope.READ, "claims.view_series"),
    response=answers({200: Page[SeriesOut]}),
    summary="List series",
)
def all_series(request: HttpRequest, q: Line = "", after: After = 0, limit: Limit = 100) -> dict[str, Any]:
    """Series, those whose name holds ``q`` if it is given."""
    rows = Series.objects.filter(name__icontains=q) if q else Series.objects.all()
    return page_of(rows, after, limit, _out)


@router.get(
    "series/{series_id}",
    auth=may(Scope.READ, "claims.view_series", "claims.view_claim"),
    response=answers({200: SeriesWithValues}, 404),
    summary="A series and its values",
)
def one_series(request: HttpRequest, series_id: Path[Id], as_known_on: KnownOn = None) -> dict[str, Any]:
    """Its claims by period and the day they were said, as they were known at the end of ``as_known_on``."""
    if as_known_on is None:
        return _with_values(series_id, None)
    with past.as_known_on(_end_of(as_known_on)):
        return _with_values(series_id, as_known_on)


def _with_values(series_id: int, day: date | None) -> dict[str, Any]:
    series = get_object_or_404(Series, pk=series_id)
    rows = standing_claims().filter(series=series).order_by("period", "briefing__said_at", "pk")
    if day is not None:
        rows = rows.filter(recorded_at__lte=_end_of(day))
    return _out(series) | {
        "as_known_on": day,
        "claims": [claim_out(claim) for claim in rows[:_MOST_CLAIMS]],
    }


def _end_of(day: date) -> datetime:
    """The last moment of the day."""
    return timezone.make_aware(datetime.combine(day, time.max))


def _out(series: Series) -> dict[str, Any]:
    names = ("id", "name", "place", "unit", "aspect")
    return {name: getattr(series, name) for name in names}
