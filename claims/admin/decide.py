"""Deciding on a finding, as far as its scope reaches, and taking that back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from claims.desk import queue
from claims.desk.decision import REVIEW, OvertakenError, decide, decide_throughout, end_decision, undo
from claims.desk.finding_page import finding_page
from claims.desk.lease import HeldError
from claims.desk.queue_line import called, verdict_words
from claims.desk.reasons import chosen
from claims.desk.scope import standing_decision_of
from claims.desk.selection import Selection
from claims.models import Finding, Review, StandingDecision, Verdict

from .finding_actions import back, number
from .page import DECIDED, desk_page

DECISIONS = {Verdict.CONFIRMED, Verdict.FLAGGED, Verdict.DISMISSED}
Refusal = dict[str, str]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a decision form asks for; ``decision`` is None for one finding, for good."""

    verdict: Verdict
    reason: str
    decision: StandingDecision | None


def decide_view(admin: ModelAdmin[Any], request: HttpRequest, pk: int) -> HttpResponse:
    """Write a decision and go on to the next finding of the queue."""
    if not request.user.has_perm(REVIEW):
        raise PermissionDenied
    finding = get_object_or_404(Finding, pk=pk)
    asked, refusal = _asked(request, finding)
    if asked is None:
        page = finding_page(request, finding, refusal | {"open": "1"})
        return desk_page(admin, request, "finding.html", page, status=422)
    selection = Selection.read(request.GET)
    _previous, following = queue.neighbours(selection, finding)
    try:
        _decide(request, finding, asked)
    except OvertakenError as overtaken:
        if not _is_own_again(request, asked, overtaken.latest):
            return _overtaken(admin, request, finding, overtaken.latest, refusal)
        _remember_alone(request, overtaken.latest)
    except HeldError as held:
        return _told(admin, request, finding, _held(held), refusal)
    if asked.decision is not None:  # it may have decided the following one as well
        _previous, following = queue.neighbours(selection, finding)
    return back(request, following)


def undo_view(admin: ModelAdmin[Any], request: HttpRequest, pk: int) -> HttpResponse:
    """Take the latest decision back and return to its finding."""
    finding = get_object_or_404(Finding, pk=pk)
    try:
        undo(number(request.POST.get("seen", "")), request.user)
    except OvertakenError as overtaken:
        return _overtaken(admin, request, finding, overtaken.latest, {})
    except HeldError as held:
        return _told(admin, request, finding, _held(held), {})
    except Review.DoesNotExist:
        pass  # nothing was decided, so nothing is to be taken back
    request.session[DECIDED] = {"said": _("Taken back. The finding waits again.")}
    return back(request, pk)


