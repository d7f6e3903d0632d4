"""What people say of a series: possible links, merging and splitting with a preview, notes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from django.contrib.admin import ModelAdmin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from claims import linking, tasks
from claims.desk import merging, series_notes
from claims.desk.series_chart import series_chart
from claims.linking import ContradictsDecisionError
from claims.models import Link, Series, SeriesDecision, SeriesNote, Source
from factcheck.link.decision import Outcome

from .finding_actions import number
from .page import DECIDED, desk_page

DECIDE = "claims.add_seriesdecision"
NOTE = "claims.add_seriesnote"
MOST = 200


def possible_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept that a claim's figure is the series', or say that they are different facts."""
    person = _permitted(request, DECIDE)
    links = Link.objects.filter(series=pk, outcome=Outcome.POSSIBLE, claim__retired_at__isnull=True)
    link = links.filter(claim=number(request.POST.get("claim", ""))).select_related("claim", "series").first()
    if link is None:
        return _told(request, pk, _("That claim does not stand any more. Nothing was written."))
    answer = linking.accept if "accept" in request.POST else linking.refuse
    done = _("Accepted.") if "accept" in request.POST else _("Kept apart.")
    return _told(request, pk, _decided(lambda: answer(link, person), done))


def alias_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that another wording means the series, in the record and in what is still to come."""
    person = _permitted(request, DECIDE)
    series = get_object_or_404(Series, pk=pk)
    wording, reason = _text(request, "wording"), _text(request, "reason")
    if not (wording and reason):
        return _told(request, pk, _("Not kept: a name needs its words, and a reason."))
    asked = number(request.POST.get("source", ""))
    source = get_object_or_404(Source, pk=asked) if asked else None
    done = _("Kept: “%(wording)s” means this series.") % {"wording": wording}
    return _told(request, pk, _decided(lambda: linking.alias(wording, series, person, reason, source), done))


def merge_view(admin: ModelAdmin[Any], request: HttpRequest, pk: int) -> HttpResponse:
    """Choose a series, see what merging would change, and write that they are one, or never will be."""
    person = _permitted(request, DECIDE)
    series = get_object_or_404(Series, pk=pk)
    asked = number(request.POST.get("into", "") or request.GET.get("into", ""))
    into = Series.objects.filter(pk=asked).exclude(pk=pk).first() if asked else None
    reason = _text(request, "reason")
    if request.method == "POST" and into is not None and reason:
        if "apart" in request.POST:
            apart = _decided(lambda: linking.keep_apart(series, into, person, reason), _("Kept apart."))
            return _told(request, pk, apart)
        said = _decided(lambda: linking.merge(series, into, person, reason), _("Merged."))
        return _told(request, into.pk, said)
    words = request.GET.get("q", "").replace("\x00", "").strip()[:200]
    context = {
        "title": _("Merge with another series, or keep apart"),
        "crumbs": _crumbs(series),
        "series": series,
        "words": words,
        "candidates": [] if into else merging.candidates(series, words),
        "into": into,
        "preview": merging.preview_merge(series, into) if into else None,
        "error": _("Say why they are one series, or two.") if request.method == "POST" else "",
    }
    return desk_page(admin, request, "series_merge.html", context, status=422 if context["error"] else 200)


def split_view(admin: ModelAdmin[Any], request: HttpRequest, pk: int) -> HttpResponse:
    """Tick the claims that are another fact, see both parts, and write it."""
    person = _permitted(request, DECIDE)
    series = get_object_or_404(Series, pk=pk)
    chart = series_chart(series, limit=MOST)
    ticked = {number(text) for text in request.POST.getlist("claim")} & {row.claim for row in chart.rows}
    name, reason = _text(request, "name"), _text(request, "reason")
    if ticked and name and reason and "write" in request.POST:
        return _told(
            request,
            pk,
            _decided(lambda: linking.split(series, ticked, name, person, reason), _("Split off.")),
        )
    asked = request.method == "POST"
    complete = bool(ticked and name and reason)
    context = {
        "title": _("Split off another fact"),
        "crumbs": _crumbs(series),
        "series": series,
        "rows": chart.rows,
        "ticked": ticked,
        "name": name,
        "reason": reason,
        "leaving": [row for row in chart.rows if row.claim in ticked] if complete else [],
        "staying": [row for row in chart.rows if row.claim not in ticked],
        "error": "" if complete or not asked else _("Tick the claims, name the new series and say why."),
    }
    return desk_page(admin, request, "series_split.html", context, status=422 if context["error"] else 200)


def undo_decision_view(request: HttpRequest, pk: int, decision: int) -> HttpResponse:
    """Take back what somebody said of the series."""
    person = _permitted(request, DECIDE)
    said = get_object_or_404(SeriesDecision, pk=decision)
    reason = _text(request, "reason") or _("taken back on the series' page")
    return _told(request, pk, _decided(lambda: linking.undo(said, person, reason), _("Taken back.")))


def note_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a break or a tolerance; one without a reason, or without its day or percentage, is not kept."""
    person = _permitted(request, NOTE)
    series, reason = get_object_or_404(Series, pk=pk), _text(request, "reason")
    day, percent = _day(_text(request, "day")), _percent(_text(request, "percent"))
    if not reason or (day is None) == (percent is None):
        return _told(request, pk, _("Not kept: a note needs its day or percentage, and a reason."))
    if day is not None:
        series_notes.note_break(series, day, person, reason)
    elif percent is not None:
        series_notes.note_tolerance(series, percent, person, reason)
    tasks.send_rechecks()
    return _told(request, pk, _("Noted. The series is being checked again."))


