"""Servers and tables, ready for the parts that need them."""

from __future__ import annotations

from django.core.management import call_command

from config.servers import Servers

from .progress import step


def start_servers(servers: Servers) -> None:
    """PostgreSQL and the broker, new or found running."""
    with step("Starting PostgreSQL and the broker"):
        servers.start()


def migrate() -> None:
    """The tables as this version of the code has them."""
    with step("Preparing the database"):
        call_command("migrate", verbosity=0, interactive=False)
