"""Servers of a test's own, beside those the whole run uses."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.servers import Place, Servers
from config.servers.process import is_running, recorded, wait_until


@pytest.fixture
def folder() -> Iterator[Path]:
    """A closed folder outside pytest's own, which other users may not enter."""
    made = Path(tempfile.mkdtemp(prefix="factcheck-servers-"))
    yield made
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture(scope="module")
def running() -> Iterator[Servers]:
    """A running pair for tests that only look."""
    pair = Servers(Place(Path(tempfile.mkdtemp(prefix="factcheck-servers-")), throwaway=True))
    pair.start()
    yield pair
    pair.stop()


@pytest.fixture
def servers(folder: Path) -> Iterator[Servers]:
    """A pair of servers that is not started yet, quick because a power cut may break them."""
    pair = Servers(Place(folder / "var", throwaway=True))
    yield pair
    pair.stop()


def kill(pid_file: Path) -> None:
    """End a server as a power cut would."""
    pid = recorded(pid_file)
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    assert wait_until(lambda: not is_running(pid), 10)