def withdraw_note_view(request: HttpRequest, pk: int, note: int) -> HttpResponse:
    """Take a note back."""
    person = _permitted(request, NOTE)
    try:
        series_notes.withdraw(note, person)
    except SeriesNote.DoesNotExist:
        return _told(request, pk, _("That note was withdrawn already."))
    tasks.send_rechecks()
    return _told(request, pk, _("Withdrawn. The series is being checked again."))


def _decided(act: Callable[[], SeriesDecision], done: str) -> str:
    """Do it and have both sides checked again; or say why it cannot be done."""
    try:
        act()
    except ContradictsDecisionError as error:
        return _("Not written: %(who)s said otherwise (%(what)s). Take that back first.") % {
            "who": error.decision.decided_by,
            "what": error.decision,
        }
    except ValueError as error:
        return _("Not written: %(why)s.") % {"why": error}
    tasks.send_rechecks()
    return _("%(done)s Both sides are being checked again.") % {"done": done}


def _told(request: HttpRequest, pk: int, said: str) -> HttpResponse:
    request.session[DECIDED] = {"said": said}
    return HttpResponseRedirect(reverse("admin:claims_series_change", args=[pk]))


def _permitted(request: HttpRequest, permission: str) -> User:
    if not request.user.has_perm(permission):
        raise PermissionDenied
    return cast("User", request.user)


_LONGEST_CRUMB = 24
"""So many letters of a series' name fit on a phone beside where it stands."""


def _crumbs(series: Series) -> list[dict[str, str]]:
    return [
        {"title": _("Series"), "url": reverse("admin:claims_series_changelist")},
        {
            "title": Truncator(series.name).chars(_LONGEST_CRUMB),
            "url": reverse("admin:claims_series_change", args=[series.pk]),
        },
    ]


def _text(request: HttpRequest, name: str) -> str:
    return request.POST.get(name, "").replace("\x00", "").strip()[:500]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _percent(text: str) -> Decimal | None:
    try:
        percent = Decimal(text.removesuffix("%").strip())
    except InvalidOperation:
        return None
    return round(percent, 3) if percent.is_finite() and 0 <= percent <= 100 else None
