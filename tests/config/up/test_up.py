"""``./up`` and ``./up --check`` as a person runs them, on servers of their own."""

from __future__ import annotations

import os
import re
import signal
import stat
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from config.servers import Place, Servers
from config.servers.process import command_line, is_running, wait_until
from config.servers.servers import CHECKOUT, FOLDER_VARIABLE

UP = [sys.executable, "-m", "config.up", "--port", "18400"]
PATIENCE = 120


@pytest.fixture
def var() -> Iterator[Path]:
    """Where this run keeps its record, instead of the checkout's own ``var``."""
    made = Path(tempfile.mkdtemp(prefix="factcheck-up-")) / "var"
    yield made
    Servers(Place(made, throwaway=True)).stop()


@pytest.fixture
def environment(var: Path) -> dict[str, str]:
    """No variable of the test run; and those of somebody's other project, which are not to be obeyed."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return kept | {
        FOLDER_VARIABLE: str(var),
        "DATABASE_URL": "postgres://other@other/other",
        "DEBUG": "release",
    }


class Running:
    """An ``./up`` that has announced itself."""

    def __init__(self, environment: dict[str, str], output: Path) -> None:
        self.output = output
        with output.open("wb") as opened:
            self.process = subprocess.Popen(UP, cwd=CHECKOUT, env=environment, stdout=opened, stderr=opened)
        announced = wait_until(lambda: "Ctrl-C" in self.said or self.process.poll() is not None, PATIENCE)
        assert announced
        assert self.process.poll() is None, self.said

    @property
    def said(self) -> str:
        return self.output.read_text()

    def find(self, pattern: str) -> str:
        found = re.search(pattern, self.said)
        assert found, self.said
        return found[1]

    def children(self) -> dict[int, str]:
        pids = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return {int(pid): command_line(int(pid)) for pid in pids}

    def end(self, number: signal.Signals) -> int:
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


@pytest.fixture
def start(environment: dict[str, str], tmp_path: Path) -> Iterator[Callable[[], Running]]:
    """Starts ``./up``; whatever the test leaves running is ended with it."""
    started: list[Running] = []

    def start_another() -> Running:
        started.append(Running(environment, tmp_path / str(len(started))))
        return started[-1]

    yield start_another
    for up in started:
        up.end(signal.SIGTERM)


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through /proc")
def test_it_serves_ends_cleanly_and_comes_back_after_anything(
    start: Callable[[], Running], environment: dict[str, str], var: Path
) -> None:
    up = start()
    password = up.find(r"password (\S+)")
    assert stat.S_IMODE((var / "sign-in").stat().st_mode) == 0o600
    assert "Read 11 of 11" in up.said
    address = up.find(r"(http://127\.0\.0\.1:\d+/)")
    with urllib.request.urlopen(f"{address}healthz") as answer:
        assert answer.status == 200

    again = subprocess.run(UP, cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=False)
    assert again.returncode == 1
    assert "already runs in this checkout" in again.stderr

    everything = up.children()
    assert len(everything) == 3
    up.end(signal.SIGKILL)
    assert wait_until(lambda: not any(is_running(pid) for pid in everything), PATIENCE)

    up = start()
    assert up.find(r"password (\S+)") == password
    assert "Read" not in up.said, "the record is known"
    worker = next(pid for pid, command in up.children().items() if " worker " in command)
    os.kill(worker, signal.SIGKILL)
    assert up.process.wait(PATIENCE) == 1
    assert f"worker ended; the end of {var / 'log' / 'worker.log'}" in up.said

    up = start()
    everything = up.children()
    assert up.end(signal.SIGTERM) == 0
    assert not any(is_running(pid) for pid in everything)
    assert not Servers(Place(var)).are_up()


def test_the_check_finds_what_the_sample_record_holds(environment: dict[str, str], var: Path) -> None:
    done = subprocess.run(
        [*UP, "--check"], cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "growth_against_levels" in done.stdout
    assert "restated_value" in done.stdout
    assert not var.exists(), "the check keeps to servers of its own"
