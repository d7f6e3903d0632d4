"""A private Valkey: the Celery broker and the cache of a machine with none."""

from __future__ import annotations

import os
import signal
import subprocess

from .binaries import valkey_program
from .place import Place
from .problem import ServerProblem
from .process import answers, command_line, is_running, recorded, wait_until

PATIENCE = 10.0
"""Seconds for the server to come up or go down."""


class Valkey:
    """The Valkey of one place. Call ``start`` and ``stop`` with the place locked."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.data = place.valkey
        self.socket = place.sockets / "valkey.sock"
        self.log = place.sockets / "valkey.log"
        # Beside the data, not beside the socket: a cleaner of /tmp must not hide a server that still writes.
        self.pid_file = self.data / "valkey.pid"

    def url(self, number: int) -> str:
        """The address of one numbered database, in Celery's form."""
        return f"redis+socket://{self.socket}?virtual_host={number}"

    def cache_url(self, number: int) -> str:
        """The address of one numbered database, in redis-py's form."""
        return f"unix://{self.socket}?db={number}"

    def is_up(self) -> bool:
        return answers(self.socket)

    def start(self) -> None:
        if self.is_up():
            return
        self.stop()  # one that lives without its socket would write the same files
        self.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        done = subprocess.run(self._command(), capture_output=True, text=True, cwd="/", check=False)
        if done.returncode or not wait_until(self.is_up, PATIENCE):
            raise ServerProblem(
                f"Valkey did not start:\n{done.stdout}{done.stderr}{self._end_of_log()}".rstrip()
            )

    def stop(self) -> None:
        pid = recorded(self.pid_file)
        if pid is None or not self._is_ours(pid):
            return
        os.kill(pid, signal.SIGTERM)
        if not wait_until(lambda: not is_running(pid), PATIENCE):
            raise ServerProblem(f"Valkey (process {pid}) does not stop")

    def _command(self) -> list[str]:
        options = {
            "port": "0",
            "unixsocket": str(self.socket),
            "unixsocketperm": "700",
            "dir": str(self.data),
            "pidfile": str(self.pid_file),
            "logfile": str(self.log),
            "daemonize": "yes",
            # A broker that forgets a message to save memory loses work: refuse new ones instead.
            "maxmemory-policy": "noeviction",
            "save": "",
            "appendonly": "no" if self.place.throwaway else "yes",
        }
        return [
            str(valkey_program()),
            *(word for name, value in options.items() for word in (f"--{name}", value)),
        ]

    def _is_ours(self, pid: int) -> bool:
        return str(self.socket) in command_line(pid)

    def _end_of_log(self) -> str:
        return self.log.read_text(errors="replace")[-2000:] if self.log.exists() else ""