def end_decision_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a decision of a wider scope back wherever it is in force."""
    try:
        reopened = end_decision(pk, request.user)
    except StandingDecision.DoesNotExist:
        raise Http404 from None
    said = ngettext(
        "Taken back. %(n)s finding waits again.", "Taken back. %(n)s findings wait again.", len(reopened)
    ) % {"n": len(reopened)}
    request.session[DECIDED] = {"said": said}
    return back(request, StandingDecision.objects.values_list("finding", flat=True).get(pk=pk))


def _decide(request: HttpRequest, finding: Finding, asked: Asked) -> None:
    """Write it, and remember for the next page what was done and how it is undone."""
    seen, words = number(request.POST.get("seen", "")), verdict_words(asked.verdict)
    if asked.decision is None:
        _remember_alone(request, decide(finding.pk, request.user, asked.verdict, asked.reason, seen=seen))
        return
    carried = decide_throughout(asked.decision, request.user, asked.verdict, asked.reason, seen=seen)
    count = len(carried.decided)
    said = ngettext("%(n)s finding: %(what)s.", "%(n)s findings: %(what)s.", count) % {
        "n": count,
        "what": words,
    }
    if carried.held:
        said += " " + ngettext(
            "%(n)s was left alone: somebody else holds it.",
            "%(n)s were left alone: somebody else holds them.",
            len(carried.held),
        ) % {"n": len(carried.held)}
    undo_url = reverse("admin:claims_finding_end_decision", args=[asked.decision.pk])
    request.session[DECIDED] = {"said": said, "review": asked.decision.pk, "undo_url": undo_url}


def _remember_alone(request: HttpRequest, review: Review) -> None:
    said = _("Finding %(number)s: %(verdict)s.") % {
        "number": review.finding_id,
        "verdict": verdict_words(review.verdict),
    }
    undo_url = reverse("admin:claims_finding_undo", args=[review.finding_id])
    request.session[DECIDED] = {"said": said, "review": review.pk, "undo_url": undo_url}


def _is_own_again(request: HttpRequest, asked: Asked, latest: Review) -> bool:
    """Whether the form came a second time, as from a double click: what it asks for is written already."""
    return (
        asked.decision is None
        and latest.reviewer_id == request.user.pk
        and (latest.verdict, latest.reason) == (asked.verdict, asked.reason)
    )


def _asked(request: HttpRequest, finding: Finding) -> tuple[Asked | None, Refusal]:
    """What a decision form asks for, and the form as it was filled in, with what is wrong in it."""
    names = ("verdict", "reason", "note", "scope", "until")
    form = {name: request.POST.get(name, "").replace("\x00", "") for name in names}
    if form["verdict"] not in DECISIONS:
        return None, form | {"error": _("Choose what to decide.")}
    verdict = Verdict(form["verdict"])
    reason = chosen(verdict, form["reason"])
    if reason is None:
        return None, form | {"error": _("Choose a reason.")}
    decision = standing_decision_of(finding, form["scope"] or StandingDecision.Scope.FINDING)
    if decision is None:
        return None, form | {"error": _("Choose how far it reaches.")}
    if error := _until(decision, verdict, form["until"]):
        return None, form | {"error": error}
    note = form["note"].strip()[:2000]
    words = f"{reason.label}: {note}" if note else reason.label
    alone = decision.scope == StandingDecision.Scope.FINDING and decision.until is None
    return Asked(verdict, words, None if alone else decision), form


def _until(decision: StandingDecision, verdict: Verdict, text: str) -> str:
    """Set the decision's last day as the form says; returns what is wrong with it."""
    if verdict != Verdict.DISMISSED:
        return ""
    if not text.strip():
        needed = decision.scope == StandingDecision.Scope.SERIES
        return _("Say until when: findings still to come fall under it too.") if needed else ""
    try:
        decision.until = date.fromisoformat(text.strip())
    except ValueError:
        return _("That is no day; write it as 2031-05-30.")
    return "" if decision.until > timezone.localdate() else _("That day is over.")


def _overtaken(
    admin: ModelAdmin[Any], request: HttpRequest, finding: Finding, latest: Review, form: Refusal
) -> HttpResponse:
    verdict = verdict_words(latest.verdict)
    if latest.reviewer_id == request.user.pk:
        notice = _("You decided on this already: %(verdict)s. Nothing more was written.") % {
            "verdict": verdict
        }
    else:
        notice = _("%(who)s decided meanwhile: %(verdict)s. Your decision was not written.") % {
            "who": called(latest.reviewer),
            "verdict": verdict,
        }
    return _told(admin, request, finding, notice, form)


def _told(
    admin: ModelAdmin[Any], request: HttpRequest, finding: Finding, notice: str, form: Refusal
) -> HttpResponse:
    """The page as it is now, saying why nothing was written; the words of the form are kept in it."""
    finding.refresh_from_db()
    context = finding_page(request, finding, form) | {"notice": notice}
    return desk_page(admin, request, "finding.html", context, status=409)


def _held(held: HeldError) -> str:
    return _("%(who)s holds this finding. Your decision was not written.") % {
        "who": called(held.lease.holder)
    }
