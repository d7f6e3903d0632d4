"""Decisions and the pipeline take turns.

A decision moves claims between series while workers link and check others. Steps of the pipeline go side by
side; a decision waits for those under way and lets none begin until it is written. So no claim is put into a
series that was just merged away, and no check misses what a decision changed. Taken before claims or series
are written, and held until the transaction ends.
"""

from __future__ import annotations

from django.db import connection

_RULINGS, _SERIES, _FINDINGS = 0x72756C65, 0x73657269, 0x66696E64
"""The advisory locks' own numbers."""

ONE_FOUNDER = f"pg_advisory_xact_lock({_SERIES})"
"""For whoever founds series: two that found the same ones in another order would wait for each other."""


def beside_others() -> None:
    """For a step of the pipeline: no decision is made until its transaction ends."""
    _execute("SELECT pg_advisory_xact_lock_shared(%s)", _RULINGS)


def alone() -> None:
    """For a decision: no step runs, and no other decision is made, until its transaction ends."""
    _execute("SELECT pg_advisory_xact_lock(%s)", _RULINGS)


def one_after_the_other() -> None:
    """For the end of a check, which writes findings and the clusters they share with those of others."""
    _execute("SELECT pg_advisory_xact_lock(%s)", _FINDINGS)


def _execute(statement: str, lock: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, [lock])
