"""``manage.py health web|worker|beat|archive``: whether that part works, for a container's health check."""

from __future__ import annotations

import http.client
import socket
from argparse import ArgumentParser
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db.models import Max
from django.utils import timezone

PORT = 8000
SILENCE = timedelta(minutes=15)
"""A beat that has sent nothing for so long is stuck: it writes down what it sent every few minutes."""


class Command(BaseCommand):
    """Exit status 0 when the part works, else 1 with a line that says why."""

    help = "Tell whether a part of the service works."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("part", choices=sorted(PARTS))

    def handle(self, *_: Any, part: str, **__: Any) -> None:
        if problem := PARTS[part]():
            raise CommandError(problem)
        self.stdout.write("OK")


def web() -> str | None:
    """Ask the web server of this container, by a name it answers to."""
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=10)
    host = settings.ALLOWED_HOSTS[0].lstrip(".*") or "localhost"
    try:
        connection.request("GET", "/healthz", headers={"Host": host})
        status = connection.getresponse().status
    except OSError as error:
        return f"the web server does not answer: {error}"
    return None if status == http.HTTPStatus.OK else f"the web server answers with {status}"


def worker() -> str | None:
    """Ask the worker of this container."""
    from config.celery import app

    answers = app.control.ping(destination=[f"celery@{socket.gethostname()}"], timeout=10.0, limit=1)
    return None if answers else "the worker does not answer"


def beat() -> str | None:
    """Look when a periodic task was last sent."""
    from django_celery_beat.models import PeriodicTask

    sent = PeriodicTask.objects.filter(enabled=True).aggregate(last=Max("last_run_at"))["last"]
    if sent is None or timezone.now() - sent > SILENCE:
        return f"the last periodic task was sent: {sent or 'never'}"
    return None


def archive() -> str | None:
    """Look whether a briefing's archived bytes, text or quotes were found to be others than came in."""
    from claims.models import ArchiveCheck

    damaged = ArchiveCheck.objects.exclude(problem="").order_by("pk").first()
    return None if damaged is None else f"briefing {damaged.pk} is damaged: {damaged.problem}"


PARTS: dict[str, Callable[[], str | None]] = {
    "web": web,
    "worker": worker,
    "beat": beat,
    "archive": archive,
}
