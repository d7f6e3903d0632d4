"""Processes under one parent: they start together, and when one ends, all end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

LEASH = Path(__file__).with_name("leashed.py")
GRACE = 30.0
"""Seconds that a child has to finish what it does before it is killed."""
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@dataclass
class Family:
    """Children of this process; their output goes to ``logs``, one file each."""

    logs: Path
    children: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    asked_to_stop: bool = False

    def start(
        self, name: str, command: Sequence[str], environment: Mapping[str, str], sockets: Sequence[int] = ()
    ) -> None:
        """Start a child that inherits ``sockets``, in a process group of its own.

        So Ctrl-C reaches this process alone, which then asks each child once: Celery takes a second
        signal as leave to drop its work.
        """
        self.logs.mkdir(parents=True, exist_ok=True)
        with self.log(name).open("wb") as log:
            self.children[name] = subprocess.Popen(
                [sys.executable, "-I", str(LEASH), str(os.getpid()), *command],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=sockets,
                process_group=0,
            )

    def log(self, name: str) -> Path:
        """The file a child writes to."""
        return self.logs / f"{name}.log"

    def ended(self) -> str | None:
        """The name of a child that is no more, if there is one."""
        return next((name for name, child in self.children.items() if child.poll() is not None), None)

    def listen_for_signals(self) -> None:
        """From now on, a signal to stop is noted and not obeyed at once."""
        for number in STOPPING:
            signal.signal(number, self._note)

    def wait(self) -> str | None:
        """Until somebody asks to stop (None) or a child ends (its name)."""
        while not self.asked_to_stop:
            if name := self.ended():
                return name
            time.sleep(0.2)
        return None

    def stop(self) -> None:
        """Ask every child to end, wait, and kill what stays."""
        for child in self.children.values():
            if child.poll() is None:
                child.terminate()
        deadline = time.monotonic() + GRACE
        for child in self.children.values():
            try:
                child.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)
                child.wait()

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self.asked_to_stop = True
