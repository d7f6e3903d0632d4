"""Reviews: every decision ever taken, those taken back too."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Path, Router

from claims.models import Review
from claims.models.api_token import Scope

from .auth import may
from .paging import page_of
from .responses import answers
from .schemas import After, Id, Limit, Page, ReviewOut

router = Router(tags=["reviews"])


@router.get(
    "",
    auth=may(Scope.READ, "claims.view_review"),
    response=answers({200: Page[ReviewOut]}),
    summary="List decisions",
)
def reviews(request: HttpRequest, after: After = 0, limit: Limit = 100) -> dict[str, Any]:
    """All decisions, in the order they were taken. The latest of a finding is in force."""
    return page_of(Review.objects.select_related("reviewer"), after, limit, review_out)


@router.get(
    "/{review_id}",
    auth=may(Scope.READ, "claims.view_review"),
    response=answers({200: ReviewOut}, 404),
    summary="One decision",
)
def review(request: HttpRequest, review_id: Path[Id]) -> dict[str, Any]:
    """Who decided what, when and why."""
    return review_out(get_object_or_404(Review.objects.select_related("reviewer"), pk=review_id))


def review_out(review: Review) -> dict[str, Any]:
    """A decision as it goes out."""
    names = ("id", "verdict", "reason", "decided_at")
    about = {name: getattr(review, name) for name in names}
    return about | {"finding": review.finding_id, "reviewer": review.reviewer.get_username()}
