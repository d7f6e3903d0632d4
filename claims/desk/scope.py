"""How far a decision reaches: this finding, a series in a period, or a check on a series."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from claims.models import Claim, Evidence, Finding, StandingDecision
from claims.models.finding import WAITING

from . import phrases
from .cause import cause_label
from .check_title import check_title

THIS = "finding"
CLUSTER = "cluster"
COUNT_TO = 200
"""Waiting findings of the series are looked at no further: past that a scope says "and more"."""


@dataclass(frozen=True, slots=True)
class Scope:
    """One scope a form offers. ``waiting`` is how many waiting findings it touches, in words."""

    value: str
    label: str
    waiting: str
    wants_day: bool
    """Whether an acceptance of this scope needs its last day: it takes findings nobody has seen."""


def scopes(finding: Finding, claims: Iterable[Claim]) -> list[Scope]:
    """The scopes that make sense for the finding, the narrowest first."""
    linked = [claim for claim in claims if claim.series is not None]
    touched = _Touched(linked)
    by_period = {(claim.series_id, claim.period): claim for claim in reversed(linked) if claim.period}
    by_series = {claim.series_id: claim for claim in reversed(linked)}
    return [
        Scope(THIS, _("This finding alone"), "1", wants_day=False),
        *_of_cluster(finding),
        *(_of_period(claim, touched) for claim in reversed(by_period.values())),
        *(_of_series(finding, claim, touched) for claim in reversed(by_series.values())),
    ]


def _of_cluster(finding: Finding) -> list[Scope]:
    if finding.cluster is None:
        return []
    waiting = Finding.objects.filter(WAITING, cluster=finding.cluster).order_by()[:COUNT_TO].count()
    label = _("Every finding of this cause (%(cause)s)") % {"cause": cause_label(finding.cluster)}
    return [
        Scope(CLUSTER, label, str(waiting) if waiting < COUNT_TO else f"{COUNT_TO - 1}+", wants_day=False)
    ]


def _of_period(claim: Claim, touched: _Touched) -> Scope:
    label = _("Every finding about “%(series)s” in %(period)s") % {
        "series": claim.series.name if claim.series else "",
        "period": phrases.period(claim),
    }
    waiting = touched.count(
        {
            finding
            for finding, series, days in touched.cited
            if (series, days) == (claim.series_id, claim.period)
        }
    )
    return Scope(f"period-{claim.pk}", label, waiting, wants_day=False)


def _of_series(finding: Finding, claim: Claim, touched: _Touched) -> Scope:
    label = _("“%(check)s” on “%(series)s”, in every period") % {
        "check": check_title(finding.check_slug),
        "series": claim.series.name if claim.series else "",
    }
    own = {pk for pk, check in touched.checks.items() if check == finding.check_slug}
    waiting = touched.count({pk for pk, series, _days in touched.cited if series == claim.series_id} & own)
    return Scope(f"series-{claim.pk}", label, waiting, wants_day=True)


class _Touched:
    """The waiting findings about the claims' series: their checks, and what they cite."""

    def __init__(self, claims: list[Claim]) -> None:
        ids = sorted({claim.series_id for claim in claims if claim.series_id is not None})
        found = Finding.objects.filter(WAITING, series__overlap=ids) if ids else Finding.objects.none()
        self.checks = dict(found.order_by().values_list("pk", "check_slug")[:COUNT_TO])
        cited = Evidence.objects.filter(finding__in=self.checks, claim__series__in=ids)
        self.cited = list(cited.values_list("finding", "claim__series", "claim__period"))

    def count(self, findings: set[int]) -> str:
        """How many; "+" where there may be more than were looked at."""
        return f"{len(findings)}+" if len(self.checks) == COUNT_TO else str(len(findings))


def standing_decision_of(finding: Finding, value: str) -> StandingDecision | None:
    """An unsaved decision with the scope a form names; None for one the finding does not offer."""
    if value == THIS:
        return StandingDecision(scope=StandingDecision.Scope.FINDING, finding=finding)
    if value == CLUSTER:
        in_one = finding.cluster_id is not None
        return StandingDecision(scope=StandingDecision.Scope.CLUSTER, finding=finding) if in_one else None
    kind, _hyphen, claim_id = value.partition("-")
    if kind not in {"period", "series"} or not (
        claim_id.isascii() and claim_id.isdigit() and len(claim_id) < 18
    ):
        return None
    cited = Evidence.objects.filter(finding=finding, claim=int(claim_id), claim__series__isnull=False)
    evidence = cited.select_related("claim").defer("claim__why").first()
    if evidence is None or (kind == "period" and evidence.claim.period is None):
        return None
    return _standing(finding, kind, evidence.claim)


def _standing(finding: Finding, kind: str, claim: Claim) -> StandingDecision:
    if kind == "period":
        return StandingDecision(
            scope=StandingDecision.Scope.PERIOD,
            finding=finding,
            series_id=claim.series_id,
            period=claim.period,
        )
    return StandingDecision(
        scope=StandingDecision.Scope.SERIES,
        finding=finding,
        series_id=claim.series_id,
        check_slug=finding.check_slug,
    )
