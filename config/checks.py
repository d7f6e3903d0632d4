"""Bad settings are refused at the start, each with a hint: by every command, by workers and by the web."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Critical, Error, Tags, Warning, register, run_checks
from django.db import connections

from claims.desk.roles import ROLES

TAG = "config"
SHORTEST_KEY = 50
OLDEST_POSTGRESQL = 150000


@register(TAG)
def settings_are_good(**_: Any) -> list[CheckMessage]:
    """What can be said without asking a server."""
    return [*unreadable(), *missing(), *doubtful()]


@register(Tags.database)
def postgresql_is_recent(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """The database is PostgreSQL 15 or later; asked when a command uses the database."""
    old = [alias for alias in databases or () if connections[alias].pg_version < OLDEST_POSTGRESQL]  # type: ignore[attr-defined]
    return [
        Error(f"The database {alias!r} is older than PostgreSQL 15.", hint="Upgrade it.", id="config.E004")
        for alias in old
    ]


def unreadable() -> Iterator[CheckMessage]:
    """Variables that could not be read at all."""
    for name, expected in settings.ENVIRONMENT.problems.items():
        yield Critical(f"{name} cannot be read.", hint=f"{name}: {expected}.", id="config.C001")


def missing() -> Iterator[CheckMessage]:
    """What a service on real servers has no default for."""
    if settings.LOCAL:
        return
    if not settings.DEBUG and len(settings.ENVIRONMENT.text("SECRET_KEY")) < SHORTEST_KEY:
        yield Error(
            f"SECRET_KEY is missing or shorter than {SHORTEST_KEY} characters.",
            hint='Make one: python -c "import secrets; print(secrets.token_urlsafe(50))"',
            id="config.E001",
        )
    if not settings.ALLOWED_HOSTS and not settings.DEBUG:
        yield Error(
            "ALLOWED_HOSTS is empty: every request would be refused.",
            hint="Set ALLOWED_HOSTS to the service's host names, separated by commas.",
            id="config.E002",
        )
    if not settings.REDIS_URL and "REDIS_URL" not in settings.ENVIRONMENT.problems:
        yield Error(
            "DATABASE_URL names a real server and REDIS_URL does not.",
            hint="Set REDIS_URL=redis://host:6379, or unset DATABASE_URL for the private servers.",
            id="config.E003",
        )


def doubtful() -> Iterator[CheckMessage]:
    """What works, and should not be so in a service that others reach."""
    if "*" in settings.ALLOWED_HOSTS:
        yield Warning(
            "ALLOWED_HOSTS answers to any name.", hint="Name the service's own hosts.", id="config.W001"
        )
    if settings.DEBUG and not settings.LOCAL:
        yield Warning(
            "DEBUG shows the service's insides on every error.", hint="Unset DEBUG.", id="config.W002"
        )

    if unknown := set(settings.TWO_STEP_GROUPS) - set(ROLES):
        yield Warning(
            f"TWO_STEP_GROUPS names {', '.join(sorted(unknown))}, which is none of our groups.",
            hint=f"Ours are {', '.join(ROLES)}; a group of your own is spelt as under Groups.",
            id="config.W003",
        )


def refuse_bad_settings() -> None:
    """End this process when a setting is bad; for programs that do not run Django's checks themselves."""
    serious = [message for message in run_checks(tags=[TAG]) if message.is_serious()]
    if serious:
        sys.exit("\n".join(str(message) for message in serious))
