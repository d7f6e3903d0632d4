"""Sources: who publishes."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router

from claims.models import Source
from claims.models.api_token import Scope

from .auth import require
from .paging import page_of
from .responses import answers
from .schemas import After, Limit, Page, SourceOut

router = Router(tags=["sources"])


@router.get("", response=answers({200: Page[SourceOut]}), summary="List sources")
def sources(request: HttpRequest, after: After = 0, limit: Limit = 100) -> dict[str, Any]:
    """All sources, in the order they were added."""
    require(request, Scope.READ, "claims.view_source")
    return page_of(Source.objects.all(), after, limit, _out)


def _out(source: Source) -> dict[str, Any]:
    return {"id": source.pk, "name": source.name, "homepage": source.homepage}
