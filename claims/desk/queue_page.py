"""What the queue's page shows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from claims.models import Briefing, Finding, SavedView, Series

from . import queue
from .cause import causes
from .decision import REVIEW
from .filters import filters
from .novelty import looked
from .queue_line import queue_line
from .selection import Selection, count

VIEWS = 12
"""More saved views than fit a line are no help."""


def queue_page(request: HttpRequest) -> dict[str, Any]:
    """The template's context for the selection the address names."""
    selection = Selection.read(request.GET)
    after = queue.Place.read(request.GET.get("after", ""))
    findings, more = queue.page(selection, after)
    lines = {} if selection.apart else causes(selection, findings, selection.query())
    since = looked(int(request.user.pk or 0))
    return {
        "title": _("Queue"),
        "views": [*_views(selection), *_own_views(request, selection)],
        "saved": _saved(request).filter(query=selection.query()).first() if selection.narrowed else None,
        "save_url": reverse("admin:claims_finding_view"),
        "bulk_url": reverse("admin:claims_finding_bulk"),
        "selection_query": selection.query(),
        "search": selection.search,
        "series": Series.objects.filter(pk=selection.series).first() if selection.series else None,
        **filters(request, selection),
        "narrowed": selection.narrowed,
        "plain_url": "?" + replace(Selection(), state=selection.state).query(),
        "items": [
            queue_line(finding, selection.query(), since, lines.get(finding.cluster_id or 0))
            for finding in findings
        ],
        "apart": selection.apart,
        "apart_url": "?" + replace(selection, apart=not selection.apart).query(),
        "first_url": "?" + selection.query() if after else "",
        "more_url": "?" + selection.query(after=str(queue.Place.of(findings[-1]))) if more else "",
        "empty": None if findings else _empty(request, selection),
        "may_review": request.user.has_perm(REVIEW),
    }


def _views(selection: Selection) -> list[dict[str, Any]]:
    titles = {
        "waiting": _("Waiting"),
        "flagged": _("Second look"),
        "second": _("Second reviewer"),
        "confirmed": _("Confirmed"),
        "dismissed": _("Dismissed"),
        "closed": _("No longer holding"),
        "all": _("All"),
    }
    return [
        {
            "title": title,
            "url": "?" + Selection(state=state).query(),
            "count": count(Selection(state=state)),
            "current": selection == Selection(state=state),
        }
        for state, title in titles.items()
    ]


def _saved(request: HttpRequest) -> QuerySet[SavedView]:
    return SavedView.objects.filter(owner=request.user.pk)


def _own_views(request: HttpRequest, selection: Selection) -> list[dict[str, Any]]:
    """What the person holds, and the views they keep."""
    kept = [(view.name, Selection.read(QueryDict(view.query))) for view in _saved(request)[:VIEWS]]
    if request.user.has_perm(REVIEW):
        kept.insert(0, (_("Held by me"), Selection(state="all", holder=request.user.pk)))
    return [
        {"title": name, "url": "?" + view.query(), "count": count(view), "current": view == selection}
        for name, view in kept
    ]


def _empty(request: HttpRequest, selection: Selection) -> dict[str, str]:
    """What an empty page says and what to do next."""
    if selection.narrowed or selection.state != "waiting":
        return {
            "title": _("Nothing matches"),
            "text": _("No finding is in this view with these filters."),
            "url": "?",
            "act": _("Show what waits"),
        }
    if Finding.objects.exists():
        return {
            "title": _("The queue is empty"),
            "text": _("Every finding has been decided. New ones appear here when briefings come in."),
            "url": "?state=all",
            "act": _("Show all findings"),
        }
    if Briefing.objects.exists():
        return {
            "title": _("Nothing found so far"),
            "text": _(
                "No figures that cannot all be true were found in the briefings read so far. "
                "The overview shows what is still being read."
            ),
            "url": reverse("admin:index"),
            "act": _("Show the overview"),
        }
    return {
        "title": _("No briefing has come in yet"),
        "text": _(
            "Add a briefing: its figures are read, put beside what was said before, "
            "and those that cannot all be true appear here."
        ),
        "url": reverse("admin:claims_briefing_add") if request.user.has_perm("claims.add_briefing") else "",
        "act": _("Add a briefing"),
    }
