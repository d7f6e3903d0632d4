"""The servers run whoever we are: root, root where namespaces are forbidden, or any other user."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from config.servers import ServerProblem, Servers
from config.servers.identity import NOBODY, REAL_NOBODY, acceptable
from config.servers.process import recorded
from config.servers.servers import CHECKOUT, FOLDER_VARIABLE, THROWAWAY_VARIABLE

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")
NAMELESS = 12345


def as_user(user: int) -> list[str]:
    """How root runs a command as ``user``, who may read this Python even in root's own closed folder."""
    lent = ["--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"]
    return ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups", *lent, "--"]


def owner_of_postgres(servers: Servers) -> int:
    return Path(f"/proc/{recorded(servers.postgres.data / 'postmaster.pid')}").stat().st_uid


@as_root
def test_for_root_no_file_changes_hands(servers: Servers) -> None:
    servers.start()
    assert servers.postgres.data.stat().st_uid == 0


@as_root
@pytest.mark.skipif(not shutil.which("setpriv"), reason="setpriv is missing, and with it this second way")
def test_for_root_without_namespaces_postgresql_runs_as_nobody(
    servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("config.servers.identity._prefix", lambda: REAL_NOBODY)
    assert servers.place.root.parent.stat().st_mode & 0o077 == 0, "in a folder that nobody may enter"
    servers.start()
    assert servers.are_up()
    assert owner_of_postgres(servers) == NOBODY
    servers.stop()
    servers.start()
    assert servers.are_up()


@as_root
def test_for_root_where_neither_works_the_way_out_is_named(
    servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("config.servers.identity._works", lambda prefix: False)
    monkeypatch.setattr("config.servers.identity._prefix", acceptable.__globals__["_prefix"].__wrapped__)
    with pytest.raises(ServerProblem, match="run as another user, or name a server in DATABASE_URL"):
        servers.start()


@as_root
@pytest.mark.skipif(not shutil.which("setpriv"), reason="setpriv is missing")
@pytest.mark.parametrize("user", [NOBODY, NAMELESS])
def test_any_other_user_has_servers_too(folder: Path, user: int) -> None:
    os.chown(folder, user, user)
    script = (
        "from config.servers import this_checkout; servers = this_checkout(); "
        "servers.start(); servers.start(); print(servers.are_up(), servers.postgres.data.stat().st_uid); "
        "servers.stop(); print(servers.are_up())"
    )
    done = subprocess.run(
        [*as_user(user), sys.executable, "-c", script],
        cwd=CHECKOUT,
        env={"PATH": os.environ["PATH"], FOLDER_VARIABLE: str(folder / "var"), THROWAWAY_VARIABLE: "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == (f"True {user}\nFalse\n", "")


def test_who_is_not_root_runs_postgresql_as_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: NOBODY)
    assert acceptable(["initdb", "-D", "there"], []) == ["initdb", "-D", "there"]
