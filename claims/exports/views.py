"""Exports over HTTP: for signed-in people who may see what they take."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.utils import timezone

from . import formats
from .datasets import ALL


@login_required
def export(request: HttpRequest, slug: str, kind: str) -> StreamingHttpResponse:
    """One dataset in one format, streamed."""
    dataset = ALL.get(slug)
    if dataset is None or kind not in dataset.formats:
        raise Http404
    if not request.user.has_perm(dataset.permission):
        raise PermissionDenied
    form = formats.ALL[kind]
    name = f"factcheck-{slug}-{timezone.localdate()}.{kind}"
    return StreamingHttpResponse(
        form.written(dataset),
        content_type=form.MEDIA_TYPE,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Content-Type-Options": "nosniff",
        },
    )
