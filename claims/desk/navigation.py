"""The side bar: what a person may see, in the order the work flows."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class _Place(NamedTuple):
    title: Promise
    icon: str
    """A name of the Material Symbols."""
    model: str
    """Whose permission to view opens it, as ``app_model``."""
    page: str = ""
    """The admin's name of the page, where it is not the model's list."""

    def link(self) -> str:
        return reverse(f"admin:{self.page or f'{self.model}_changelist'}")

    def open_to(self, request: HttpRequest) -> bool:
        app, model = self.model.split("_")
        return bool(request.user.has_perm(f"{app}.view_{model}"))


PLACES: tuple[tuple[Promise, tuple[_Place, ...]], ...] = (
    (
        _("Review"),
        (
            _Place(_("Overview"), "monitoring", "claims_finding", page="index"),
            _Place(_("Queue"), "inbox", "claims_finding"),
            _Place(_("Standing decisions"), "gavel", "claims_standingdecision"),
        ),
    ),
    (
        _("Record"),
        (
            _Place(_("Sources"), "apartment", "claims_source"),
            _Place(_("Briefings"), "article", "claims_briefing"),
            _Place(_("Claims"), "format_quote", "claims_claim"),
            _Place(_("Series"), "timeline", "claims_series"),
            _Place(_("Totals and parts"), "functions", "claims_identity"),
        ),
    ),
    (
        _("Intake"),
        (
            _Place(_("Files and pages"), "move_to_inbox", "claims_capture"),
            _Place(_("Watches"), "rss_feed", "claims_watch"),
        ),
    ),
    (
        _("Reports"),
        (
            _Place(_("Reports"), "summarize", "claims_report"),
            _Place(_("Exports"), "download", "claims_claim", page="claims_exports"),
            _Place(_("Schedules"), "schedule_send", "claims_reportschedule"),
        ),
    ),
    (
        _("Alerts"),
        (
            _Place(_("Subscriptions"), "notifications", "claims_subscription"),
            _Place(_("Messages"), "outbox", "claims_dispatch"),
            _Place(_("Webhooks"), "webhook", "claims_webhook"),
        ),
    ),
    (
        _("Administration"),
        (
            _Place(_("Reasons"), "rule", "claims_reason"),
            _Place(_("Severities"), "how_to_reg", "claims_severityrule"),
            _Place(_("API tokens"), "key", "claims_apitoken"),
            _Place(_("People"), "person", "auth_user"),
            _Place(_("Groups"), "group", "auth_group"),
        ),
    ),
)


def sidebar(request: HttpRequest) -> list[dict[str, Any]]:
    """Groups of links, as unfold wants them."""
    return [{"title": title, "items": _open_to(request, places)} for title, places in PLACES]


def _open_to(request: HttpRequest, places: tuple[_Place, ...]) -> list[dict[str, Any]]:
    return [
        {"title": place.title, "icon": place.icon, "link": place.link()}
        for place in places
        if place.open_to(request)
    ]
