"""Words that reading missed, found by typing them: what selecting with a pointer does, done with keys."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from claims.desk.highlight import Mark, stretches
from claims.desk.position import places_of, sentence_around
from claims.models import Briefing

from .correction import CORRECT, crumbs_of
from .page import DECIDED, desk_page

MOST = 30


def words_view(admin: ModelAdmin[Any], request: HttpRequest, pk: int) -> HttpResponse:
    """``?words=…``: on to the form where they stand once; a choice where they stand several times."""
    if not request.user.has_perm(CORRECT):
        raise PermissionDenied
    briefing = get_object_or_404(Briefing.objects.select_related("source").defer("original"), pk=pk)
    words = request.GET.get("words", "").replace("\x00", "").strip()[:300]
    places = places_of(words, briefing.text)[:MOST]
    if len(places) == 1:
        return HttpResponseRedirect(_form_for(pk, *places[0]))
    if not places:
        request.session[DECIDED] = {"said": _("“%(words)s” does not stand in this text.") % {"words": words}}
        return HttpResponseRedirect(reverse("admin:claims_briefing_change", args=[pk]))
    context = {
        "title": _("Which “%(words)s”?") % {"words": words},
        "crumbs": crumbs_of(briefing),
        "places": [
            {"url": _form_for(pk, start, end), "stretches": _sentence(briefing.text, start, end)}
            for start, end in places
        ],
    }
    return desk_page(admin, request, "missed_words.html", context)


def _form_for(briefing: int, start: int, end: int) -> str:
    query = urlencode({"start": start, "end": end})
    return reverse("admin:claims_briefing_claim", args=[briefing]) + f"?{query}"


def _sentence(text: str, start: int, end: int) -> list[Any]:
    first, last = sentence_around(text, start, end)
    return list(stretches(text[first:last], [Mark(start, end, "", "words")], first))
