"""Wordings that mean another series where one source uses them.

A merge or an alias moves a series as a whole. Here the series of the words stays where it is, and only the
claims of the one source stand in the other, with its figures of the same subject: levels, growth, shares.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claims.mapping import to_key
from claims.models import Series, SeriesDecision

from .founding import series_of_key
from .roots import translated


def meant_by_sources(stands: Mapping[int, int], sources: Mapping[int, int]) -> dict[int, int]:
    """Claim → the series it stands in by its source's own use of the words, for those that have one.

    ``stands`` is claim → the series its words alone give, merged as they are; ``sources`` claim → source.
    """
    meant = _meant(sources.values())
    if not meant:
        return {}
    rows = Series.objects.in_bulk(set(stands.values()))
    found = {}
    for claim, series in stands.items():
        other = meant.get((sources[claim], rows[series].subject))
        if other is not None:
            found[claim] = series_of_key(translated(to_key(rows[series]), other))[0].root_id
    return found


def _meant(sources: Iterable[int]) -> dict[tuple[int, str], Series]:
    """(source, subject of the words) → a series of the subject that is meant; the latest word counts."""
    said = SeriesDecision.objects.in_force().of_sources(sources).order_by("pk")
    sides = said.select_related("one__merged_into", "other__merged_into")
    return {
        (each.source_id or 0, (each.one.merged_into or each.one).subject): each.other.merged_into
        or each.other
        for each in sides
    }
