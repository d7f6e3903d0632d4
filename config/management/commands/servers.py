"""``manage.py servers start|stop|status``: the private PostgreSQL and Valkey by hand."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from config.servers import ServerProblem, Servers, this_checkout


class Command(BaseCommand):
    """Start, stop or look at this checkout's private servers."""

    help = "Start, stop or look at this checkout's private PostgreSQL and Valkey."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("action", choices=["start", "stop", "status"])

    def handle(self, *_: Any, action: str, **__: Any) -> None:
        servers = this_checkout()
        try:
            if action == "start":
                servers.start()
            elif action == "stop":
                servers.stop()
        except ServerProblem as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(describe(servers))


def describe(servers: Servers) -> str:
    """One line for each server: whether it runs, and its socket."""
    pairs = (("PostgreSQL", servers.postgres), ("Valkey", servers.valkey))
    return "\n".join(
        f"{name}: {'running' if server.is_up() else 'stopped'} ({server.socket})" for name, server in pairs
    )
