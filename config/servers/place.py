"""Where a pair of servers keeps its data, its sockets and its lock."""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .identity import NOBODY
from .problem import ServerProblem

# A socket's path may have 107 bytes, so sockets cannot live under a checkout; and the folder must be
# the same for every process of the checkout, so TMPDIR, which differs between shells, cannot decide it.
SOCKETS = Path("/tmp")  # noqa: S108  (the folder made in it is private and its owner is checked)


@dataclass(frozen=True)
class Place:
    """The folders of one pair of servers.

    ``root`` holds everything that must survive a restart. A ``throwaway`` place is deleted when
    its servers stop, so they need not be safe against a power cut.
    """

    root: Path
    throwaway: bool = False

    @property
    def sockets(self) -> Path:
        """The private folder for sockets and server logs, named after the user and ``root``."""
        key = hashlib.sha256(str(self.root.resolve()).encode()).hexdigest()[:12]
        return SOCKETS / f"factcheck-{os.getuid()}-{key}"

    @property
    def postgres(self) -> Path:
        """PostgreSQL's data directory."""
        return self.root.resolve() / "postgres"

    @property
    def valkey(self) -> Path:
        """Valkey's data directory."""
        return self.root.resolve() / "valkey"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Make the folders and hold this place's lock: one process at a time starts or stops."""
        self.root.mkdir(parents=True, exist_ok=True)
        with (self.root / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self._make_sockets_folder()
            yield

    def _make_sockets_folder(self) -> None:
        self.sockets.mkdir(mode=0o700, exist_ok=True)
        found = self.sockets.lstat()
        allowed = {os.getuid(), NOBODY} if os.getuid() == 0 else {os.getuid()}
        if self.sockets.is_symlink() or found.st_uid not in allowed or found.st_mode & 0o077:
            raise ServerProblem(
                f"{self.sockets} is not a private folder of this user; remove it and try again"
            )
