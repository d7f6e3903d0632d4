"""Series → findings: the engine looks around a briefing's claims; a finding is stored under its fingerprint.

One already known keeps its row and whatever a reviewer decided. One that is not found any more is closed with
the reason. Findings between earlier claims that the briefing's figures may have changed are looked at again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Q
from django.utils import timezone

from claims.mapping import finding_fields, parts_of, to_claims
from claims.models import Briefing, Claim, Evidence, Finding, State
from claims.record import DatabaseRecord
from factcheck.checks import find
from factcheck.finding import Finding as Found

from .step import step

FINDINGS_AROUND = 200
"""At most so many earlier findings of the same subjects are looked at again."""


def check(briefing_id: int) -> bool:
    """Check a linked briefing's claims against the record; False when it does not wait for that."""
    with step(briefing_id, State.LINKED, State.CHECKED) as briefing:
        if briefing is None:
            return False
        claims = list(Claim.objects.current().filter(briefing=briefing).order_by("number"))
        earlier = _findings_around(briefing, claims)
        again = Claim.objects.current().filter(evidence__finding__in=earlier).exclude(briefing=briefing)
        found = find(to_claims([*claims, *again.order_by("pk").distinct()]), DatabaseRecord())
        _store(found)
        _close(earlier, {finding.fingerprint for finding in found}, briefing)
        return True


def _findings_around(briefing: Briefing, claims: Iterable[Claim]) -> list[Finding]:
    """Findings that hold so far, of the briefing's claims or of claims of the same subjects."""
    holding = Finding.objects.holding()
    own = list(holding.filter(evidence__claim__briefing=briefing).distinct())
    subjects = {claim.series.subject for claim in claims if claim.series is not None}
    near = holding.filter(evidence__claim__series__subject__in=subjects).distinct().order_by("-pk")
    return list({finding.pk: finding for finding in [*own, *near[:FINDINGS_AROUND]]}.values())


def _store(found: Sequence[Found]) -> None:
    """One row a fingerprint, in the order of fingerprints, so that two workers never wait for each other."""
    rows = _rows_of(found)
    for finding in sorted(found, key=lambda finding: finding.fingerprint):
        _store_one(finding, [rows[parts_of(id_)] for id_ in finding.claims])


def _rows_of(found: Iterable[Found]) -> dict[tuple[int, int], Claim]:
    wanted = {parts_of(id_) for finding in found for id_ in finding.claims}
    if not wanted:
        return {}
    named = Q()
    for briefing, number in wanted:
        named |= Q(briefing_id=briefing, number=number)
    rows = Claim.objects.current().filter(named).select_related("briefing__source")
    return {(row.briefing_id, row.number): row for row in rows.defer("briefing__original", "briefing__text")}


def _store_one(finding: Found, claims: Sequence[Claim]) -> None:
    fields = finding_fields(finding) | {"said_at": max(claim.briefing.said_at for claim in claims)}
    Finding.objects.bulk_create([Finding(fingerprint=finding.fingerprint, **fields)], ignore_conflicts=True)
    row = Finding.objects.select_for_update(no_key=True).get(fingerprint=finding.fingerprint)
    _update(row, fields | {"closed_at": None, "closed_because": ""})
    evidence = _parts(claims, finding.roles)
    if list(row.evidence.order_by("position").values_list("claim_id", "role")) != evidence:
        row.evidence.all().delete()
        Evidence.objects.bulk_create(
            Evidence(finding=row, claim_id=claim, role=role, position=position)
            for position, (claim, role) in enumerate(evidence)
        )


def _parts(claims: Sequence[Claim], roles: Sequence[str]) -> list[tuple[int, str]]:
    """Each claim once, with its role; one that plays two roles in a proof has both."""
    parts: dict[int, list[str]] = {}
    for claim, role in zip(claims, roles, strict=True):
        parts.setdefault(claim.pk, []).append(role)
    return [(claim, " and ".join(dict.fromkeys(names))) for claim, names in parts.items()]


def _update(row: Finding, fields: dict[str, Any]) -> None:
    changed = [name for name, value in fields.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, fields[name])
    if changed:
        row.save(update_fields=changed)


def _close(earlier: Iterable[Finding], still: set[str], briefing: Briefing) -> None:
    """Close what all of its claims together no longer give."""
    gone = [finding for finding in earlier if finding.fingerprint not in still]
    Finding.objects.holding().filter(pk__in=[finding.pk for finding in gone]).update(
        closed_at=timezone.now(), closed_because=f"No longer found when “{briefing}” was checked."
    )
