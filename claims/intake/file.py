"""The door: one file's bytes → a ``Reading``, or a refusal that says why.

Plain text is read here. Every other format is read in a child process with limits of memory and time, since
its parsers are large, and the file may have been made to harm them.
"""

from __future__ import annotations

from .format import Format, format_of
from .hints import Hints
from .limits import LIMITS, MEBIBYTE, Limits
from .readers import plain
from .reading import Reading
from .refusal import RefusedError
from .sandbox import READERS, read_in_child

NO_HINTS = Hints()


def read_file(data: bytes, hints: Hints = NO_HINTS, limits: Limits = LIMITS) -> Reading:
    """Read a file of one briefing. Records, which hold many, have their own door (``record_file``)."""
    if len(data) > limits.file_bytes:
        size, most = len(data) / MEBIBYTE, limits.file_bytes / MEBIBYTE
        raise RefusedError(f"It is {size:,.0f} MiB; at most {most:,.0f} MiB are read.")
    kind = format_of(data, hints.name)
    if kind is Format.PLAIN:
        return plain.read(data, hints, limits)
    if kind not in READERS:
        raise RefusedError("It holds many briefings, not one.")
    return read_in_child(kind, data, hints, limits)
