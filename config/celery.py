"""The Celery application."""

from __future__ import annotations

import logging.config
import os
from typing import Any

from celery import Celery
from celery.signals import beat_init, celeryd_init, setup_logging
from django_structlog.celery.steps import DjangoStructLogInitStep

from factcheck.garbage import collect_seldom

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("factcheck")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.steps["worker"].add(DjangoStructLogInitStep)
app.autodiscover_tasks()
app.autodiscover_tasks(["claims.captures", "claims.desk", "claims.reports", "claims.alerts"])


@setup_logging.connect
def use_our_logging(**_: Any) -> None:
    """Worker and beat log as the web does; without this Celery would set up its own."""
    from django.conf import settings

    logging.config.dictConfig(settings.LOGGING)


@celeryd_init.connect
@beat_init.connect
def start_with_good_settings(**_: Any) -> None:
    """Celery runs Django's checks and goes on whatever they say."""
    from .checks import refuse_bad_settings

    refuse_bad_settings()


@celeryd_init.connect
def start_as_a_reader(**_: Any) -> None:
    """What is set before the worker forks holds in all its processes."""
    collect_seldom()
