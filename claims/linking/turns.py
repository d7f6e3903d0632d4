"""Rulings and the pipeline take turns.

A ruling moves claims between series while workers link and check others. Steps of the pipeline go side by
side; a ruling waits for those under way and lets none begin until it is written. So no claim is put into a
series that was just merged away, and no check misses what a ruling changed. Taken before claims or series
are written, and held until the transaction ends.
"""

from __future__ import annotations

from django.db import connection

_RULINGS = 0x72756C65
"""The advisory lock's own number."""


def beside_others() -> None:
    """For a step of the pipeline: no ruling is made until its transaction ends."""
    _execute("SELECT pg_advisory_xact_lock_shared(%s)")


def alone() -> None:
    """For a ruling: no step runs, and no other ruling is made, until its transaction ends."""
    _execute("SELECT pg_advisory_xact_lock(%s)")


def _execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, [_RULINGS])
