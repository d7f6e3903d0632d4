"""Run a command that ends when its parent does, even by ``kill -9``: ``leashed.py PARENT COMMAND…``.

A script, not a module: importing the package would cost half a second and is not needed. Where the
kernel offers no such leash (macOS) the command runs without it.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1

if __name__ == "__main__":
    parent, command = int(sys.argv[1]), sys.argv[2:]
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:  # it ended before the leash was on
            sys.exit(1)
    os.execv(command[0], command)  # noqa: S606 - the very thing this is for
