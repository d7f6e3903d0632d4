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
    *("seriesdecision", "identity", "identityreview", "standingdecision", "seriesnote"),
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
    *("add_review", "add_note", "add_question", "add_claim", "add_misreading", "add_seriesdecision"),
    *("add_identityreview", "add_seriesnote", "change_seriesnote"),
}
EDITOR = REVIEWER | {
    *("change_source", "change_series", "view_reason", "add_reason", "change_reason"),
    *("view_severityrule", "change_severityrule"),
    *("view_watch", "add_watch", "change_watch"),
    *("view_webhook", "add_webhook"),
    *("view_columnmapping", "delete_columnmapping"),
    *("view_reportschedule", "add_reportschedule", "change_reportschedule", "change_delivery"),
}

ADMINISTRATOR = EDITOR | {
    *("auth.view_user", "auth.add_user", "auth.change_user", "auth.view_group"),
    *("axes.view_accessattempt", "axes.delete_accessattempt"),  # who is locked out, and letting them in
    "django_celery_results.view_taskresult",
}

ROLES = {"reporter": REPORTER, "reviewer": REVIEWER, "editor": EDITOR, "administrator": ADMINISTRATOR}
"""Group → its permissions: those of this app by their codename, others' as ``app.codename``."""


def is_administrator(user: Any) -> bool:
    """Whether somebody looks after other people's rows too, their tokens and subscriptions."""
    return bool(user.has_perm("auth.change_user"))


def grant_roles(app_config: Any, using: str, apps: Apps = installed, **_kwargs: Any) -> None:
    """``post_migrate``: make the groups and give them exactly their permissions of this app.

    Of other apps' permissions they are given what is listed, and what a person added stays.
    """
    own = app_config.label
    listed = {name: {_with_app(each, own) for each in granted} for name, granted in ROLES.items()}
    # Our handler may run before auth's own, on which the permissions depend.
    for label in sorted({label for granted in listed.values() for label, _ in granted}):
        create_permissions(installed.get_app_config(label), verbosity=0, using=using, apps=apps)
    group_model = apps.get_model("auth", "Group")
    permissions = apps.get_model("auth", "Permission").objects.using(using).select_related("content_type")
    known = {(each.content_type.app_label, each.codename): each for each in permissions}
    for name, granted in listed.items():
        group, _ = group_model.objects.using(using).get_or_create(name=name)
        others = group.permissions.exclude(content_type__app_label=own)
        group.permissions.set([*others, *(known[each] for each in sorted(granted & known.keys()))])


def _with_app(permission: str, own: str) -> tuple[str, str]:
    label, _, codename = permission.rpartition(".")
    return label or own, codename
