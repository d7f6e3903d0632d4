"""What merging two series, or splitting one, would change: seen before it is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Q

from claims.models import Claim, Series

from . import (
    holds,  # noqa: F401 -- registers the lookup
    phrases,
)

LOOKED_AT = 400
CANDIDATES = 20


@dataclass(frozen=True, slots=True)
class Meeting:
    """A period about which both series say something, and whether what they say can agree."""

    period: str
    here: list[str]
    there: list[str]
    agree: bool


@dataclass(frozen=True, slots=True)
class MergePreview:
    """How many claims would move, and where the two meet."""

    moves: int
    meetings: list[Meeting]

    @property
    def differing(self) -> int:
        return sum(not meeting.agree for meeting in self.meetings)


def candidates(series: Series, words: str) -> list[Series]:
    """Series of the same unit and aspect whose name has all the words; without words, those most alike."""
    others = Series.objects.filter(unit=series.unit, aspect=series.aspect, merged_into__isnull=True)
    others = others.exclude(pk=series.pk)
    if not words.split():
        return list(others.filter(measure__overlap=series.measure).order_by("name", "pk")[:CANDIDATES])
    for word in words.split():
        others = others.filter(Q(name__holds=word))
    return list(others.order_by("name", "pk")[:CANDIDATES])


def preview_merge(one: Series, into: Series) -> MergePreview:
    """What would change if ``one``'s claims stood in ``into``."""
    moving, staying = _claims(one), _claims(into)
    here, there = _by_period(moving), _by_period(staying)
    meetings = [
        Meeting(
            phrases.period(here[days][0]),
            [phrases.allows(claim) for claim in here[days]],
            [phrases.allows(claim) for claim in there[days]],
            _agree([*here[days], *there[days]]),
        )
        for days in here
        if days in there
    ]
    return MergePreview(len(moving), meetings)


def _claims(series: Series) -> Sequence[Claim]:
    claims = Claim.objects.current().filter(series=series, period__isnull=False).defer("why", "relations")
    return list(claims.order_by("period", "pk")[:LOOKED_AT])


def _by_period(claims: Sequence[Claim]) -> dict[Any, list[Claim]]:
    found: dict[Any, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.period].append(claim)
    return found


def _agree(claims: Sequence[Claim]) -> bool:
    lows: list[Decimal] = [end for end in (phrases.lower(claim.hard) for claim in claims) if end is not None]
    highs: list[Decimal] = [end for end in (phrases.upper(claim.hard) for claim in claims) if end is not None]
    return not lows or not highs or max(lows) <= min(highs)
