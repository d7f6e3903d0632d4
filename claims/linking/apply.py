"""What follows from a decision: other roots, claims that stand elsewhere, and checks of both sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claims.models import Claim, Series, SeriesDecision

from .by_source import meant_by_sources
from .homes import homes_of
from .rechecks import ask_again_about
from .roots import Roots

_BATCH = 1000


def apply(decision: SeriesDecision, because: str) -> None:
    """Put series and claims where the decisions in force want them, and have both sides checked again."""
    roots = Roots([decision.one.subject, decision.other.subject])
    rows = list(Series.objects.of_subject(*roots.subjects).order_by("pk"))
    before = {row.pk: row.root_id for row in rows}
    after = {row.pk: roots.of(row).pk for row in rows}
    _keep_roots(rows, after)
    left = {before[pk] for pk in after if before[pk] != after[pk]}
    of_source = set(after) if decision.source_id is not None else set()
    _move(left | of_source | {decision.one_id, decision.other_id}, after)
    ask_again_about([*rows, decision.one, decision.other], because)


def _keep_roots(rows: Iterable[Series], after: dict[int, int]) -> None:
    for row in rows:
        root = after[row.pk]
        if row.root_id != root:
            row.merged_into_id = None if root == row.pk else root
            row.save(update_fields=["merged_into"])


def _move(places: Iterable[int], roots: dict[int, int]) -> None:
    """Put the claims that stand in these series where they belong; those nobody placed stay."""
    standing = Claim.objects.current().filter(series__in=list(places)).select_related("briefing")
    rows_of_all = list(standing.only("pk", "briefing__source", "series").order_by("pk"))
    for start in range(0, len(rows_of_all), _BATCH):
        rows = rows_of_all[start : start + _BATCH]
        stands = _stands(homes_of(rows), roots)
        stands |= meant_by_sources(stands, {row.pk: row.briefing.source_id for row in rows})
        moved: dict[int, list[int]] = {}
        for row in rows:
            root = stands.get(row.pk)
            if root is not None and root != row.series_id:
                moved.setdefault(root, []).append(row.pk)
        for root, claims in moved.items():
            Claim.objects.filter(pk__in=claims).update(series=root)


def _stands(homes: Mapping[int, int], roots: Mapping[int, int]) -> dict[int, int]:
    """Claim → the root of its own series, which for one that a source means otherwise is elsewhere."""
    elsewhere = Series.objects.filter(pk__in=set(homes.values()) - set(roots))
    known = {**roots, **{row.pk: row.root_id for row in elsewhere}}
    return {claim: known[home] for claim, home in homes.items()}
