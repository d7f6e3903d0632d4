"""Documents → groups of documents, as many as are worth storing together and as few as fit in memory."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator

from .document import Document

MOST_BYTES = 1 << 20
LONGEST_WAIT = 1.0
"""Seconds after which what was read is stored, however little it is: reading a file may take long."""


def gathered(documents: Iterable[Document], most: int) -> Iterator[list[Document]]:
    """The documents in their order, at most so many at a time."""
    group: list[Document] = []
    size, begun = 0, 0.0
    for document in documents:
        begun = begun if group else time.monotonic()
        group.append(document)
        size += len(document.original)
        if len(group) >= most or size >= MOST_BYTES or time.monotonic() - begun >= LONGEST_WAIT:
            yield group
            group, size = [], 0
    if group:
        yield group
