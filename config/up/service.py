"""Web, worker and beat as children of this process, and how to tell that they are ready."""

from __future__ import annotations

import http.client
import os
import sys
import time
from pathlib import Path

from config.celery import app

from .address import HOST, free_socket
from .family import Family

CHECKOUT = Path(__file__).resolve().parents[2]
PATIENCE = 240.0
"""Seconds for all parts to answer, on a slow and busy machine too; one that ends is noticed at once."""


class PartEnded(RuntimeError):
    """A part of the service ended or kept silent; the message has the end of its log."""


class Service:
    """The running parts and their address."""

    def __init__(self, logs: Path, port: int) -> None:
        self.family = Family(logs)
        self._start_web(port)
        self._start_celery("worker", "--concurrency", "2", "--without-mingle", "--without-gossip")
        self._start_celery("beat")

    @property
    def url(self) -> str:
        """Where a browser on this machine finds it; by number, as `localhost` may be another's over IPv6."""
        return f"http://{HOST}:{self.port}/"

    def wait_until_ready(self) -> None:
        """Until the web answers and a worker takes tasks; ``PartEnded`` when that does not come."""
        deadline = time.monotonic() + PATIENCE
        while not (self._web_answers() and app.control.ping(timeout=1.0, limit=1)):
            self.raise_if_ended()
            if self.family.asked_to_stop:
                return
            if time.monotonic() > deadline:
                raise PartEnded(f"no answer after {PATIENCE:.0f} seconds; see the logs in {self.family.logs}")
            time.sleep(0.1)

    def raise_if_ended(self) -> None:
        """``PartEnded``, with the end of its log, when one of the parts is no more."""
        if name := self.family.ended():
            raise PartEnded(self.describe_end(name))

    def describe_end(self, name: str) -> str:
        """What a person needs to know about a part that ended."""
        log = self.family.log(name)
        last = log.read_text(errors="replace").strip().splitlines()[-15:]
        return "\n".join([f"{name} ended; the end of {log}:", *(f"  {line}" for line in last)])

    def _start_web(self, port: int) -> None:
        with free_socket(port) as bound:
            self.port: int = bound.getsockname()[1]
            options = ["--bind", f"fd://{bound.fileno()}", "--worker-class", "gthread", "--threads", "8"]
            command = ["gunicorn", "--chdir", str(CHECKOUT), *options, "--no-control-socket", "config.wsgi"]
            self._start("web", command, [bound.fileno()])

    def _start_celery(self, part: str, *options: str) -> None:
        self._start(part, ["celery", "--workdir", str(CHECKOUT), "-A", "config", part, *options])

    def _start(self, name: str, module_and_options: list[str], sockets: list[int] | None = None) -> None:
        command = [sys.executable, "-m", *module_and_options]
        self.family.start(name, command, os.environ | {"PYTHONUNBUFFERED": "1"}, sockets or [])

    def _web_answers(self) -> bool:
        connection = http.client.HTTPConnection(HOST, self.port, timeout=2)
        try:
            connection.request("GET", "/healthz")
            return connection.getresponse().status == http.HTTPStatus.OK
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()
