"""Findings and reviews: what cannot be true together, and what people decide about it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Field, Path, Router
from ninja.errors import HttpError
from ninja.responses import Status

from claims.desk.decision import OvertakenError, decide
from claims.desk.lease import HeldError
from claims.models import Finding, Verdict
from claims.models.api_token import Scope
from factcheck.finding import Severity

from .auth import may
from .idempotency import Answer, once
from .paging import page_of
from .responses import answers
from .reviews import review_out
from .schemas import After, FindingOut, Id, Limit, Page, ReviewIn, ReviewOut, Word

router = Router(tags=["findings"])
Wanted = Annotated[Literal["holding", "waiting", "decided"], Field(description="Those to list.")]


@router.get(
    "",
    auth=may(Scope.READ, "claims.view_finding"),
    response=answers({200: Page[FindingOut]}),
    summary="List findings",
)
def findings(
    request: HttpRequest,
    state: Wanted = "holding",
    severity: Severity | None = None,
    check: Word = "",
    after: After = 0,
    limit: Limit = 100,
) -> dict[str, Any]:
    """Findings that hold today; all of them, those that wait for a decision, or those decided."""
    rows = Finding.objects.waiting() if state == "waiting" else Finding.objects.holding()
    if state == "decided":
        rows = rows.exclude(verdict="")
    if severity is not None:
        rows = rows.filter(severity=severity)
    if check:
        rows = rows.filter(check_slug=check)
    return page_of(rows.prefetch_related("evidence__claim", "reviews"), after, limit, _out)


@router.get(
    "/{finding_id}",
    auth=may(Scope.READ, "claims.view_finding"),
    response=answers({200: FindingOut}, 404),
    summary="One finding",
)
def finding(request: HttpRequest, finding_id: Path[Id]) -> dict[str, Any]:
    """Also one that holds no longer."""
    return _out(get_object_or_404(Finding, pk=finding_id))


@router.get(
    "/{finding_id}/reviews",
    auth=may(Scope.READ, "claims.view_review"),
    response=answers({200: Page[ReviewOut]}, 404),
    summary="What was decided",
)
def reviews(
    request: HttpRequest, finding_id: Path[Id], after: After = 0, limit: Limit = 100
) -> dict[str, Any]:
    """The decisions about one finding, in the order they were taken; the latest is in force."""
    finding = get_object_or_404(Finding, pk=finding_id)
    return page_of(finding.reviews.select_related("reviewer"), after, limit, review_out)


@router.post(
    "/{finding_id}/reviews",
    auth=may(Scope.REVIEW, "claims.add_review"),
    response=answers({201: ReviewOut}, 404, 409),
    summary="Decide about it",
)
def review(request: HttpRequest, finding_id: Path[Id], review: ReviewIn) -> Status[Any]:
    """409 when somebody decided after what you saw (``seen``), or holds the finding just now."""
    get_object_or_404(Finding, pk=finding_id)
    if review.verdict == Verdict.DISMISSED and not review.reason.strip():
        raise HttpError(422, "A dismissal needs a reason.")

    def do() -> Answer:
        try:
            decided = decide(
                finding_id, request.user, Verdict(review.verdict), review.reason, seen=review.seen
            )
        except OvertakenError as error:
            raise HttpError(409, f"It was decided meanwhile: {error.latest}.") from error
        except HeldError as error:
            raise HttpError(409, "Somebody else holds it just now.") from error
        decided.refresh_from_db()
        return 201, review_out(decided)

    return once(request, do, review.model_dump_json().encode())


def _out(finding: Finding) -> dict[str, Any]:
    evidence = sorted(finding.evidence.all(), key=lambda row: row.position)
    names = ("id", "severity", "message", "arithmetic", "said_at", "found_at", "verdict")
    return {name: getattr(finding, name) for name in names} | {
        "check": finding.check_slug,
        "claims": [f"{row.claim.briefing_id}#{row.claim.number}" for row in evidence],
        "latest_review": max((review.pk for review in finding.reviews.all()), default=None),
    }
