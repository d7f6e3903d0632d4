"""Files and pages that came in: offered here, followed here, and settled where a person has to."""

from __future__ import annotations

import uuid
from typing import Any, cast

from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.decorators import display

from claims.captures import arrived, asked_for, tasks
from claims.captures.columns import remember
from claims.intake.format import Format
from claims.models.capture import Capture

from .capture_form import CapturesForm, SettleForm
from .columns_form import ColumnsForm, columns_form, preview_of
from .page import DECIDED, desk_page
from .read_only import ReadOnlyAdmin

State = Capture.State
SETTLED_BY_HAND = (State.WAITING, State.REFUSED)
SHOWN_TOGETHER = 500


@admin.register(Capture)
class CaptureAdmin(ReadOnlyAdmin):
    """The list shows what is held up and why; adding takes many files and addresses at once."""

    list_display = ("__str__", "source", "origin", "shown_state", "reason", "asked_at")
    list_filter = ("state", "origin", "source")
    list_select_related = ("source",)
    search_fields = ("file_name", "address", "title")

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        return lookup == "part_of" or super().lookup_allowed(lookup, value, request)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("body")

    def get_urls(self) -> list[URLPattern]:
        batch = self.admin_site.admin_view(self.batch_view)
        body = self.admin_site.admin_view(self.body_view)
        return [
            path("batch/<uuid:batch>/", batch, name="claims_capture_batch"),
            path("<int:pk>/body/", body, name="claims_capture_body"),
            *super().get_urls(),
        ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("claims.add_capture")

    @display(  # type: ignore[untyped-decorator]
        description=gettext_lazy("state"),
        ordering="state",
        label={State.TAKEN.label: "success", State.REFUSED.label: "danger", State.WAITING.label: "warning"},
    )
    def shown_state(self, capture: Capture) -> str:
        return capture.get_state_display()

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Store what is offered as it is, have it read, and lead to the page that shows how it goes."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        sent = request.method == "POST"
        form = CapturesForm(request.POST, request.FILES) if sent else CapturesForm()
        if sent and form.is_valid():
            batch = self._stored(form.cleaned_data, cast("User", request.user))
            return HttpResponseRedirect(reverse("admin:claims_capture_batch", args=[batch]))
        context = {"title": _("Add files and pages"), "crumbs": _crumbs(), "form": form}
        return desk_page(self, request, "captures_add.html", context, status=422 if form.errors else 200)

    def _stored(self, offered: dict[str, Any], user: User) -> uuid.UUID:
        batch = uuid.uuid4()
        about = {"batch": batch, "added_by": user}
        about |= {name: offered[name] for name in ("source", "published")}
        with transaction.atomic():
            captures = [
                arrived(file.read(), Capture.Origin.UPLOAD, file_name=file.name[:300], **about)
                for file in offered["uploads"]
            ]
            captures += [
                asked_for(address, Capture.Origin.ADDRESS, **about) for address in offered["addresses"]
            ]
        for capture in captures:
            tasks.send_on(capture.pk, State(capture.state))
        return batch

    def batch_view(self, request: HttpRequest, batch: uuid.UUID) -> HttpResponse:
        """How far the files that were offered together have come; the page looks again by itself."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        together = Capture.objects.light().filter(batch=batch)
        finished = together.exclude(state__in=(State.ASKED, State.RECEIVED)).count()
        total = together.count()
        # What is held up first: of a long record the rest is only counted.
        first = together.select_related("source").annotate(held=Q(state__in=SETTLED_BY_HAND))
        context = {
            "title": _("Added together"),
            "crumbs": _crumbs(),
            "captures": first.order_by("-held", "pk")[:SHOWN_TOGETHER],
            "done": finished,
            "total": total,
            "more": max(0, total - SHOWN_TOGETHER),
            "running": finished < total,
        }
        return desk_page(self, request, "captures_batch.html", context)

    def row_page(self, request: HttpRequest, capture: Capture) -> HttpResponse:
        may_settle = request.user.has_perm("claims.change_capture") and capture.state in SETTLED_BY_HAND
        form = SettleForm(request.POST or None, instance=capture) if may_settle else None
        columns = columns_form(capture, request.POST or None) if may_settle else None
        preview, wrong = None, False
        if request.method == "POST":
            if form is None:
                raise PermissionDenied
            wrong = not form.is_valid() or (columns is not None and not columns.is_valid())
            if not wrong and columns is not None and request.POST.get("act") == "preview":
                preview = preview_of(columns, form.save(commit=False))
            elif not wrong:
                return self._settled(request, form.save(commit=False), columns)
        context = {
            "title": str(capture),
            "crumbs": _crumbs(),
            "capture": capture,
            "form": form,
            "columns": columns,
            "preview": preview,
            "whole": Capture.objects.light().filter(parts=capture).first(),
            **_parts(capture),
        }
        return desk_page(self, request, "capture.html", context, status=422 if wrong else 200)

    def _settled(self, request: HttpRequest, capture: Capture, columns: ColumnsForm | None) -> HttpResponse:
        """Read again with what the person said; a page that never came is asked for again."""
        if columns is not None:
            capture.columns = columns.columns()
            if capture.source is not None:
                remember(capture.source, columns.text, capture.columns)
        capture.state = State.RECEIVED if capture.sha256 else State.ASKED
        capture.reason, capture.attempts, capture.next_try_at = "", 0, timezone.now()
        settled = ("source", "published", "said", "title", "language", "charset", "columns")
        capture.save(update_fields=[*settled, "state", "reason", "attempts", "next_try_at"])
        tasks.send_on(capture.pk, State(capture.state))
        request.session[DECIDED] = {"said": _("It is being read again.")}
        return HttpResponseRedirect(reverse("admin:claims_capture_change", args=[capture.pk]))

    def body_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The bytes as they came. Saved, never shown: they are somebody else's markup."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        capture = get_object_or_404(Capture, pk=pk, body__isnull=False)
        response = HttpResponse(bytes(capture.body or b""), content_type="application/octet-stream")
        response.headers["Content-Disposition"] = f'attachment; filename="capture-{pk}"'
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response


def _parts(capture: Capture) -> dict[str, Any]:
    """Of a record that was taken apart: how far its briefings have come. Of a mail: what it carried."""
    parts = Capture.objects.light().filter(part_of=capture)
    if capture.reading.get("media_type") == Format.MAIL:
        return {"attachments": parts.order_by("pk")}
    if capture.state != State.DIVIDED:
        return {}
    return {
        "parts": parts.count(),
        "parts_taken": parts.filter(state=State.TAKEN).count(),
        "held_up": parts.filter(state__in=SETTLED_BY_HAND).count(),
        "held_up_url": reverse("admin:claims_capture_changelist") + f"?part_of={capture.pk}&state=refused",
    }


def _crumbs() -> list[dict[str, str]]:
    return [{"title": _("Files and pages"), "url": reverse("admin:claims_capture_changelist")}]
