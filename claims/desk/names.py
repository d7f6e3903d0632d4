"""The checks, places and speakers that a filter offers: each name once, by a walk over an index.

A walk from one name to the next costs as many steps as there are names, however many rows bear them; asking
for the distinct ones would read every row.
"""

from __future__ import annotations

from django.db import connection

from claims.models.claim import NAME

MOST = 200

WALK = """
    WITH RECURSIVE walk AS (
        (SELECT {name} AS name FROM {table} WHERE {name} > '' ORDER BY {name} LIMIT 1)
        UNION ALL
        SELECT (SELECT {name} FROM {table} WHERE {name} > walk.name ORDER BY {name} LIMIT 1)
        FROM walk WHERE walk.name IS NOT NULL
    )
    SELECT name FROM walk WHERE name IS NOT NULL LIMIT %s
"""


def check_slugs() -> list[str]:
    """The checks that have found anything."""
    return _names("claims_finding", '"check"')


def places() -> list[str]:
    """Places that claims name, in the order of the alphabet; the first ``MOST`` of them."""
    return _names("claims_claim", f"left(place, {NAME})")


def speakers() -> list[str]:
    """Speakers that claims name, likewise."""
    return _names("claims_claim", f"left(speaker, {NAME})")


def _names(table: str, name: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(WALK.format(table=table, name=name), [MOST])
        return [row[0] for row in cursor.fetchall()]
