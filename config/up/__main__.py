"""``./up`` and ``./up --check``, after the packages are installed."""

from __future__ import annotations

import argparse
import fcntl
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from config.servers import ServerProblem, this_checkout

from .address import NoFreePort
from .check import check
from .progress import console
from .service import PartEnded
from .stay import stay

PORT = 8000


class AlreadyRunning(RuntimeError):
    """Another ``./up`` serves this checkout."""


def main() -> int:
    """0: stopped when asked, or the check found what it should; 1: not."""
    options = parse()
    signal.signal(signal.SIGTERM, interrupt)
    signal.signal(signal.SIGHUP, interrupt)
    try:
        if options.check:
            return check(options.port)
        servers = this_checkout()
        with only_one(servers.place.root / "up.lock"):
            return stay(servers, options.port)
    except KeyboardInterrupt:
        console.print("Stopped.")
    except (AlreadyRunning, NoFreePort, PartEnded, ServerProblem) as problem:
        print(f"factcheck: {problem}", file=sys.stderr)  # noqa: T201 - the command line speaks here
    return 1


def parse() -> argparse.Namespace:
    """The command line's options."""
    parser = argparse.ArgumentParser(
        prog="./up",
        description="Run Factcheck here: database, broker, web, worker and beat, with a sample record.",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="on throwaway servers: let a worker read the sample record, show the findings, and end; "
        "exit status 0 when the expected ones are there, else 1",
    )
    parser.add_argument(
        "--port", type=int, default=PORT, help="first port to try on localhost (default: %(default)s)"
    )
    return parser.parse_args()


def interrupt(_number: int, _frame: FrameType | None) -> None:
    """Other ways to be asked to stop end as Ctrl-C does, servers and all."""
    raise KeyboardInterrupt


@contextmanager
def only_one(lock: Path) -> Iterator[None]:
    """Hold the checkout's lock, which the kernel frees however this process ends."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning("./up already runs in this checkout; stop it first (Ctrl-C there)") from None
        yield


if __name__ == "__main__":
    sys.exit(main())
