"""Briefings: what came in, how far it was read, and the archived original."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.decorators import display

from claims import tasks
from claims.desk.briefing_page import briefing_page, progress
from claims.models import Briefing, State
from claims.pipeline.ingest import ingest

from .briefing_form import BriefingForm
from .correction import CORRECT
from .correction import add_view as add_claim_view
from .missed_words import words_view
from .page import DECIDED, desk_page
from .read_only import ReadOnlyAdmin


@admin.register(Briefing)
class BriefingAdmin(ReadOnlyAdmin):
    """The list says what is still being read; the page shows the text with its figures marked."""

    list_display = ("heading", "source", "said_at", "published", "shown_state", "captured_at")
    list_filter = ("state", "source", "language")
    list_select_related = ("source",)
    search_fields = ("title", "reference")
    date_hierarchy = None

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("original", "text")

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        own = [
            path("<int:pk>/original/", view(self.original_view), name="claims_briefing_original"),
            path("<int:pk>/progress/", view(self.progress_view), name="claims_briefing_progress"),
            path("<int:pk>/claim/", view(partial(add_claim_view, self)), name="claims_briefing_claim"),
            path("<int:pk>/words/", view(partial(words_view, self)), name="claims_briefing_words"),
        ]
        return [*own, *super().get_urls()]

    @admin.display(description=gettext_lazy("title"), ordering="title")
    def heading(self, briefing: Briefing) -> str:
        return briefing.title or briefing.reference or briefing.file_name or str(briefing)

    @display(  # type: ignore[untyped-decorator]
        description=gettext_lazy("state"),
        ordering="state",
        label={State.CHECKED.label: "success", State.FAILED.label: "danger"},
    )
    def shown_state(self, briefing: Briefing) -> str:
        return briefing.get_state_display()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("claims.add_briefing")

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Store a text as intake does, and send it to be read; the same text again leads to the first."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = BriefingForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            briefing, is_new = ingest(form.document, cast("User", request.user))
            if is_new:
                tasks.send(briefing.pk, State.RECEIVED)
            said = _("Added. It is being read now.") if is_new else _("This briefing was here already.")
            request.session[DECIDED] = {"said": said}
            return HttpResponseRedirect(reverse("admin:claims_briefing_change", args=[briefing.pk]))
        context = {
            "title": _("Add a briefing"),
            "crumbs": [{"title": _("Briefings"), "url": reverse("admin:claims_briefing_changelist")}],
            "form": form,
        }
        return desk_page(self, request, "briefing_add.html", context, status=422 if form.errors else 200)

    def row_page(self, request: HttpRequest, briefing: Briefing) -> HttpResponse:
        context = briefing_page(briefing) | {"may_correct": request.user.has_perm(CORRECT)}
        return desk_page(self, request, "briefing.html", context)

    def progress_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """How far the briefing is, for the page that shows it; once it is done, the page is shown anew."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        briefing = get_object_or_404(Briefing.objects.light(), pk=pk)
        response = TemplateResponse(request, "claims/desk/_progress.html", progress(briefing))
        if briefing.is_finished:
            response.headers["HX-Refresh"] = "true"
        return response

    def original_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The bytes as they came. Saved, never shown: they are somebody else's markup."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        briefing = get_object_or_404(Briefing.objects.defer("text"), pk=pk)
        response = HttpResponse(bytes(briefing.original), content_type="application/octet-stream")
        name = briefing.file_name or f"briefing-{briefing.pk}.txt"
        response.headers["Content-Disposition"] = f'attachment; filename="{_ascii(name)}"'
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Digest"] = f"sha-256={briefing.original_sha256}"
        return response


def _ascii(name: str) -> str:
    return "".join(
        letter if letter.isascii() and (letter.isalnum() or letter in "._- ") else "_" for letter in name
    )
