"""What reviewers do with a finding besides deciding on it alone: take it, note something, decide on many."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.admin import ModelAdmin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from claims.desk import bulk, queue
from claims.desk.acts import ACTS
from claims.desk.decision import REVIEW
from claims.desk.lease import HeldError, release, take
from claims.desk.queue_line import called, queue_line, verdict_words
from claims.desk.reasons import chosen, offered
from claims.desk.selection import Selection
from claims.models import Finding, Note, SavedView, Verdict

from .page import DECIDED, desk_page

NOTE = "claims.add_note"


def take_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the finding; where somebody else holds it, say who."""
    person = _permitted(request, REVIEW)
    get_object_or_404(Finding, pk=pk)
    try:
        until = timezone.localtime(take(pk, person).until)
        said = _("Yours until %(time)s: nobody else decides on it.") % {"time": time_format(until)}
    except HeldError as held:
        said = _("%(who)s holds it.") % {"who": called(held.lease.holder)}
    request.session[DECIDED] = {"said": said}
    return back(request, pk)


def release_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the finding go."""
    release(pk, _permitted(request, REVIEW))
    request.session[DECIDED] = {"said": _("Let go: everybody may decide on it.")}
    return back(request, pk)


def note_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep some words beside the finding; empty ones are not kept."""
    author = _permitted(request, NOTE)
    finding = get_object_or_404(Finding, pk=pk)
    text = request.POST.get("text", "").replace("\x00", "").strip()[:4000]
    if text:
        Note.objects.create(finding=finding, author=author, text=text)
        request.session[DECIDED] = {"said": _("Noted.")}
    return back(request, pk)


def saved_view_view(request: HttpRequest) -> HttpResponse:
    """Keep the queue's filters under a name, or forget a view of one's own."""
    if not request.user.has_perm("claims.view_finding"):
        raise PermissionDenied
    owner = cast("User", request.user)
    query = Selection.read(QueryDict(request.POST.get("query", "")[:2000])).query()
    name = request.POST.get("name", "").replace("\x00", "").strip()[:60]
    forget = number(request.POST.get("forget", ""))
    if forget:
        SavedView.objects.filter(owner=owner, pk=forget).delete()
        query = ""
    elif name and len(query) <= 500:
        SavedView.objects.update_or_create(owner=owner, name=name, defaults={"query": query})
    url = reverse("admin:claims_finding_changelist")
    return HttpResponseRedirect(f"{url}?{query}" if query else url)


def bulk_view(admin: ModelAdmin[Any], request: HttpRequest) -> HttpResponse:
    """Show what one decision would touch; with a verdict and a reason, write it."""
    person = _permitted(request, REVIEW)
    ids = [number(text) for text in request.POST.getlist("finding")][: bulk.MOST]
    verdict = request.POST.get("verdict", "")
    if not verdict:
        return _preview(admin, request, ids)
    if verdict not in {act[0].value for act in ACTS}:
        raise Http404
    reason = chosen(Verdict(verdict), request.POST.get("reason", ""))
    if reason is None:
        return _preview(admin, request, ids, _("Choose what to decide, and why."))
    note = request.POST.get("note", "").replace("\x00", "").strip()[:2000]
    seen = {pk: number(request.POST.get(f"seen-{pk}", "")) for pk in ids}
    outcome = bulk.decide_all(
        seen, person, Verdict(verdict), f"{reason.label}: {note}" if note else reason.label
    )
    request.session[DECIDED] = {
        "said": _said(outcome, verdict_words(verdict)),
        "review": ",".join(str(review.pk) for review in outcome.written),
        "undo_url": reverse("admin:claims_finding_bulk_undo") if outcome.written else "",
    }
    return back(request, None)


def bulk_undo_view(request: HttpRequest) -> HttpResponse:
    """Take back a decision on many, as far as nobody has decided since."""
    person = _permitted(request, REVIEW)
    reviews = [number(text) for text in request.POST.get("seen", "").split(",")]
    outcome = bulk.undo_all(reviews, person)
    request.session[DECIDED] = {"said": _said(outcome, _("taken back"))}
    return back(request, None)


def _preview(admin: ModelAdmin[Any], request: HttpRequest, ids: list[int], error: str = "") -> HttpResponse:
    selection = Selection.read(request.GET)
    findings = queue.by_id(ids)
    seen = bulk.latest_reviews(ids)
    context = {
        "title": _("Decide on many"),
        "crumbs": [{"title": _("Queue"), "url": _queue_url(selection)}],
        "items": [(queue_line(finding, ""), seen[finding.pk]) for finding in findings],
        "error": error,
        "selection_query": selection.query(),
        "queue_url": _queue_url(selection),
        "acts": [(verdict.value, label, offered()[verdict.value]) for verdict, _act, label, _title in ACTS],
    }
    return desk_page(admin, request, "bulk.html", context, status=422 if error else 200)


def _said(outcome: bulk.BulkOutcome, what: str) -> str:
    written = len(outcome.written)
    said = ngettext("%(n)s finding: %(what)s.", "%(n)s findings: %(what)s.", written) % {
        "n": written,
        "what": what,
    }
    if outcome.left:
        left = len(outcome.left)
        said += " " + ngettext(
            "%(n)s was left alone: somebody else has it or decided meanwhile.",
            "%(n)s were left alone: somebody else has them or decided meanwhile.",
            left,
        ) % {"n": left}
    return said


def back(request: HttpRequest, pk: int | None) -> HttpResponse:
    """To the finding, or to the queue, with the queue's filters kept."""
    selection = Selection.read(request.GET)
    if pk is None:
        return HttpResponseRedirect(_queue_url(selection))
    url = reverse("admin:claims_finding_change", args=[pk])
    return HttpResponseRedirect(f"{url}?{selection.query()}" if selection.query() else url)


def number(text: str) -> int:
    """The number in a form's field; 0 for anything that is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else 0


def _queue_url(selection: Selection) -> str:
    url, query = reverse("admin:claims_finding_changelist"), selection.query()
    return f"{url}?{query}" if query else url


def _permitted(request: HttpRequest, permission: str) -> User:
    if not request.user.has_perm(permission):
        raise PermissionDenied
    return cast("User", request.user)
