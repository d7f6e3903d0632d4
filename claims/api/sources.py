"""Sources: who publishes."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Path, Router

from claims.models import Source
from claims.models.api_token import Scope

from .auth import may
from .paging import page_of
from .responses import answers
from .schemas import After, Id, Limit, Page, SourceOut

router = Router(tags=["sources"])


@router.get(
    "",
    auth=may(Scope.READ, "claims.view_source"),
    response=answers({200: Page[SourceOut]}),
    summary="List sources",
)
def sources(request: HttpRequest, after: After = 0, limit: Limit = 100) -> dict[str, Any]:
    """All sources, in the order they were added."""
    return page_of(Source.objects.all(), after, limit, _out)


@router.get(
    "/{source_id}",
    auth=may(Scope.READ, "claims.view_source"),
    response=answers({200: SourceOut}, 404),
    summary="One source",
)
def source(request: HttpRequest, source_id: Path[Id]) -> dict[str, Any]:
    """Its name and homepage."""
    return _out(get_object_or_404(Source, pk=source_id))


def _out(source: Source) -> dict[str, Any]:
    return {"id": source.pk, "name": source.name, "homepage": source.homepage}
