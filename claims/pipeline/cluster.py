"""Findings → clusters: which of them one cause explains, kept up to date around those that changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from django.db.models import Prefetch, QuerySet

from claims.mapping import parts_of, to_claims, to_finding
from claims.models import Claim, Cluster, Evidence, Finding
from factcheck.cluster import Cluster as Found
from factcheck.reason.clustering import clusters

MOST_AROUND = 400
"""So many findings are clustered anew at once, the latest first."""
_FEWEST = 2


def cluster(changed: Collection[int]) -> None:
    """Cluster anew the findings that these (their keys), found, altered or closed just now, may bear on."""
    if not changed:
        return
    concerned = _in_briefings_of(Evidence.objects.filter(finding__in=changed))
    beside = _in_briefings_of(Evidence.objects.filter(finding__in=list(concerned)))
    rows = _with_evidence(beside | concerned)
    cited = {each.claim.pk: each.claim for row in rows for each in row.evidence.all()}
    claims = {claim.id: claim for claim in to_claims(cited.values())}
    made = clusters([to_finding(row, frozenset(claims)) for row in rows], claims)
    Finding.objects.filter(pk__in=changed, closed_at__isnull=False).update(cluster=None)
    _store(made, {row.fingerprint: row for row in rows if row.pk in concerned})


def _in_briefings_of(evidence: QuerySet[Evidence]) -> set[int]:
    """The findings that hold and cite a claim of the briefings that this evidence cites."""
    briefings = set(evidence.values_list("claim__briefing", flat=True))
    citing = Finding.objects.holding().filter(evidence__claim__briefing__in=briefings)
    return set(citing.order_by("-pk").values_list("pk", flat=True).distinct()[:MOST_AROUND])


def _with_evidence(findings: Iterable[int]) -> Sequence[Finding]:
    evidence = Evidence.objects.select_related("claim").order_by("position")
    rows = Finding.objects.filter(pk__in=list(findings)).order_by("pk")
    return list(rows.prefetch_related(Prefetch("evidence", evidence)))


def _store(made: Iterable[Found], rows: Mapping[str, Finding]) -> None:
    """Write the clusters in which one of these rows is; the others were not looked at from all sides."""
    for each in made:
        members = [rows[key] for key in each.findings if key in rows]
        if not members:
            continue
        stored = _stored(each)
        key = None if stored is None else stored.pk
        moved = [row.pk for row in members if row.cluster_id != key]
        if moved:
            Finding.objects.filter(pk__in=moved).update(cluster=stored)


def _stored(found: Found) -> Cluster | None:
    cause = found.cause
    if cause is None or len(found.findings) < _FEWEST:
        return None
    fields = {"kind": cause.kind, "reads_as": cause.reads_as, "power": cause.power}
    stored, _ = Cluster.objects.update_or_create(fingerprint=found.fingerprint, defaults=fields)
    stored.claims.set(_rows_of(cause.claims))
    return stored


def _rows_of(ids: Iterable[str]) -> Sequence[Claim]:
    places = [parts_of(id_) for id_ in ids]
    rows = Claim.objects.current().filter(
        briefing__in=[briefing for briefing, _ in places], number__in=[number for _, number in places]
    )
    return [row for row in rows if (row.briefing_id, row.number) in places]
