"""What a report tells, one section a file: ``TITLE``, and ``gather(view)`` as plain data, or None.

A section is a dict with any of ``lead`` (a sentence), ``findings``, ``tables`` and ``charts``. ``ORDER`` is
the order in which readers meet them.
"""

from __future__ import annotations

from . import (
    changed_pages,
    clusters,
    coverage,
    decisions,
    ledger,
    news,
    not_checked,
    precision,
    restatements,
    waiting,
)

ORDER = (
    news,
    clusters,
    restatements,
    changed_pages,
    decisions,
    waiting,
    not_checked,
    precision,
    ledger,
    coverage,
)
