"""Findings: the queue, the page to decide on, and the decisions."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from claims.desk import queue
from claims.desk.decision import REVIEW, OvertakenError, decide, undo
from claims.desk.finding_page import finding_page
from claims.desk.lease import HeldError
from claims.desk.queue_line import called, verdict_words
from claims.desk.queue_page import queue_page
from claims.desk.reasons import chosen
from claims.desk.selection import Selection
from claims.models import Finding, Review, Verdict

from .finding_actions import (
    bulk_undo_view,
    bulk_view,
    note_view,
    number,
    release_view,
    saved_view_view,
    take_view,
)
from .page import DECIDED, desk_page
from .read_only import ReadOnlyAdmin
from .reply import answer_view, ask_view

DECISIONS = {Verdict.CONFIRMED, Verdict.FLAGGED, Verdict.DISMISSED}


@admin.register(Finding)
class FindingAdmin(ReadOnlyAdmin):
    """The queue is the list; the change page is where a reviewer decides."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        own = [
            path("bulk/", view(require_POST(partial(bulk_view, self))), name="claims_finding_bulk"),
            path("bulk/undo/", view(require_POST(bulk_undo_view)), name="claims_finding_bulk_undo"),
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
            path("<int:pk>/decide/", view(require_POST(self.decide_view)), name="claims_finding_decide"),
            path("<int:pk>/undo/", view(require_POST(self.undo_view)), name="claims_finding_undo"),
        ]
        return own + super().get_urls()  # type: ignore[no-any-return]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        return desk_page(self, request, "queue.html", queue_page(request))

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        finding = self.get_object(request, object_id)
        if finding is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[no-any-return]
        if not self.has_view_permission(request, finding):
            raise PermissionDenied
        return desk_page(self, request, "finding.html", finding_page(request, finding))

    def decide_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Write a decision and go on to the next finding of the queue."""
        if not request.user.has_perm(REVIEW):
            raise PermissionDenied
        finding = get_object_or_404(Finding, pk=pk)
        verdict, reason, refusal = _asked(request)
        if refusal:
            return self._refused(request, finding, refusal)
        selection = Selection.read(request.GET)
        _previous, following = queue.neighbours(selection, finding)
        try:
            review = decide(pk, request.user, verdict, reason, seen=number(request.POST.get("seen", "")))
        except OvertakenError as overtaken:
            return self._overtaken(request, finding, overtaken.latest)
        except HeldError as held:
            return self._told(request, finding, _held(held))
        _remember(request, review)
        return HttpResponseRedirect(_way_on(following, selection))

    def undo_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take the latest decision back and return to its finding."""
        finding = get_object_or_404(Finding, pk=pk)
        try:
            undo(number(request.POST.get("seen", "")), request.user)
        except OvertakenError as overtaken:
            return self._overtaken(request, finding, overtaken.latest)
        except HeldError as held:
            return self._told(request, finding, _held(held))
        except Review.DoesNotExist:
            pass  # nothing was decided, so nothing is to be taken back
        selection = Selection.read(request.GET)
        request.session[DECIDED] = {"said": _("Taken back. The finding waits again.")}
        return HttpResponseRedirect(_way_on(finding.pk, selection))

    def _refused(self, request: HttpRequest, finding: Finding, refusal: dict[str, str]) -> HttpResponse:
        return desk_page(self, request, "finding.html", finding_page(request, finding, refusal), status=422)

    def _overtaken(self, request: HttpRequest, finding: Finding, latest: Review) -> HttpResponse:
        who = called(latest.reviewer)
        notice = _("%(who)s decided meanwhile: %(verdict)s. Your decision was not written.") % {
            "who": who,
            "verdict": verdict_words(latest.verdict),
        }
        return self._told(request, finding, notice)

    def _told(self, request: HttpRequest, finding: Finding, notice: str) -> HttpResponse:
        """The page as it is now, saying why nothing was written."""
        finding.refresh_from_db()
        context = finding_page(request, finding) | {"notice": notice}
        return desk_page(self, request, "finding.html", context, status=409)


def _held(held: HeldError) -> str:
    return _("%(who)s holds this finding. Your decision was not written.") % {
        "who": called(held.lease.holder)
    }


def _asked(request: HttpRequest) -> tuple[Verdict, str, dict[str, str]]:
    """The verdict and the reason's words of a decision form, or what is wrong with it."""
    form = {name: request.POST.get(name, "").replace("\x00", "") for name in ("verdict", "reason", "note")}
    if form["verdict"] not in DECISIONS:
        return Verdict.FLAGGED, "", form | {"error": _("Choose what to decide.")}
    verdict = Verdict(form["verdict"])
    reason = chosen(verdict, form["reason"])
    if reason is None:
        return verdict, "", form | {"error": _("Choose a reason.")}
    note = form["note"].strip()[:2000]
    return verdict, f"{reason.label}: {note}" if note else reason.label, {}


def _remember(request: HttpRequest, review: Review) -> None:
    request.session[DECIDED] = {
        "said": _("Finding %(number)s: %(verdict)s.")
        % {"number": review.finding_id, "verdict": verdict_words(review.verdict)},
        "review": review.pk,
        "undo_url": reverse("admin:claims_finding_undo", args=[review.finding_id]),
    }


def _way_on(pk: int | None, selection: Selection) -> str:
    url = (
        reverse("admin:claims_finding_changelist")
        if pk is None
        else reverse("admin:claims_finding_change", args=[pk])
    )
    query = selection.query()
    return f"{url}?{query}" if query else url
