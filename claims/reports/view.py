"""The record as it was known at one moment, within a report's scope.

Rows say when they came and when they ceased to stand; what changed since is read as it was (``claims.past``).
So a question about a past moment has the same answer whenever it is asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from claims.models import Briefing, Claim, Evidence, Finding, Review, Verdict
from claims.models.finding import WEIGHT

from .scope import Scope

_LONGEST_WRITER = timedelta(minutes=10)


def settled_moment() -> datetime:
    """The latest moment about which nothing more can become known.

    A row carries the time its transaction began and is seen when that ends; so the moment is just before the
    oldest transaction still open, or ten minutes ago, which no writer of ours takes. The server's own
    transactions (autovacuum) write no rows.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT min(xact_start) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND backend_type = 'client backend'"
        )
        (oldest,) = cursor.fetchone() or (None,)
    now = timezone.now()
    before_writers: datetime = now if oldest is None else oldest - timedelta(microseconds=1)
    return max(min(now, before_writers), now - _LONGEST_WRITER)


@dataclass(frozen=True, slots=True)
class View:
    """Questions about what was known at ``as_of``; ``since`` divides news from what was known before."""

    scope: Scope
    since: datetime
    as_of: datetime

    def briefings(self) -> QuerySet[Briefing]:
        rows = Briefing.objects.light().filter(captured_at__lte=self.as_of)
        return rows.filter(source__in=self.scope.sources) if self.scope.sources else rows

    def new_briefings(self) -> QuerySet[Briefing]:
        return self.briefings().filter(captured_at__gt=self.since)

    def claims(self) -> QuerySet[Claim]:
        """The claims that stood."""
        rows = Claim.objects.filter(Q(retired_at__isnull=True) | Q(retired_at__gt=self.as_of))
        return rows.filter(self._in_scope(), recorded_at__lte=self.as_of)

    def findings(self) -> QuerySet[Finding]:
        """The findings that held, each with ``verdict_then``: the decision in force, or an empty word."""
        about = Evidence.objects.filter(self._in_scope("claim__"), finding=OuterRef("pk"))
        latest = Review.objects.filter(finding=OuterRef("pk"), decided_at__lte=self.as_of)
        return (
            Finding.objects.filter(
                Q(closed_at__isnull=True) | Q(closed_at__gt=self.as_of),
                Exists(about),
                found_at__lte=self.as_of,
                severity__in=self.scope.severities,
            )
            .annotate(verdict_then=Subquery(latest.order_by("-decided_at", "-pk").values("verdict")[:1]))
            .order_by(WEIGHT.desc(), "-said_at", "pk")
        )

    def with_verdict(self, *verdicts: Verdict) -> QuerySet[Finding]:
        """Those that were decided so."""
        return self.findings().filter(Q(verdict_then__in=verdicts))

    def new_findings(self) -> QuerySet[Finding]:
        return self.findings().filter(found_at__gt=self.since)

    def waiting_findings(self) -> QuerySet[Finding]:
        """Those that wanted a decision."""
        undecided = Q(verdict_then__isnull=True) | Q(verdict_then__in=(Verdict.FLAGGED, Verdict.REOPENED))
        return self.findings().filter(undecided)

    def reviews(self) -> QuerySet[Review]:
        about = Evidence.objects.filter(self._in_scope("claim__"), finding=OuterRef("finding"))
        rows = Review.objects.filter(
            Exists(about), decided_at__lte=self.as_of, finding__severity__in=self.scope.severities
        )
        return rows.order_by("decided_at", "pk")

    def _in_scope(self, prefix: str = "") -> Q:
        wanted = Q()
        if self.scope.sources:
            wanted &= Q(**{f"{prefix}briefing__source__in": self.scope.sources})
        if self.scope.series:
            wanted &= Q(**{f"{prefix}series__in": self.scope.series})
        if self.scope.places:
            wanted &= Q(**{f"{prefix}place__in": self.scope.places})
        return wanted
