"""The side bar: what a person may see, in the order the work flows."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

RECORD = (
    ("source", "apartment"),
    ("briefing", "article"),
    ("claim", "format_quote"),
    ("series", "timeline"),
    ("identity", "functions"),
)


def sidebar(request: HttpRequest) -> list[dict[str, Any]]:
    """Groups of links, as unfold wants them."""
    titles = {
        "source": _("Sources"),
        "briefing": _("Briefings"),
        "claim": _("Claims"),
        "series": _("Series"),
        "identity": _("Totals and parts"),
    }
    record = [
        _item(request, titles[model], icon, f"admin:claims_{model}_changelist", f"claims.view_{model}")
        for model, icon in RECORD
    ]
    desk = [
        _item(request, _("Overview"), "monitoring", "admin:index", "claims.view_finding"),
        _item(request, _("Queue"), "inbox", "admin:claims_finding_changelist", "claims.view_finding"),
        _item(
            request,
            _("Standing decisions"),
            "gavel",
            "admin:claims_standingdecision_changelist",
            "claims.view_standingdecision",
        ),
    ]
    people = [
        _item(request, _("Reasons"), "rule", "admin:claims_reason_changelist", "claims.view_reason"),
        _item(
            request,
            _("Severities"),
            "how_to_reg",
            "admin:claims_severityrule_changelist",
            "claims.view_severityrule",
        ),
        _item(request, _("API tokens"), "key", "admin:claims_apitoken_changelist", "claims.view_apitoken"),
        _item(request, _("People"), "person", "admin:auth_user_changelist", "auth.view_user"),
        _item(request, _("Groups"), "group", "admin:auth_group_changelist", "auth.view_group"),
    ]
    intake = [
        _item(
            request,
            _("Files and pages"),
            "move_to_inbox",
            "admin:claims_capture_changelist",
            "claims.view_capture",
        ),
        _item(request, _("Watches"), "rss_feed", "admin:claims_watch_changelist", "claims.view_watch"),
    ]
    reports = [
        _item(request, _("Reports"), "summarize", "admin:claims_report_changelist", "claims.view_report"),
        _item(request, _("Exports"), "download", "admin:claims_exports", "claims.view_claim"),
        _item(
            request,
            _("Schedules"),
            "schedule_send",
            "admin:claims_reportschedule_changelist",
            "claims.view_reportschedule",
        ),
    ]
    alerts = [
        _item(
            request,
            _("Subscriptions"),
            "notifications",
            "admin:claims_subscription_changelist",
            "claims.view_subscription",
        ),
        _item(request, _("Messages"), "outbox", "admin:claims_dispatch_changelist", "claims.view_dispatch"),
        _item(request, _("Webhooks"), "webhook", "admin:claims_webhook_changelist", "claims.view_webhook"),
    ]
    groups = [
        (_("Review"), desk),
        (_("Record"), record),
        (_("Intake"), intake),
        (_("Reports"), reports),
        (_("Alerts"), alerts),
        (_("Administration"), people),
    ]
    return [{"title": title, "items": [item for item in items if item]} for title, items in groups]


def _item(request: HttpRequest, title: str, icon: str, url: str, permission: str) -> dict[str, Any]:
    if not request.user.has_perm(permission):
        return {}
    return {"title": title, "icon": icon, "link": reverse(url)}
