"""Who may do what: the groups, and the permissions each is given after every migration.

Each role has all the role before it has. The lists are the whole truth: a permission taken off a
list is taken from the group as well.
"""

from __future__ import annotations

from typing import Any

from django.apps import apps as installed
from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions

SEE = (
    *("source", "briefing", "claim", "series", "link", "finding", "evidence", "review", "note", "question"),
    *("ruling", "settlement", "seriesnote"),
    *("report", "delivery", "capture"),
)

REPORTER = frozenset(
    {
        *(f"view_{model}" for model in SEE),
        "add_briefing",
        "add_source",
        "add_capture",
        "change_capture",
        "view_apitoken",
        "add_apitoken",
        *("view_subscription", "add_subscription", "change_subscription", "view_dispatch"),
    }
)
REVIEWER = REPORTER | {
    *("add_review", "add_note", "add_question", "add_claim", "add_misreading", "add_ruling"),
    *("add_seriesnote", "change_seriesnote"),
}
EDITOR = REVIEWER | {
    *("change_source", "change_series", "view_reason", "add_reason", "change_reason"),
    *("view_severityrule", "change_severityrule"),
    *("view_watch", "add_watch", "change_watch"),
    *("view_webhook", "add_webhook"),
    *("view_columnmapping", "delete_columnmapping"),
    *("view_reportschedule", "add_reportschedule", "change_reportschedule", "change_delivery"),
}

ROLES = {"reporter": REPORTER, "reviewer": REVIEWER, "editor": EDITOR}


def grant_roles(app_config: Any, using: str, apps: Apps = installed, **_kwargs: Any) -> None:
    """``post_migrate``: make the groups and give them exactly their permissions of this app."""
    # Our handler may run before auth's own, on which the permissions depend.
    create_permissions(app_config, verbosity=0, using=using, apps=apps)
    group_model = apps.get_model("auth", "Group")
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    of_claims = permissions.filter(content_type__app_label=app_config.label)
    for name, codenames in ROLES.items():
        group, _ = group_model.objects.using(using).get_or_create(name=name)
        others = group.permissions.exclude(content_type__app_label=app_config.label)
        group.permissions.set([*of_claims.filter(codename__in=codenames), *others])
