"""Questions about running servers: does one answer, and is a recorded process really ours?"""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path


def answers(path: Path) -> bool:
    """Whether a server accepts connections on this socket."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(1)
        try:
            connection.connect(str(path))
        except OSError:
            return False
    return True


def recorded(pid_file: Path) -> int | None:
    """The process id on the first line of ``pid_file``, if there is one."""
    try:
        return int(pid_file.read_text().split("\n", 1)[0])
    except (OSError, ValueError):
        return None


def exists(pid: int) -> bool:
    """Whether the kernel knows this id: of a running process, or of a dead one nobody has asked after yet."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def is_running(pid: int) -> bool:
    """Whether a process with this id runs. In a container the dead may keep their ids for ever."""
    return exists(pid) and not _is_dead(pid)


_STATE, _THREADS = 0, 17
"""Where they stand among the fields of ``/proc/PID/stat`` that follow the program's name."""


def _is_dead(pid: int) -> bool:
    """Whether it is a zombie whose last thread has ended: until then its sockets still take connections."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return False
    return fields[_STATE] == "Z" and int(fields[_THREADS]) <= 1


def works_in(folder: Path) -> bool:
    """Whether any process has this working directory; False where the system does not tell."""
    for link in Path("/proc").glob("[0-9]*/cwd"):
        try:
            if link.readlink() == folder:
                return True
        except OSError:
            continue
    return False


def command_line(pid: int) -> str:
    """The command line of a process, empty when there is none to read."""
    if Path("/proc/self").exists():
        try:
            return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            return ""
    shown = subprocess.run(["ps", "-o", "args=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return shown.stdout.strip()


def wait_until(happened: Callable[[], bool], seconds: float) -> bool:
    """Look until ``happened()`` or the time is up; say which."""
    deadline = time.monotonic() + seconds
    while not happened():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
