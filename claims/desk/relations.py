"""The series a series is tied to by the texts themselves: its parts, its totals, what it was said beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from claims.models import Claim, Series
from factcheck.claim import RelationKind

LOOKED_AT = 200
SHOWN = 20

_Places = Mapping[tuple[int, int], Claim]

LABELS: dict[tuple[str, bool], str | Promise] = {
    (RelationKind.PART_OF, False): _("part of"),
    (RelationKind.PART_OF, True): _("has the part"),
    (RelationKind.GROWTH_OF, False): _("growth of"),
    (RelationKind.GROWTH_OF, True): _("its growth"),
    (RelationKind.CONVERSION_OF, False): _("conversion of"),
    (RelationKind.CONVERSION_OF, True): _("converted as"),
}
"""(kind, whether the other side says it) → words; other kinds are shown by their own name."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One tie to one series, and how many texts make it."""

    label: str
    name: str
    url: str
    texts: int


def relations(series: Series) -> list[Relation]:
    """The ties that claims of the series, or claims beside them, make; the most often said first."""
    fields = ("briefing", "number", "relations", "series__name")
    standing = Claim.objects.current().select_related("series").only(*fields)
    ours = _by_place(standing.filter(series=series).order_by("-pk")[:LOOKED_AT])
    briefings = {briefing for briefing, _number in ours}
    beside = standing.filter(briefing__in=briefings, series__isnull=False).exclude(series=series)
    others = _by_place(beside.order_by("pk")[: 10 * LOOKED_AT])
    ties = Counter((kind, False, other.series) for kind, _own, other in _ties(ours, others))
    ties.update((kind, True, other.series) for kind, other, _own in _ties(others, ours))
    return [
        Relation(
            label=str(LABELS.get((kind, theirs), kind.replace("_", " "))),
            name=tied.name,
            url=reverse("admin:claims_series_change", args=[tied.pk]),
            texts=texts,
        )
        for (kind, theirs, tied), texts in ties.most_common(SHOWN)
        if tied is not None
    ]


def _by_place(claims: Iterable[Claim]) -> dict[tuple[int, int], Claim]:
    return {(claim.briefing_id, claim.number): claim for claim in claims}


def _ties(here: _Places, there: _Places) -> Iterator[tuple[str, Claim, Claim]]:
    """The kind and the two sides of each relation that a claim here has to one there."""
    for (briefing, _number), claim in here.items():
        for relation in claim.relations:
            if (other := there.get((briefing, relation["number"]))) is not None:
                yield relation["kind"], claim, other
