"""What the queue's page shows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from claims.models import Briefing, SavedView, Series, Source
from factcheck.finding import Severity

from . import queue
from .check_title import check_title
from .decision import REVIEW
from .queue_line import queue_line

VIEWS = 12
"""More saved views than fit a line are no help."""
CHOICES = 500
"""As many sources as a select can bear; past that the search is the way."""


def queue_page(request: HttpRequest) -> dict[str, Any]:
    """The template's context for the selection the address names."""
    selection = queue.Selection.read(request.GET)
    after = queue.Place.read(request.GET.get("after", ""))
    findings, more = queue.page(selection, after)
    return {
        "title": _("Queue"),
        "views": [*_views(selection), *_own_views(request, selection)],
        "saved": _saved(request).filter(query=selection.query()).first() if selection.narrowed else None,
        "save_url": reverse("admin:claims_finding_view"),
        "bulk_url": reverse("admin:claims_finding_bulk"),
        "selection_query": selection.query(),
        "search": selection.search,
        "kept": _kept(selection),
        "series": Series.objects.filter(pk=selection.series).first() if selection.series else None,
        "choices": _choices(selection),
        "narrowed": selection.narrowed,
        "plain_url": "?" + replace(queue.Selection(), state=selection.state).query(),
        "items": [queue_line(finding, selection.query()) for finding in findings],
        "first_url": "?" + selection.query() if after else "",
        "more_url": "?" + selection.query(after=str(queue.Place.of(findings[-1]))) if more else "",
        "empty": None if findings else _empty(request, selection),
        "may_review": request.user.has_perm(REVIEW),
    }


def _views(selection: queue.Selection) -> list[dict[str, Any]]:
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
            "url": "?" + queue.Selection(state=state).query(),
            "count": queue.count(queue.Selection(state=state)),
            "current": selection == queue.Selection(state=state),
        }
        for state, title in titles.items()
    ]


def _saved(request: HttpRequest) -> QuerySet[SavedView]:
    return SavedView.objects.filter(owner=request.user.pk)


def _own_views(request: HttpRequest, selection: queue.Selection) -> list[dict[str, Any]]:
    """What the person holds, and the views they keep."""
    kept = [(view.name, queue.Selection.read(QueryDict(view.query))) for view in _saved(request)[:VIEWS]]
    if request.user.has_perm(REVIEW):
        kept.insert(0, (_("Held by me"), queue.Selection(state="all", holder=request.user.pk)))
    return [
        {"title": name, "url": "?" + view.query(), "count": queue.count(view), "current": view == selection}
        for name, view in kept
    ]


def _kept(selection: queue.Selection) -> list[tuple[str, str]]:
    """What the filter form keeps of the address besides its own fields."""
    kept = {"state": "" if selection.state == "waiting" else selection.state}
    kept |= {"series": str(selection.series or ""), "holder": str(selection.holder or "")}
    return [(name, value) for name, value in kept.items() if value]


def _choices(selection: queue.Selection) -> list[dict[str, Any]]:
    severities = [(severity.value, severity.value.capitalize()) for severity in Severity]
    checks = [(slug, check_title(slug)) for slug in queue.check_slugs()]
    sources = [(str(pk), name) for pk, name in Source.objects.values_list("pk", "name")[:CHOICES]]
    return [
        _choice("severity", _("Severity"), _("Any severity"), severities, selection.severity),
        _choice("source", _("Source"), _("Any source"), sources, str(selection.source or "")),
        _choice("check", _("Check"), _("Any check"), checks, selection.check),
    ]


def _choice(
    name: str, label: str, anything: str, options: list[tuple[str, str]], chosen: str
) -> dict[str, Any]:
    return {
        "name": name,
        "label": label,
        "anything": anything,
        "options": [{"value": value, "label": text, "selected": value == chosen} for value, text in options],
    }


def _empty(request: HttpRequest, selection: queue.Selection) -> dict[str, str]:
    """What an empty page says and what to do next."""
    if selection.narrowed or selection.state != "waiting":
        return {
            "title": _("Nothing matches"),
            "text": _("No finding is in this view with these filters."),
            "url": "?",
            "act": _("Show what waits"),
        }
    if Briefing.objects.exists():
        return {
            "title": _("The queue is empty"),
            "text": _("Every finding has been decided. New ones appear here when briefings come in."),
            "url": "?state=all",
            "act": _("Show all findings"),
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
