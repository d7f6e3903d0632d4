"""A private PostgreSQL: its data directory, its start after any kind of end, its stop."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from .binaries import postgres_folder
from .identity import acceptable
from .place import Place
from .problem import ServerProblem
from .process import answers, command_line, exists, recorded, wait_until, works_in

ROLE = "factcheck"
DATABASE = "factcheck"
SETTINGS = (
    "listen_addresses=''",
    "max_connections=100",
    "timezone=UTC",
    "jit=off",  # our questions are many and short: compiling one costs more than answering it
    "random_page_cost=1.1",  # no disk of today takes four times as long for a page out of turn
    "max_wal_size=2GB",
)
_MEBI = 1 << 20
PATIENCE = 10.0
"""Seconds for the children of a crashed server to notice that it is gone."""
UNSAFE_BUT_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class Postgres:
    """The PostgreSQL of one place. Call ``start`` and ``stop`` with the place locked."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.data = place.postgres
        self.socket = place.sockets / ".s.PGSQL.5432"
        self.log = place.sockets / "postgres.log"

    def is_up(self) -> bool:
        return answers(self.socket)

    def start(self) -> None:
        if self.is_up():
            return
        if not self.data.exists():
            self._initialise()
        self._refuse_other_version()
        self._clear_previous_run()
        self._run("pg_ctl", "start", "-D", str(self.data), "-w", "-l", str(self.log), "-o", self._options())
        self._ensure_database()

    def stop(self) -> None:
        if self._is_ours(recorded(self.data / "postmaster.pid")):
            self._run("pg_ctl", "stop", "-D", str(self.data), "-m", "fast", "-w")

    def _options(self) -> str:
        settings = (
            SETTINGS + for_memory(physical_memory()) + (UNSAFE_BUT_FAST if self.place.throwaway else ())
        )
        return " ".join([f"-k {self.place.sockets}", *(f"-c {setting}" for setting in settings)])

    def _initialise(self) -> None:
        """Make the data directory beside its place and move it there, so that half of one is never used."""
        unfinished = self.data.with_name("postgres.unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(mode=0o700)
        # The wheel has no ICU; C.UTF-8 sorts by code point everywhere, and real servers are told the same.
        options = ["--username", ROLE, "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8"]
        sync = ["--no-sync"] if self.place.throwaway else []
        self._run("initdb", "-D", str(unfinished), *options, *sync, folders=[unfinished])
        unfinished.rename(self.data)

    def _refuse_other_version(self) -> None:
        written_by = (self.data / "PG_VERSION").read_text().strip()
        shown = subprocess.run(
            [postgres_folder() / "postgres", "--version"], capture_output=True, text=True, check=True
        )
        found = re.search(r"\d+", shown.stdout)
        if found and found[0] != written_by:
            raise ServerProblem(
                f"{self.data} was written by PostgreSQL {written_by} and this is {found[0]}; "
                "move the folder away, or bring the older version's data over with pg_dump"
            )

    def _clear_previous_run(self) -> None:
        """Make way where PostgreSQL would see a server: ours without its socket, or the id of a crashed one.

        That id may be a stranger's by now, or of a dead process that nobody has asked after.
        """
        pid_file = self.data / "postmaster.pid"
        pid = recorded(pid_file)
        if self._is_ours(pid):  # its socket was cleaned away with /tmp
            self._run("pg_ctl", "stop", "-D", str(self.data), "-m", "fast", "-w")
        elif pid is not None and exists(pid):
            if not wait_until(lambda: not works_in(self.data), PATIENCE):
                raise ServerProblem(
                    f"processes of a crashed PostgreSQL still work in {self.data}; end them first"
                )
            pid_file.unlink()
            self.socket.with_name(f"{self.socket.name}.lock").unlink(missing_ok=True)

    def _is_ours(self, pid: int | None) -> bool:
        return pid is not None and str(self.data) in command_line(pid)

    def _ensure_database(self) -> None:
        import psycopg

        with psycopg.connect(
            host=str(self.place.sockets), user=ROLE, dbname="postgres", autocommit=True
        ) as connection:
            known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
            if not known:
                connection.execute(f"CREATE DATABASE {DATABASE}")

    def _run(self, program: str, *arguments: str, folders: Sequence[Path] | None = None) -> None:
        """Run one of PostgreSQL's programs; its output goes to a file, as a started server keeps it open."""
        touched = [self.data, self.place.sockets] if folders is None else folders
        command = acceptable([str(postgres_folder() / program), *arguments], touched)
        with tempfile.TemporaryFile() as output:
            environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
            done = subprocess.run(
                command,
                env=environment,
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                check=False,
            )
            if done.returncode:
                output.seek(0)
                said = output.read().decode(errors="replace")
                raise ServerProblem(f"{program} failed:\n{said[-2000:]}{self._end_of_log()}".rstrip())

    def _end_of_log(self) -> str:
        return self.log.read_text(errors="replace")[-2000:] if self.log.exists() else ""


def physical_memory() -> int:
    """The machine's memory, in bytes."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def for_memory(memory: int) -> tuple[str, ...]:
    """What PostgreSQL keeps in its own memory (a sixteenth), and what it may expect the system to keep."""
    own = min(max(memory // 16 // _MEBI, 128), 1024)
    return (f"shared_buffers={own}MB", f"effective_cache_size={memory // 2 // _MEBI}MB")
