"""Claims → series: the engine decides, and says why; a key met for the first time founds a series.

A link names the series of the claim's own words. Where decisions have merged that one, the claim stands in
its root; where a person put the claim elsewhere, there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.db import connection

from claims.linking.by_source import meant_by_sources
from claims.linking.founding import found
from claims.linking.homes import said_by_people
from claims.linking.identities import propose
from claims.linking.rechecks import ask_again_beside
from claims.linking.turns import beside_others
from claims.mapping import to_claims
from claims.models import Briefing, Claim, Link, Series, State
from claims.record import DatabaseRecord
from factcheck.claim import Claim as EngineClaim
from factcheck.link.decision import Link as Decision
from factcheck.link.decision import Outcome
from factcheck.link.decision import link as decide
from factcheck.series import SeriesKey

from .step import step

_PUT = """
    UPDATE claims_claim AS claim SET series_id = put.series
    FROM unnest(%s::bigint[], %s::bigint[]) AS put(claim, series) WHERE claim.id = put.claim
"""


def link(*briefing_ids: int) -> list[int]:
    """Put the claims of read briefings into series; the ids of those that waited for that."""
    with step(briefing_ids, State.EXTRACTED, State.LINKED) as briefings:
        done = [briefing.pk for briefing in briefings]
        if not done:
            return done
        beside_others()
        standing = Claim.objects.current().filter(briefing__in=done).select_related("series")
        rows = list(standing.order_by("briefing_id", "number"))
        former = {row.pk: row.series_id for row in rows}
        said = _roots_of(said_by_people(done))
        links = _links([row for row in rows if row.pk not in said])
        for row in rows:
            row.series_id = said.get(row.pk, row.series_id)
        _heed_sources([row for row in rows if row.pk not in said], briefings)
        for briefing in briefings:
            _ask_beside_those_that_left(_of(briefing, rows), former, briefing)
        _put([row for row in rows if row.series_id != former[row.pk]])
        Link.objects.bulk_create(links, ignore_conflicts=True, batch_size=500)
        keys = {row.engine_id: row.pk for row in rows}
        for briefing in briefings:
            propose(to_claims(_of(briefing, rows)), keys)
        return done


def _heed_sources(rows: Sequence[Claim], briefings: Iterable[Briefing]) -> None:
    """Where a source means another series by its words than others do, its claims stand there."""
    source_of = {briefing.pk: briefing.source_id for briefing in briefings}
    stands = {row.pk: row.series_id for row in rows if row.series_id is not None}
    meant = meant_by_sources(stands, {row.pk: source_of[row.briefing_id] for row in rows})
    for row in rows:
        row.series_id = meant.get(row.pk, row.series_id)


def _of(briefing: Briefing, rows: Iterable[Claim]) -> list[Claim]:
    return [row for row in rows if row.briefing_id == briefing.pk]


def _put(rows: Sequence[Claim]) -> None:
    """Write the series of these claims."""
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(_PUT, [[row.pk for row in rows], [row.series_id for row in rows]])


def _roots_of(said: Mapping[int, int]) -> dict[int, int]:
    if not said:
        return {}
    roots = {row.pk: row.root_id for row in Series.objects.filter(pk__in=said.values())}
    return {claim: roots[series] for claim, series in said.items()}


def _ask_beside_those_that_left(
    rows: Iterable[Claim], former: Mapping[int, int | None], briefing: Briefing
) -> None:
    """Have checked again what stood beside a claim in the series it leaves."""
    left = [row for row in rows if former[row.pk] not in (None, row.series_id)]
    if left:
        places = Claim.objects.filter(pk__in=[row.pk for row in left]).select_related("series")
        ask_again_beside(places, f"a claim of “{briefing}” was put into another series")


def _links(rows: Sequence[Claim]) -> list[Link]:
    record = DatabaseRecord()
    claims = to_claims(rows)
    record.prepare_links(claims)
    return [each for row, claim in zip(rows, claims, strict=True) for each in _link(row, claim, record)]


def _link(row: Claim, claim: EngineClaim, record: DatabaseRecord) -> list[Link]:
    decision = decide(claim, record)
    is_likeness = decision.outcome is Outcome.LINKED and not record.has_words_of_its_own(decision.key)
    if is_likeness and decision.series is not None:
        row.series_id = int(decision.series.id)
        return [_says(row, row.series_id, decision.outcome, decision)]
    own, is_new = _own_series(decision.key, row.measure, record)
    row.series_id = own.root_id
    links = [_own(row, own, decision, is_new=is_new)]
    if decision.outcome is Outcome.POSSIBLE and decision.series is not None:
        links.append(_says(row, int(decision.series.id), decision.outcome, decision))
    return links


def _own_series(key: SeriesKey, called: str, record: DatabaseRecord) -> tuple[Series, bool]:
    if (known := record.row(key)) is not None:
        return known, False
    own, is_new = found(key, called, has_merged_siblings=record.is_partly_merged(key.subject))
    if is_new:
        record.has_new_series(own)
    return own, is_new


def _own(row: Claim, own: Series, decision: Decision, *, is_new: bool) -> Link:
    exact = decision.outcome is Outcome.LINKED
    reason = decision.reason if exact or (is_new and decision.series is None) else "a series of its own key"
    outcome = Outcome.NEW if is_new else Outcome.LINKED
    return Link(claim=row, series=own, outcome=outcome.value, score=1.0, reason=reason)


def _says(row: Claim, series_id: int, outcome: Outcome, decision: Decision) -> Link:
    return Link(
        claim=row, series_id=series_id, outcome=outcome.value, score=decision.score, reason=decision.reason
    )
