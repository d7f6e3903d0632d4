"""As whom PostgreSQL runs when we are root, which it refuses to be.

First choice is a user namespace in which our own user is seen as ``nobody``: no file changes hands
and no parent folder need be opened. Where namespaces are forbidden (many containers), PostgreSQL
runs as the real ``nobody``, keeping one capability of root: to pass closed folders such as a home.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from .problem import ServerProblem

NOBODY = 65534
NAMESPACE = ("unshare", "--user", f"--map-user={NOBODY}", f"--map-group={NOBODY}", "--")
REAL_NOBODY = (
    "setpriv",
    f"--reuid={NOBODY}",
    f"--regid={NOBODY}",
    "--clear-groups",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
    "--",
)


def acceptable(command: Sequence[str], folders: Sequence[Path]) -> list[str]:
    """``command`` as PostgreSQL accepts to be run; ``folders`` are handed over where that needs it."""
    if os.geteuid() != 0:
        return list(command)
    prefix = _prefix()
    if prefix is REAL_NOBODY:
        for folder in folders:
            hand_over(folder)
    return [*prefix, *command]


@cache
def _prefix() -> tuple[str, ...]:
    """The first way that works here."""
    for prefix in (NAMESPACE, REAL_NOBODY):
        if shutil.which(prefix[0]) and _works(prefix):
            return prefix
    raise ServerProblem(
        "PostgreSQL does not run as root, and neither `unshare --user` nor `setpriv` works here; "
        "run as another user, or name a server in DATABASE_URL"
    )


def _works(prefix: tuple[str, ...]) -> bool:
    return subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode == 0


def hand_over(folder: Path) -> None:
    """Make ``nobody`` the owner of ``folder`` and all that is in it."""
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
