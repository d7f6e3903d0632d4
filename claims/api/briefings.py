"""Briefings: submit a text, follow its state, list its figures."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Path, Router
from ninja.errors import HttpError
from ninja.responses import Status

from claims import pipeline, tasks
from claims.exports.datasets.claims import row_of
from claims.intake import Document, RefusedError
from claims.models import Briefing, Claim, Source, State
from claims.models.api_token import Scope

from .auth import may, require
from .idempotency import Answer, once
from .paging import page_of
from .responses import answers
from .schemas import After, BriefingIn, BriefingOut, ClaimOut, Id, Limit, Page

router = Router(tags=["briefings"])


@router.get(
    "",
    auth=may(Scope.READ, "claims.view_briefing"),
    response=answers({200: Page[BriefingOut]}),
    summary="List briefings",
)
def briefings(request: HttpRequest, after: After = 0, limit: Limit = 100) -> dict[str, Any]:
    """All briefings, in the order they were taken in; without their texts."""
    return page_of(Briefing.objects.light().select_related("source"), after, limit, out)


@router.post(
    "",
    auth=may(Scope.SUBMIT, "claims.add_briefing"),
    response=answers({200: BriefingOut, 201: BriefingOut}),
    summary="Submit a text",
)
def submit(request: HttpRequest, briefing: BriefingIn) -> Status[Any]:
    """201 when it is new and is being read; 200 when this text of this source and day is here already."""
    allow_source(request, briefing.source)

    def do() -> Answer:
        document = Document(
            original=briefing.text.encode(),
            text=briefing.text,
            source=briefing.source,
            published=briefing.published,
            said=briefing.said,
            title=briefing.title,
            reference=briefing.reference,
            language=briefing.language,
        )
        try:
            stored, is_new = pipeline.ingest(document, cast("User", request.user))
        except RefusedError as error:
            raise HttpError(422, str(error)) from error
        if is_new:
            transaction.on_commit(lambda: tasks.send(stored.pk, State.RECEIVED))
        stored.refresh_from_db(fields=["captured_at"])
        return (201 if is_new else 200), out(stored)

    return once(request, do, briefing.model_dump_json().encode())


@router.get(
    "/{briefing_id}",
    auth=may(Scope.READ, "claims.view_briefing"),
    response=answers({200: BriefingOut}, 404),
    summary="One briefing and its state",
)
def briefing(request: HttpRequest, briefing_id: Path[Id]) -> dict[str, Any]:
    """``state`` tells how far it was read."""
    return out(get_object_or_404(Briefing.objects.light().select_related("source"), pk=briefing_id))


@router.get(
    "/{briefing_id}/claims",
    auth=may(Scope.READ, "claims.view_claim"),
    response=answers({200: Page[ClaimOut]}, 404),
    summary="The figures it states",
)
def claims(
    request: HttpRequest, briefing_id: Path[Id], after: After = 0, limit: Limit = 100
) -> dict[str, Any]:
    """The claims that stand, corrected ones as corrected."""
    get_object_or_404(Briefing.objects.light(), pk=briefing_id)
    return page_of(standing_claims().filter(briefing=briefing_id), after, limit, claim_out)


def out(briefing: Briefing) -> dict[str, Any]:
    """A briefing without its text."""
    names = ("published", "said_at", "title", "reference", "language", "state", "failure", "notice")
    about = {name: getattr(briefing, name) for name in names}
    return about | {"id": briefing.pk, "source": briefing.source.name, "sha256": briefing.original_sha256}


def standing_claims() -> Any:
    """Claims that nothing superseded, with what their words need and without whole texts."""
    rows = Claim.objects.current().select_related("briefing__source", "series")
    return rows.defer("briefing__original", "briefing__text", "why")


def claim_out(claim: Claim) -> dict[str, Any]:
    """A claim as it is exported, by its row's id."""
    row = row_of(claim)
    return row | {"id": claim.pk, "claim": row["id"]}


def allow_source(request: HttpRequest, name: str) -> None:
    """403 unless the source is known or the token's owner may add one."""
    if not Source.objects.filter(name__iexact=name).exists():
        require(request, Scope.SUBMIT, "claims.add_source")
