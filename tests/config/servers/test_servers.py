"""The private servers: they start, stop, come back after a crash, and keep to themselves."""

from __future__ import annotations

import os
import shutil
import socket
import stat
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
import redis

from config.servers import Place, ServerProblem, Servers
from config.servers.postgres import DATABASE, ROLE
from config.servers.servers import FOLDER_VARIABLE, THROWAWAY_VARIABLE

from .conftest import kill


def connect(servers: Servers) -> psycopg.Connection:
    return psycopg.connect(host=str(servers.place.sockets), user=ROLE, dbname=DATABASE, autocommit=True)


def broker(servers: Servers) -> redis.Redis:
    return redis.Redis(unix_socket_path=str(servers.valkey.socket))


def test_they_start_and_stop(servers: Servers) -> None:
    assert not servers.are_up()
    servers.start()
    with connect(servers) as connection:
        shown = connection.execute("SHOW server_version_num").fetchone()
    assert shown
    assert int(shown[0]) >= 150000
    assert broker(servers).ping()
    servers.stop()
    assert not servers.are_up()
    assert not servers.place.sockets.exists()


def test_starting_twice_changes_nothing(running: Servers) -> None:
    with connect(running) as connection:
        running.start()
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_nothing_listens_on_the_network(running: Servers) -> None:
    with connect(running) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
    assert broker(running).config_get("port") == {"port": "0"}


def test_only_their_owner_reaches_the_sockets(running: Servers) -> None:
    assert stat.S_IMODE(running.place.sockets.stat().st_mode) == 0o700


def test_data_survives_kill_9_of_both(folder: Path) -> None:
    servers = Servers(Place(folder / "var"))
    try:
        servers.start()
        with connect(servers) as connection:
            connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
        broker(servers).set("kept", "yes")
        kill(servers.postgres.data / "postmaster.pid")
        kill(servers.valkey.pid_file)
        servers.start()
        with connect(servers) as connection:
            assert connection.execute("SELECT answer FROM kept").fetchone() == (42,)
        assert broker(servers).get("kept") == b"yes"
    finally:
        servers.stop()


def test_servers_whose_sockets_were_cleaned_away_are_replaced(servers: Servers) -> None:
    servers.start()
    with connect(servers) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    shutil.rmtree(servers.place.sockets)
    servers.start()
    with connect(servers) as connection:
        assert connection.execute("SELECT answer FROM kept").fetchone() == (42,)
    assert broker(servers).ping()


def test_a_stranger_that_got_a_crashed_servers_process_id_is_left_alone(servers: Servers) -> None:
    servers.start()
    kill(servers.postgres.data / "postmaster.pid")
    kill(servers.valkey.pid_file)
    with subprocess.Popen(
        [sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE
    ) as stranger:
        for pid_file in (servers.postgres.data / "postmaster.pid", servers.valkey.pid_file):
            pid_file.write_text(
                pid_file.read_text().replace(pid_file.read_text().split("\n")[0], str(stranger.pid), 1)
            )
        servers.start()
        assert servers.are_up()
        servers.stop()
        assert stranger.poll() is None
        assert stranger.stdin
        stranger.stdin.close()


def test_a_first_start_cut_short_leaves_nothing_half_made(servers: Servers) -> None:
    unfinished = servers.postgres.data.with_name("postgres.unfinished")
    unfinished.mkdir(parents=True)
    (unfinished / "PG_VERSION").write_text("18\n")
    servers.start()
    assert servers.are_up()
    assert not unfinished.exists()


def test_data_of_another_postgresql_is_refused_with_advice(servers: Servers) -> None:
    servers.postgres.data.mkdir(parents=True)
    (servers.postgres.data / "PG_VERSION").write_text("9\n")
    with pytest.raises(ServerProblem, match=r"written by PostgreSQL 9 .* pg_dump"):
        servers.start()


def test_two_checkouts_do_not_meet(running: Servers, folder: Path) -> None:
    other = Servers(Place(folder / "another" / "var", throwaway=True))
    try:
        other.start()
        broker(running).set("whose", "ours")
        assert broker(other).get("whose") is None
        assert running.place.sockets != other.place.sockets
    finally:
        other.stop()


def test_many_processes_starting_at_once_make_one_pair(servers: Servers) -> None:
    command = [sys.executable, "-c", "from config.servers import *; this_checkout().start()"]
    there = os.environ | {FOLDER_VARIABLE: str(servers.place.root), THROWAWAY_VARIABLE: "1"}
    starting = [subprocess.Popen(command, env=there, stderr=subprocess.PIPE) for _ in range(4)]
    assert [process.communicate()[1] for process in starting] == [b""] * 4
    assert [process.returncode for process in starting] == [0] * 4
    assert servers.are_up()


def test_a_socket_folder_of_somebody_else_is_refused(servers: Servers) -> None:
    servers.place.sockets.mkdir(mode=0o777)
    servers.place.sockets.chmod(0o777)
    with pytest.raises(ServerProblem, match="not a private folder"):
        servers.start()
    servers.place.sockets.rmdir()


def test_sockets_fit_wherever_the_checkout_is(folder: Path) -> None:
    deep = Servers(Place(folder.joinpath(*["a-rather-long-name"] * 10)))
    with socket.socket(socket.AF_UNIX):
        assert len(os.fsencode(deep.postgres.socket)) < 108
        assert len(os.fsencode(deep.valkey.socket)) < 108


def test_a_missing_program_says_what_to_do(servers: Servers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("config.servers.binaries._valkey_candidates", lambda: iter(()))
    with pytest.raises(ServerProblem, match=r"run \./up once .* REDIS_URL"):
        servers.start()
