"""Pages by key: the next page begins after the last id, however much was added meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet


def page_of(
    rows: QuerySet[Any], after: int, limit: int, out: Callable[[Any], dict[str, Any]]
) -> dict[str, Any]:
    """At most ``limit`` rows with an id above ``after``, as plain values."""
    found = list(rows.filter(pk__gt=after).order_by("pk")[: limit + 1])
    more = len(found) > limit
    return {"items": [out(row) for row in found[:limit]], "next": found[limit - 1].pk if more else None}
