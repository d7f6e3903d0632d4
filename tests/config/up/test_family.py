"""Processes under one parent: they end together, whatever ends first."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.servers.process import is_running, wait_until
from config.up.family import Family

PATIENT = "import sys, signal; print('begun', flush=True); signal.pause()"
"""A child that stays until it is asked to end."""
STUBBORN = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {PATIENT}"


@pytest.fixture
def family(tmp_path: Path) -> Iterator[Family]:
    made = Family(tmp_path)
    yield made
    made.stop()


def start(family: Family, name: str, script: str) -> subprocess.Popen[bytes]:
    """Start a child and wait until it has begun."""
    family.start(name, [sys.executable, "-c", script], os.environ)
    assert wait_until(lambda: b"begun" in family.log(name).read_bytes(), 10)
    return family.children[name]


def test_children_end_when_asked(family: Family) -> None:
    children = [start(family, name, PATIENT) for name in ("one", "two")]
    assert family.ended() is None
    family.stop()
    assert [child.poll() for child in children] == [-signal.SIGTERM] * 2


def test_a_child_that_does_not_listen_is_killed(family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("config.up.family.GRACE", 0.1)
    child = start(family, "stubborn", STUBBORN)
    family.stop()
    assert child.poll() == -signal.SIGKILL


def test_the_end_of_one_is_noticed(family: Family) -> None:
    start(family, "patient", PATIENT)
    child = start(family, "brief", "print('begun')")
    child.wait(10)
    assert family.wait() == "brief"


def test_a_signal_ends_the_waiting(family: Family) -> None:
    start(family, "patient", PATIENT)
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        family.listen_for_signals()
        os.kill(os.getpid(), signal.SIGTERM)
        assert family.wait() is None
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def test_ctrl_c_reaches_the_parent_alone(family: Family) -> None:
    child = start(family, "patient", PATIENT)
    assert os.getpgid(child.pid) == child.pid != os.getpgid(0)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a child with its killed parent")
def test_children_end_when_the_parent_is_killed(tmp_path: Path) -> None:
    script = (
        "import os, sys, time; from pathlib import Path; from config.up.family import Family\n"
        f"family = Family(Path({str(tmp_path)!r}))\n"
        f"family.start('patient', [sys.executable, '-c', {PATIENT!r}], os.environ)\n"
        "print(family.children['patient'].pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        assert wait_until(lambda: (tmp_path / "patient.log").read_bytes() == b"begun\n", 10)
        parent.kill()
    assert wait_until(lambda: not is_running(child), 10)
