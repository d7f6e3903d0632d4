"""Servers for one run: a test run, or ``./up --check``. Those of a run that was killed are swept up."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from pathlib import Path

from .place import Place
from .process import is_running, recorded
from .servers import FOLDER_VARIABLE, THROWAWAY_VARIABLE, Servers

PREFIX = "factcheck-run-"
OWNER_FILE = "owner.pid"


@contextmanager
def throwaway_servers(environment: MutableMapping[str, str]) -> Iterator[Servers]:
    """Name a new pair of servers in ``environment``, for this process and its children; remove it after."""
    sweep_abandoned()
    servers = Servers(Place(_new_folder(), throwaway=True))
    environment[FOLDER_VARIABLE] = str(servers.place.root)
    environment[THROWAWAY_VARIABLE] = "1"
    try:
        yield servers
    finally:
        servers.stop()
        environment.pop(FOLDER_VARIABLE, None)
        environment.pop(THROWAWAY_VARIABLE, None)


def sweep_abandoned() -> None:
    """Stop and delete throwaway servers of this user whose run is over."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        owner = recorded(folder / OWNER_FILE)
        if owner is not None and not is_running(owner) and folder.stat().st_uid == os.getuid():
            Servers(Place(folder, throwaway=True)).stop()


def _new_folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    (folder / OWNER_FILE).write_text(f"{os.getpid()}\n")
    return folder
