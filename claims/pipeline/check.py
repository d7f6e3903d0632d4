"""Series → findings: the engine looks around a briefing's claims; a finding is stored under its fingerprint.

One already known keeps its row and whatever a reviewer decided. One that is not found any more is closed with
the reason. Findings between earlier claims that the briefing's figures may have changed are looked at again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db import connection
from django.utils import timezone

from claims import alerts
from claims.linking.turns import beside_others, one_after_the_other
from claims.mapping import finding_fields, parts_of, to_claims
from claims.models import Claim, Evidence, Finding, State
from claims.record import DatabaseRecord
from factcheck.checks import find
from factcheck.claim import Claim as EngineClaim
from factcheck.finding import Finding as Found

from .cluster import cluster
from .heed import heed
from .standing import fall_under
from .step import step

CLAIMS_BESIDE = 200
"""The findings of at most so many claims of a series and a claim's time are looked at again with it."""


def check(*briefing_ids: int) -> list[int]:
    """Check the claims of linked briefings against the record; the ids of those that waited for that."""
    with step(briefing_ids, State.LINKED, State.CHECKED) as briefings:
        done = [briefing.pk for briefing in briefings]
        if not done:
            return done
        beside_others()
        claims = list(Claim.objects.current().filter(briefing__in=done).order_by("briefing_id", "number"))
        looked_at = {briefing.pk: f"when “{briefing}” was checked" for briefing in briefings}
        look_at(claims, lambda: {pk: looked_at[briefing] for pk, briefing in _concerned(done).items()})
        return done


def look_at(claims: Sequence[Claim], former: Callable[[], Mapping[int, str]]) -> None:
    """Store what the claims give, and close of the former findings those that nothing gives any more.

    ``former`` says of each finding when it is looked at, for the reason it may be closed with. Others link
    and check meanwhile: so what was found is found again when it is this one's turn to write, with what has
    been committed by then, and the former findings are those of that moment. Most claims give none. Where
    some do, what others said of the same facts is looked at, too: their figures may not stand together with
    these claims either, which shows only from their side.
    """
    found = _found_by(to_claims(claims))
    one_after_the_other()
    concerned = former()
    if not found and not concerned:
        return
    holding = Finding.objects.holding().filter(pk__in=concerned).values_list("pk", "fingerprint")
    standing = dict(holding) if concerned else {}
    sides = Claim.objects.current().filter(evidence__finding__in=standing).order_by("pk").distinct()
    parties = {row.pk for row in (*_rows_of(found.values()).values(), *sides)}
    rows = Claim.objects.current().filter(pk__in=parties | _same_facts(parties)).order_by("pk")
    found = _heeded(_found_by(to_claims(rows)))
    gone = {pk: concerned[pk] for pk, fingerprint in standing.items() if fingerprint not in found}
    changed = _store(found)
    _close(gone)
    cluster([*changed, *gone])


def _found_by(claims: Sequence[EngineClaim]) -> dict[str, Found]:
    """What the engine finds around these claims in the record as it stands now, by fingerprint."""
    if not claims:
        return {}
    record = DatabaseRecord()
    record.prepare_checks(claims)
    return {finding.fingerprint: finding for finding in _as_known(find(claims, record))}


def _as_known(found: Sequence[Found]) -> list[Found]:
    """Each under the fingerprint it is known by, if it is, or was decided by: the same figures in an earlier
    briefing that came in late are no other finding."""
    prints = {each for finding in found for each in finding.tellings}
    if not prints:
        return list(found)
    prints |= {finding.fingerprint for finding in found}
    known = dict(Finding.objects.filter(fingerprint__in=prints).values_list("fingerprint", "verdict"))
    taken = {finding.fingerprint for finding in found}
    renamed = []
    for finding in found:
        others = [each for each in finding.tellings if each in known and each not in taken]
        decided = [each for each in others if known[each]]
        if others and not known.get(finding.fingerprint) and (decided or finding.fingerprint not in known):
            finding = replace(finding, fingerprint=(decided or others)[0])  # noqa: PLW2901
            taken.add(finding.fingerprint)
        renamed.append(finding)
    return renamed


_BESIDE = """
    SELECT evidence.finding_id, own.briefing_id
    FROM claims_claim AS own
    JOIN claims_series AS series ON series.id = own.series_id
    JOIN claims_series AS family ON md5(family.subject) = md5(series.subject)
    CROSS JOIN LATERAL (
        SELECT id FROM claims_claim AS other
        WHERE other.series_id = family.id AND other.period && own.period AND other.retired_at IS NULL
        LIMIT %s
    ) AS beside
    JOIN claims_evidence AS evidence ON evidence.claim_id = beside.id
    WHERE own.briefing_id = ANY(%s) AND own.retired_at IS NULL
"""


_SAME_FACTS = """
    SELECT beside.id
    FROM claims_claim AS own
    CROSS JOIN LATERAL (
        SELECT id FROM claims_claim AS other
        WHERE other.series_id = own.series_id AND other.period = own.period AND other.retired_at IS NULL
        LIMIT %s
    ) AS beside
    WHERE own.id = ANY(%s)
"""


