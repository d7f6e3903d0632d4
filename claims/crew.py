"""Workers of one command's own: started for it, ended with it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.conf import settings

_PATIENCE = 60.0


@contextmanager
def workers(number: int) -> Iterator[None]:
    """So many worker processes, until the block ends; none for zero: the service's own do the work."""
    if not number:
        yield
        return
    leash = settings.BASE_DIR / "config" / "up" / "leashed.py"  # they end though this process is killed
    worker = ["-m", "celery", "-A", "config", "worker", "--concurrency", str(number), "--loglevel", "WARNING"]
    quiet = ["--without-mingle", "--without-gossip", "--without-heartbeat"]
    command = [sys.executable, str(leash), str(os.getpid()), sys.executable, *worker, *quiet]
    environment = os.environ | {"LOG_LEVEL": "WARNING"}  # a line for every task is a line too many here
    process = subprocess.Popen(  # noqa: S603 - our own
        command, cwd=settings.BASE_DIR, env=environment, start_new_session=True
    )
    try:
        yield
    finally:
        process.terminate()  # they finish what they are at
        with suppress(subprocess.TimeoutExpired):
            process.wait(_PATIENCE)
        process.kill()
        process.wait()
