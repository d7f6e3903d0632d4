"""Captures: have a file read or an address fetched, and follow what becomes of it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Annotated, Any

from django.db import transaction
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Field, File, Form, Path, Router
from ninja.errors import HttpError
from ninja.files import UploadedFile
from ninja.responses import Status

from claims.captures import arrived, asked_for, tasks
from claims.intake.limits import LIMITS
from claims.models import Capture, Source
from claims.models.api_token import Scope

from .auth import may
from .briefings import allow_source
from .idempotency import Answer, once
from .paging import page_of
from .responses import answers
from .schemas import After, CaptureIn, CaptureOut, Id, Limit, Name, Page

router = Router(tags=["captures"])
Part = Annotated[int, Field(ge=0, le=2**63 - 1, description="A divided capture; 0 for all.")]


@router.post(
    "",
    auth=may(Scope.SUBMIT, "claims.add_briefing"),
    response=answers({202: CaptureOut}),
    summary="Have an address fetched",
)
def ask(request: HttpRequest, capture: CaptureIn) -> Status[Any]:
    """The page is fetched, archived and read; follow it until its ``state`` is taken, waiting or refused."""
    allow_source(request, capture.source)

    def do() -> Answer:
        about = {"source": Source.objects.named(capture.source), "published": capture.published}
        return _sent(asked_for(capture.address, Capture.Origin.API, added_by=request.user, **about))

    return once(request, do, capture.model_dump_json().encode())


@router.post(
    "/file",
    auth=may(Scope.SUBMIT, "claims.add_briefing"),
    response=answers({202: CaptureOut}),
    summary="Have a file read",
)
def upload(
    request: HttpRequest,
    source: Annotated[Name, Form()],
    file: File[UploadedFile],
    published: Annotated[date | None, Form()] = None,
) -> Status[Any]:
    """PDF, DOCX, ODT, RTF, HTML, Markdown, mail, text, CSV, XLSX or JSONL, as ``multipart/form-data``."""
    allow_source(request, source)
    if (file.size or 0) > LIMITS.file_bytes:
        raise HttpError(422, "The file is too large.")
    data = file.read()

    def do() -> Answer:
        name = "".join(char for char in file.name or "" if char.isprintable())[:300]
        about = {"source": Source.objects.named(source), "published": published, "file_name": name}
        return _sent(arrived(data, Capture.Origin.API, added_by=request.user, **about))

    return once(request, do, source.encode(), str(published).encode(), data)


@router.get(
    "",
    auth=may(Scope.READ, "claims.view_capture"),
    response=answers({200: Page[CaptureOut]}),
    summary="List captures",
)
def captures(request: HttpRequest, after: After = 0, limit: Limit = 100, part_of: Part = 0) -> dict[str, Any]:
    """All captures, in the order they were asked for or came; ``part_of`` those of one record."""
    rows = Capture.objects.light()
    return page_of(rows.filter(part_of=part_of) if part_of else rows, after, limit, _out)


@router.get(
    "/{capture_id}",
    auth=may(Scope.READ, "claims.view_capture"),
    response=answers({200: CaptureOut}, 404),
    summary="One capture and its state",
)
def capture(request: HttpRequest, capture_id: Path[Id]) -> dict[str, Any]:
    """``briefing`` is set once it is taken in; ``reason`` says why it waits or was refused."""
    return _out(get_object_or_404(Capture.objects.light(), pk=capture_id))


def _sent(capture: Capture) -> Answer:
    transaction.on_commit(partial(tasks.send_on, capture.pk, Capture.State(capture.state)))
    return 202, _out(capture)


def _out(capture: Capture) -> dict[str, Any]:
    names = ("id", "state", "reason", "address", "file_name", "sha256")
    return {name: getattr(capture, name) for name in names} | {"briefing": capture.briefing_id}
