"""Findings: the queue, the page to decide on, and the decisions."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_POST

from claims.desk.finding_page import finding_page
from claims.desk.queue_page import queue_page
from claims.models import Finding

from .decide import decide_view, end_decision_view, undo_view
from .finding_actions import (
    bulk_undo_view,
    bulk_view,
    note_view,
    release_view,
    saved_view_view,
    take_view,
)
from .keys import keys_view
from .page import desk_page
from .read_only import ReadOnlyAdmin
from .reply import answer_view, ask_view


@admin.register(Finding)
class FindingAdmin(ReadOnlyAdmin):
    """The queue is the list; the change page is where a reviewer decides."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        own = [
            path("bulk/", view(require_POST(partial(bulk_view, self))), name="claims_finding_bulk"),
            path("bulk/undo/", view(require_POST(bulk_undo_view)), name="claims_finding_bulk_undo"),
            path(
                "decision/<int:pk>/end/",
                view(require_POST(end_decision_view)),
                name="claims_finding_end_decision",
            ),
            path("keys/", view(partial(keys_view, self)), name="claims_keys"),
            path("view/", view(require_POST(saved_view_view)), name="claims_finding_view"),
            path("<int:pk>/take/", view(require_POST(take_view)), name="claims_finding_take"),
            path("<int:pk>/release/", view(require_POST(release_view)), name="claims_finding_release"),
            path("<int:pk>/ask/", view(require_POST(ask_view)), name="claims_finding_ask"),
            path(
                "<int:pk>/answer/<int:question>/",
                view(require_POST(answer_view)),
                name="claims_finding_answer",
            ),
            path("<int:pk>/note/", view(require_POST(note_view)), name="claims_finding_note"),
            path(
                "<int:pk>/decide/",
                view(require_POST(partial(decide_view, self))),
                name="claims_finding_decide",
            ),
            path("<int:pk>/undo/", view(require_POST(partial(undo_view, self))), name="claims_finding_undo"),
        ]
        return own + super().get_urls()  # type: ignore[no-any-return]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        return desk_page(self, request, "queue.html", queue_page(request))

    def row_page(self, request: HttpRequest, finding: Finding) -> HttpResponse:
        return desk_page(self, request, "finding.html", finding_page(request, finding))
