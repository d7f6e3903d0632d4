"""The pages on which a person corrects, withdraws or adds a claim."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.admin import ModelAdmin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from claims import tasks
from claims.desk.amount import typed
from claims.desk.highlight import Mark, Stretch, stretches
from claims.desk.position import position_in, sentence_around
from claims.models import Briefing, Claim, State
from claims.pipeline import correct as pipeline
from factcheck.extract.quantities import quantities_of
from factcheck.language import UnknownLanguageError

from .claim_form import ClaimForm, filled_from, interval_around
from .page import DECIDED, desk_page

CORRECT = "claims.add_claim"
"""The permission to correct, withdraw and add."""


def correct_view(admin: ModelAdmin[Any], request: HttpRequest, pk: int) -> HttpResponse:
    """Show the claim's parts as they are read, and take what a person says instead."""
    _permitted(request)
    claim = get_object_or_404(Claim.objects.select_related("briefing__source"), pk=pk)
    form = ClaimForm(request.POST or None, initial=filled_from(claim))
    if request.method == "POST" and form.is_valid():
        changes = form.changes(claim)
        if not changes:
            form.add_error(None, _("Nothing was changed."))
        else:
            return _done(
                request,
                claim.briefing_id,
                lambda: pipeline.correct(pk, changes, _person(request), _why(form)),
            )
    context = {
        "title": _("Correct “%(quote)s”") % {"quote": claim.quote},
        "crumbs": crumbs_of(claim.briefing),
        "form": form,
        "claim": claim,
        "stretches": _said(
            claim.briefing.text, claim.sentence_start, claim.sentence_end, claim.start, claim.end
        ),
        "withdraw_url": reverse("admin:claims_claim_withdraw", args=[pk]),
        "act": _("Correct"),
    }
    return desk_page(admin, request, "claim_form.html", context, status=422 if form.errors else 200)


def withdraw_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that the claim's words state no figure."""
    _permitted(request)
    claim = get_object_or_404(Claim, pk=pk)
    why = request.POST.get("why", "").replace("\x00", "").strip()[:500]
    return _done(request, claim.briefing_id, lambda: pipeline.withdraw(pk, _person(request), why))


def add_view(admin: ModelAdmin[Any], request: HttpRequest, pk: int) -> HttpResponse:
    """Make a claim of words that reading passed over: ``?start=…&end=…`` count the text's characters."""
    _permitted(request)
    briefing = get_object_or_404(Briefing.objects.select_related("source").defer("original"), pk=pk)
    start, end = _span(request, briefing)
    form = ClaimForm(request.POST or None, initial=_guessed(briefing, start, end))
    if request.method == "POST" and form.is_valid():
        parts = form.parts
        allowed = interval_around(parts["value"])
        fields = parts | {
            "digits": briefing.text[start:end],
            "printed": allowed,
            "soft": allowed,
            "hard": allowed,
        }
        sentence = sentence_around(briefing.text, start, end)
        return _done(request, pk, lambda: pipeline.add(pk, (start, end), sentence, fields, _person(request)))
    context = {
        "title": _("Add “%(quote)s” as a claim") % {"quote": briefing.text[start:end]},
        "crumbs": crumbs_of(briefing),
        "form": form,
        "stretches": _said(briefing.text, *sentence_around(briefing.text, start, end), start, end),
        "act": _("Add the claim"),
    }
    return desk_page(admin, request, "claim_form.html", context, status=422 if form.errors else 200)


def _done(request: HttpRequest, briefing: int, act: Any) -> HttpResponse:
    """Do it, send the briefing on to be linked and checked, and show it; or say why it could not be done."""
    try:
        act()
    except pipeline.StillReadError:
        said = _("The briefing is still being read. Try again in a moment.")
    except pipeline.OutdatedError:
        said = _("Somebody corrected this claim in the meantime. Nothing was written.")
    else:
        tasks.send(briefing, State.EXTRACTED)
        said = _("Written. Both sides are being checked again.")
    request.session[DECIDED] = {"said": said}
    return HttpResponseRedirect(reverse("admin:claims_briefing_change", args=[briefing]))


def _permitted(request: HttpRequest) -> None:
    if not request.user.has_perm(CORRECT):
        raise PermissionDenied


def _person(request: HttpRequest) -> User:
    return cast("User", request.user)


def _why(form: ClaimForm) -> str:
    return str(form.cleaned_data["why"])


def crumbs_of(briefing: Briefing) -> list[dict[str, str]]:
    """The way from the list of briefings to this one."""
    return [
        {"title": _("Briefings"), "url": reverse("admin:claims_briefing_changelist")},
        {"title": str(briefing), "url": reverse("admin:claims_briefing_change", args=[briefing.pk])},
    ]


def _said(text: str, first: int, last: int, start: int, end: int) -> list[Stretch]:
    """The sentence ``[first, last)`` with its words ``[start, end)`` marked."""
    return list(stretches(text[first:last], [Mark(start, end, "", "words")], first))


def _span(request: HttpRequest, briefing: Briefing) -> tuple[int, int]:
    """The words asked for, without blanks around them; ``lines=1`` counts a line's end as one character."""
    texts = request.GET.get("start", ""), request.GET.get("end", "")
    if not all(text.isascii() and text.isdigit() and len(text) < 12 for text in texts):
        raise Http404
    start, end = (int(text) for text in texts)
    if request.GET.get("lines") == "1":
        start, end = position_in(briefing.text, start), position_in(briefing.text, end)
    words = briefing.text[start:end]
    if not words.strip() or len(words) > 300:
        raise Http404
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def _guessed(briefing: Briefing, start: int, end: int) -> dict[str, Any]:
    """What the engine reads in the words, as a beginning."""
    guess: dict[str, Any] = {"kind": "level", "status": "reported"}
    first, last = sentence_around(briefing.text, start, end)
    try:
        found = list(quantities_of(briefing.text[first:last], briefing.language))
    except UnknownLanguageError:
        return guess
    for quantity in found:
        if quantity.span.start + first < end and start < quantity.span.end + first:
            return guess | {
                "value": typed(quantity.value),
                "unit": quantity.unit,
                "measure": quantity.measure,
                "direction": quantity.direction.value if quantity.direction else "",
            }
    return guess
