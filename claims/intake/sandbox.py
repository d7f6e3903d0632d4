"""Reading in a child process: what a hostile file does there harms nobody, and it ends in time.

The child is given no environment of ours, so no secret, and may write nothing but its answer.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import tempfile
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from .format import Format
from .hints import Hints
from .limits import Limits
from .reading import DateCandidate, Reading
from .refusal import RefusedError

_ROOT = Path(__file__).resolve().parents[2]
_CHILD = "claims.intake.child"
READERS = {
    Format.MARKDOWN: "markdown",
    Format.HTML: "html",
    Format.PDF: "pdf",
    Format.DOCX: "docx",
    Format.ODT: "odt",
    Format.RTF: "rtf",
    Format.MAIL: "mail",
    Format.CSV: "csv",
    Format.XLSX: "xlsx",
}
"""The module of ``readers`` for each format of one briefing that is not plain text."""
TABLES = (Format.CSV, Format.XLSX)
"""Formats whose every row is a claim, once a person says what the columns mean."""


def read_in_child(kind: Format, data: bytes, hints: Hints, limits: Limits) -> Reading:
    """What the reader of this format makes of the bytes, in at most the limits' time and memory."""
    return reading_from(ask_child(READERS[kind], data, hints, limits))


def reading_from(said: dict[str, Any]) -> Reading:
    """A reading as the child told it."""
    dates = tuple(
        DateCandidate(date.fromisoformat(one["day"]), one["where"], one["words"]) for one in said.pop("dates")
    )
    return Reading(**said | {"dates": dates, "notes": tuple(said["notes"]), "titles": tuple(said["titles"])})


def ask_child(reader: str, data: bytes, hints: Hints, limits: Limits) -> Any:
    """The answer of one module of ``readers``, as plain values."""
    request = json.dumps({"reader": reader, "hints": asdict(hints), "limits": asdict(limits)})
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as answer:
        given.write(data)
        given.seek(0)
        status = _run([sys.executable, "-m", _CHILD, request], given, answer, limits)
        answer.seek(0)
        return _answered(answer.read(), status)


def _run(command: list[str], given: Any, answer: Any, limits: Limits) -> int:
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and module; the request is one argument
        command,
        stdin=given,
        stdout=answer,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        env={"PYTHONPATH": str(_ROOT), "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"},
        start_new_session=True,
    )
    try:
        return process.wait(timeout=limits.seconds)
    except subprocess.TimeoutExpired:
        raise RefusedError(
            f"Reading it took longer than {limits.seconds:g} seconds; it was given up."
        ) from None
    finally:
        process.kill()
        process.wait()


def _answered(answer: bytes, status: int) -> Any:
    try:
        said = json.loads(answer)
    except ValueError as error:
        raise RefusedError(_ended(status)) from error
    if "refused" in said:
        raise RefusedError(str(said["refused"]))
    return said["read"]


def _ended(status: int) -> str:
    if status == -signal.SIGXCPU:
        return "Reading it took too much computing time; it was given up."
    how = signal.Signals(-status).name if status < 0 else f"status {status}"
    return f"Its reader broke down ({how}): the file is damaged, too large for memory, or made to do harm."
