"""The second reviewer: what one person confirmed and another has not yet."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from claims.models import Finding, Review, Verdict
from factcheck.finding import Severity

ASKED_OF = (Severity.CONTRADICTION.value,)
"""Severities that two people confirm before they leave the house."""


def awaits_second() -> Q:
    """Findings that one person confirmed and that wait for another; the first is never the second."""
    return Q(severity__in=ASKED_OF, verdict=Verdict.CONFIRMED) & ~Q(Exists(_seconds()))


def is_seconded(finding: Finding) -> bool | None:
    """Whether two people confirmed it; None where nobody asks that."""
    if finding.severity not in ASKED_OF or finding.verdict != Verdict.CONFIRMED:
        return None
    return not Finding.objects.filter(awaits_second(), pk=finding.pk).exists()


def _seconds() -> QuerySet[Review]:
    """Confirmations by somebody else than the last, since anybody last said otherwise."""
    otherwise = Review.objects.filter(finding=OuterRef("finding")).exclude(verdict=Verdict.CONFIRMED)
    since = Coalesce(Subquery(otherwise.order_by("-pk").values("pk")[:1]), Value(0))
    confirmed = Review.objects.filter(finding=OuterRef("pk"), verdict=Verdict.CONFIRMED, pk__gt=since)
    return confirmed.exclude(reviewer=OuterRef("decided_by"))
