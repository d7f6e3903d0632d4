"""``./up``: start everything, read the sample record, say where it is, and serve until asked to stop."""

from __future__ import annotations

from pathlib import Path

from rich.markup import escape

from config.servers import Servers

from .local import enter_local_mode
from .progress import console, step
from .service import PartEnded, Service


def stay(servers: Servers, port: int) -> int:
    """Serve until a signal or until a part ends; return the exit status."""
    enter_local_mode()
    try:
        return serve(servers, port)
    finally:
        with step("Stopping PostgreSQL and the broker"):
            servers.stop()


def serve(servers: Servers, port: int) -> int:
    """Everything between the start and the stop of the servers."""
    from .prepare import migrate, start_servers
    from .sample import read_sample
    from .sign_in import sign_in

    var = servers.place.root
    start_servers(servers)
    migrate()
    signing_in = sign_in(var)
    service = Service(var / "log", port)
    try:
        service.family.listen_for_signals()
        with step("Starting web, worker and beat"):
            service.wait_until_ready()
        read_sample(service)
        if not service.family.asked_to_stop:
            announce(service.url, signing_in.name, signing_in.password, var)
        if ended := service.family.wait():
            raise PartEnded(service.describe_end(ended))
    finally:
        with step("Stopping web, worker and beat"):
            service.family.stop()
    return 0


def announce(url: str, name: str, password: str | None, var: Path) -> None:
    """The address and the sign-in."""
    shown = escape(password) if password else "the one you set"
    console.print()
    console.print(f"  Factcheck is at  [bold]{url}[/bold]")
    console.print(f"  Sign in as       [bold]{name}[/bold], password [bold]{shown}[/bold]")
    console.print(f"  Logs are in      {escape(str(var / 'log'))}")
    console.print("  Ctrl-C stops everything.\n")
