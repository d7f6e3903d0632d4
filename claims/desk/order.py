"""How the database comes by a selection's findings in the queue's order.

Pages begin at a place in the order, so each of these must be able to begin there, and stop after a page.

==================  =====================================================================================
along the queue     all findings stand in an index in this order; those not selected are passed over
along a facet       those of one source, series, place or speaker stand in an index of their own
by sorting          few findings are gathered by the index of their facets, and sorted
==================  =====================================================================================
"""

from __future__ import annotations

import json

from django.db.models import F, QuerySet

from claims.models import Facet, Finding

SORTED = 7_000
"""So many findings are sorted as fast as a walk meets a page of them among a million."""
COLUMNS = ("rank_weight", "rank_said_at", "rank_pk")
"""What each way calls the order's columns: severest, then latest said, then latest found."""


def along_queue(found: QuerySet[Finding]) -> QuerySet[Finding]:
    """Whatever else is asked of them."""
    return found.alias(rank_weight=F("weight"), rank_said_at=F("said_at"), rank_pk=F("pk"))


def along_facet(found: QuerySet[Finding], kind: Facet.Kind, value: str, **more: object) -> QuerySet[Finding]:
    """Those of one value; ``more`` is what else is asked of its rows, as the index has it."""
    own = {"kind": kind, "value": value, **more}
    return found.filter(**{f"facets__{name}": each for name, each in own.items()}).alias(
        rank_weight=F("facets__weight"), rank_said_at=F("facets__said_at"), rank_pk=F("facets__finding_id")
    )


def by_sorting(found: QuerySet[Finding]) -> QuerySet[Finding]:
    """By an expression that no index has, so that the database gathers them first."""
    return found.alias(rank_weight=F("weight") + 0, rank_said_at=F("said_at"), rank_pk=F("pk"))


def are_few(found: QuerySet[Finding]) -> bool:
    """Whether the database's statistics make it expect few; nothing is counted."""
    plan = json.loads(found.order_by().explain(format="json"))
    return int(plan[0]["Plan"]["Plan Rows"]) <= SORTED
