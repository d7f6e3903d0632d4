"""The child process of ``sandbox``: limits itself, reads one file from standard input, answers in JSON."""

from __future__ import annotations

import json
import math
import resource
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from importlib import import_module
from typing import Any

from .hints import Hints
from .limits import MEBIBYTE, Limits
from .reading import Reading
from .refusal import RefusedError

_ANSWER_BYTES = 256 * MEBIBYTE


def main(request: str) -> None:
    """Answer one request, given as JSON: the reader, the hints and the limits."""
    asked: dict[str, Any] = json.loads(request)
    limits = Limits(**asked["limits"])
    # Loaded before the limits hold: a library that finds no room for itself says nothing about the file.
    read = import_module(f"claims.intake.readers.{asked['reader']}").read
    confine(limits)
    sys.stdout.write(answer(read, sys.stdin.buffer.read(), Hints(**asked["hints"]), limits))


def answer(read: Callable[[bytes, Hints, Limits], Any], data: bytes, hints: Hints, limits: Limits) -> str:
    """What was read, or why it was refused, as JSON."""
    said: dict[str, Any]
    try:
        said = {"read": _plain(read(data, hints, limits))}
    except RefusedError as refusal:
        said = {"refused": str(refusal)}
    except (MemoryError, RecursionError):
        said = {"refused": "It is nested too deeply or needs too much memory to be read."}
    except Exception as error:  # whatever a parser raises on a bad file
        said = {"refused": f"It could not be read: it is damaged ({type(error).__name__})."}
    return json.dumps(said, default=date.isoformat)


def confine(limits: Limits) -> None:
    """Take away from this process what reading does not need, before anything of the file is looked at."""
    seconds = math.ceil(limits.seconds)
    _limit(resource.RLIMIT_CPU, seconds)
    _limit(resource.RLIMIT_AS, limits.memory_bytes)
    _limit(resource.RLIMIT_FSIZE, _ANSWER_BYTES)
    _limit(resource.RLIMIT_CORE, 0)


def _limit(what: int, most: int) -> None:
    _, ceiling = resource.getrlimit(what)
    most = most if ceiling == resource.RLIM_INFINITY else min(most, ceiling)
    resource.setrlimit(what, (most, most))


def _plain(read: Any) -> Any:
    return asdict(read) if isinstance(read, Reading) else read


if __name__ == "__main__":
    main(sys.argv[1])
