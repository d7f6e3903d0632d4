"""The second reviewer: what one person confirmed and another has not yet."""

from __future__ import annotations

from typing import Any

from django.apps import apps as installed
from django.apps.registry import Apps
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from claims.models import Finding, Review, SeverityRule, Verdict
from factcheck.finding import Severity

BEGIN_WITH = (Severity.CONTRADICTION.value,)
"""Severities that a new installation asks two people for; after that its editors say."""


def asked_of() -> QuerySet[SeverityRule, str]:
    """Severities that two people confirm before they leave the house."""
    return SeverityRule.objects.filter(second_reviewer=True).values_list("severity", flat=True)


def begin_rules(using: str, apps: Apps = installed, **_kwargs: Any) -> None:
    """``post_migrate``: each severity has its row."""
    rules = apps.get_model("claims", "SeverityRule").objects.using(using)
    rules.bulk_create(
        (rules.model(severity=each.value, second_reviewer=each.value in BEGIN_WITH) for each in Severity),
        ignore_conflicts=True,
    )


def awaits_second() -> Q:
    """Findings that one person confirmed and that wait for another; the first is never the second."""
    return Q(severity__in=asked_of(), verdict=Verdict.CONFIRMED) & ~Q(Exists(_seconds()))


def is_seconded(finding: Finding) -> bool | None:
    """Whether two people confirmed it; None where nobody asks that."""
    if finding.verdict != Verdict.CONFIRMED or finding.severity not in asked_of():
        return None
    return not Finding.objects.filter(awaits_second(), pk=finding.pk).exists()


def _seconds() -> QuerySet[Review]:
    """Confirmations by somebody else than the last, since anybody last said otherwise."""
    otherwise = Review.objects.filter(finding=OuterRef("finding")).exclude(verdict=Verdict.CONFIRMED)
    since = Coalesce(Subquery(otherwise.order_by("-pk").values("pk")[:1]), Value(0))
    confirmed = Review.objects.filter(finding=OuterRef("pk"), verdict=Verdict.CONFIRMED, pk__gt=since)
    return confirmed.exclude(reviewer=OuterRef("decided_by"))
