"""Reports: what was made on schedule."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Path, Router

from claims.models import Report
from claims.models.api_token import Scope

from .auth import may
from .paging import page_of
from .responses import answers
from .schemas import After, Id, Limit, Page, ReportOut, ReportWithContents

router = Router(tags=["reports"])


@router.get(
    "",
    auth=may(Scope.READ, "claims.view_report"),
    response=answers({200: Page[ReportOut]}),
    summary="List reports",
)
def reports(request: HttpRequest, after: After = 0, limit: Limit = 100) -> dict[str, Any]:
    """All reports, in the order they were made; without their contents."""
    return page_of(Report.objects.defer("contents").select_related("schedule"), after, limit, _out)


@router.get(
    "/{report_id}",
    auth=may(Scope.READ, "claims.view_report"),
    response=answers({200: ReportWithContents}, 404),
    summary="One report",
)
def report(request: HttpRequest, report_id: Path[Id]) -> dict[str, Any]:
    """With exactly what it saw."""
    found = get_object_or_404(Report.objects.select_related("schedule"), pk=report_id)
    return _out(found) | {"contents": found.contents}


def _out(report: Report) -> dict[str, Any]:
    return {
        "id": report.pk,
        "schedule": report.schedule.name,
        "due_at": report.due_at,
        "as_of": report.as_of,
        "sha256": report.contents_sha256,
    }
