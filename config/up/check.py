"""``./up --check``: the whole service once, from an empty database to the findings of the sample record."""

from __future__ import annotations

import os
from collections.abc import Iterator

from django.core.management import call_command
from rich.markup import escape

from config.servers import Servers
from config.servers.throwaway import throwaway_servers

from .local import enter_local_mode
from .progress import console, step
from .service import Service

EXPECTED = {
    ("growth_against_levels", "contradiction"): "a stated growth that two stated levels cannot have",
    ("restated_value", "revision"): "a finished period's figure that was stated again with another value",
}
"""What the sample record was written to hold: check and severity, and what that is in words."""


def check(port: int) -> int:
    """Run, look, stop, delete; 0 when everything expected was found and 1 when not."""
    with throwaway_servers(os.environ) as servers:
        enter_local_mode()
        return run(servers, port)


def run(servers: Servers, port: int) -> int:
    """The check itself, on running servers."""
    from .prepare import migrate, start_servers
    from .sample import read_sample

    start_servers(servers)
    migrate()
    service = Service(servers.place.root / "log", port)
    try:
        service.family.listen_for_signals()
        with step("Starting web, worker and beat"):
            service.wait_until_ready()
        read_sample(service)
        if service.family.asked_to_stop:
            raise KeyboardInterrupt
        return judge()
    finally:
        with step("Stopping everything"):
            service.family.stop()


def judge() -> int:
    """Show the findings and compare them with what the record holds."""
    call_command("findings", format="table")
    problems = [*unread(), *missing()]
    for problem in problems:
        console.print(f"[red]{escape(problem)}[/red]")
    if not problems:
        console.print("The check passed: every briefing was read, and the expected findings are there.")
    return 1 if problems else 0


def unread() -> Iterator[str]:
    """The briefings that a worker could not finish, and why."""
    from claims.models import Briefing, State

    for briefing in Briefing.objects.filter(state=State.FAILED).select_related("source"):
        yield f"Not read: {briefing}: {briefing.failure}"


def missing() -> Iterator[str]:
    """What the sample record holds and no finding tells."""
    from claims.models import Finding

    found = set(Finding.objects.holding().values_list("check_slug", "severity"))
    for expected, words in EXPECTED.items():
        if expected not in found:
            yield f"Not found: {words} ({' of '.join(reversed(expected))})"
