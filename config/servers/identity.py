"""As whom PostgreSQL runs when it refuses to run as us: as root, or as a user id without a name.

First choice is a user namespace in which our own user is seen as ``nobody``: no file changes hands
and no parent folder need be opened. Where namespaces are forbidden (many containers), PostgreSQL
runs as the real ``nobody``, keeping one capability of root: to pass closed folders such as a home.
A user id without a name, as some container platforms give, has only the first choice.
"""

from __future__ import annotations

import os
import pwd
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
    if os.geteuid() != 0 and _has_a_name(os.geteuid()):
        return list(command)
    prefix = _prefix()
    if prefix is REAL_NOBODY:
        for folder in folders:
            hand_over(folder)
    return [*prefix, *command]


def _has_a_name(user: int) -> bool:
    try:
        pwd.getpwuid(user)
    except KeyError:
        return False
    return True


@cache
def _prefix() -> tuple[str, ...]:
    """The first way that works here."""
    for prefix in (NAMESPACE, REAL_NOBODY) if os.geteuid() == 0 else (NAMESPACE,):
        if shutil.which(prefix[0]) and _works(prefix):
            return prefix
    raise ServerProblem(
        "PostgreSQL refuses to run as root, and neither `unshare --user` nor `setpriv` works here; "
        "run as another user, or name a server in DATABASE_URL"
    )


def _works(prefix: tuple[str, ...]) -> bool:
    return subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode == 0


def hand_over(folder: Path) -> None:
    """Make ``nobody`` the owner of ``folder`` and all that is in it."""
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