def _same_facts(claims: Iterable[int]) -> set[int]:
    """The claims that say how much the same was at the same time."""
    with connection.cursor() as cursor:
        cursor.execute(_SAME_FACTS, [CLAIMS_BESIDE, list(claims)])
        return {row[0] for row in cursor.fetchall()}


def _concerned(briefings: Sequence[int]) -> dict[int, int]:
    """The findings that the briefings may have changed, each with one of those that may.

    Those that cite them, and those on the same subjects and times: between earlier claims, too, whose levels
    a growth now explains, or the other way round.
    """
    with connection.cursor() as cursor:
        cursor.execute(_BESIDE, [CLAIMS_BESIDE, list(briefings)])
        beside = dict(cursor.fetchall())
    citing = Evidence.objects.filter(claim__briefing__in=briefings, finding__closed_at__isnull=True)
    return beside | dict(citing.order_by().values_list("finding", "claim__briefing"))


def _store(found: Mapping[str, Found]) -> list[int]:
    """One row a fingerprint, in the order of fingerprints, so that two workers never wait for each other.

    Returns the keys of those that are new, hold again or say something else.
    """
    if not found:
        return []
    claims = _rows_of(found.values())
    fields = {key: _fields(finding, claims) for key, finding in sorted(found.items())}
    known = set(Finding.objects.filter(fingerprint__in=fields).values_list("fingerprint", flat=True))
    new = [Finding(fingerprint=key, **row) for key, row in fields.items() if key not in known]
    Finding.objects.bulk_create(new, ignore_conflicts=True)
    locked = Finding.objects.select_for_update(no_key=True).filter(fingerprint__in=fields)
    news, altered = [], []
    for row in locked.order_by("fingerprint").prefetch_related("evidence"):
        changed = _update(row, fields[row.fingerprint] | {"closed_at": None, "closed_because": ""})
        finding = found[row.fingerprint]
        _cite(row, _parts([claims[parts_of(id_)] for id_ in finding.claims], finding.roles))
        is_new = row.fingerprint not in known
        if is_new or changed:
            altered.append(row.pk)
        if is_new or changed & {"severity", "closed_at"}:
            news.append(row)
    fall_under(found)
    alerts.note(news)
    return altered


def _heeded(found: Mapping[str, Found]) -> dict[str, Found]:
    """Without what people's notes on the series explain."""
    if not found:
        return {}
    rows = _rows_of(found.values())
    return heed(found, lambda finding: [rows[parts_of(id_)] for id_ in finding.claims])


def _rows_of(found: Iterable[Found]) -> dict[tuple[int, int], Claim]:
    wanted = {parts_of(id_) for finding in found for id_ in finding.claims}
    rows = Claim.objects.current().filter(
        briefing__in={briefing for briefing, _ in wanted}, number__in={number for _, number in wanted}
    )
    rows = rows.select_related("briefing").defer("briefing__original", "briefing__text")
    return {(row.briefing_id, row.number): row for row in rows}


def _fields(finding: Found, claims: Mapping[tuple[int, int], Claim]) -> dict[str, Any]:
    said = max(claims[parts_of(id_)].briefing.said_at for id_ in finding.claims)
    return finding_fields(finding) | {"said_at": said}


def _cite(row: Finding, parts: Sequence[tuple[int, str]]) -> None:
    """The finding's evidence is these claims in these roles; written only where it is not so yet."""
    cited = sorted(row.evidence.all(), key=lambda each: each.position)
    if [(each.claim_id, each.role) for each in cited] == list(parts):
        return
    row.evidence.all().delete()
    Evidence.objects.bulk_create(
        Evidence(finding=row, claim_id=claim, role=role, position=position)
        for position, (claim, role) in enumerate(parts)
    )


def _parts(claims: Sequence[Claim], roles: Sequence[str]) -> list[tuple[int, str]]:
    """Each claim once, with its role; one that plays two roles in a proof has both."""
    parts: dict[int, list[str]] = {}
    for claim, role in zip(claims, roles, strict=True):
        parts.setdefault(claim.pk, []).append(role)
    return [(claim, " and ".join(dict.fromkeys(names))) for claim, names in parts.items()]


def _update(row: Finding, fields: dict[str, Any]) -> set[str]:
    """Write what is not so yet; the names of the fields that changed."""
    changed = {name for name, value in fields.items() if getattr(row, name) != value}
    for name in changed:
        setattr(row, name, fields[name])
    if changed:
        row.save(update_fields=changed)
    return changed


def _close(gone: Mapping[int, str]) -> None:
    """Close what none of its claims gives any more, each with when that was seen."""
    for when in dict.fromkeys(gone.values()):
        Finding.objects.holding().filter(pk__in=[pk for pk, seen in gone.items() if seen == when]).update(
            closed_at=timezone.now(), closed_because=f"No longer found {when}."
        )
