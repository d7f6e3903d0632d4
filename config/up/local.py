"""The environment of the local mode, whatever the shell holds for other projects."""

from __future__ import annotations

import os

# Set in many shells for another project; obeyed, they would migrate its database or hide our servers.
STRANGERS = (
    "ALLOWED_HOSTS",
    "BEHIND_PROXY",
    "CELERY_BROKER_URL",
    "CELERY_RESULT_BACKEND",
    "CSRF_TRUSTED_ORIGINS",
    "DATABASE_POOL",
    "DATABASE_URL",
    "DEBUG",
    "HSTS_SECONDS",
    "HTTPS",
    "LOG_LEVEL",
    "PROXY_COUNT",
    "REDIS_URL",
    "SECRET_KEY",
    "STATIC_ROOT",
)


def enter_local_mode() -> None:
    """Forget what the shell says about servers, in this process and its children, and load Django."""
    for name in STRANGERS:
        os.environ.pop(name, None)
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    os.environ["LOG_FORMAT"] = "console"

    import django

    django.setup()
