"""The sides of a finding: each sentence with its surroundings, the claims in it, and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Value
from django.db.models.functions import Greatest, Substr
from django.urls import reverse

from claims.models import Claim, Evidence

from . import phrases
from .excerpt import READ, window
from .highlight import Mark, Stretch, stretches


@dataclass(frozen=True, slots=True)
class Side:
    """What a page prints of one claim."""

    pk: int
    claim: Claim
    role: str
    source: str
    said_at: date
    allows: str
    period: str
    status: str
    briefing_url: str
    claim_url: str
    series_url: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with the words around it, and the claims that are sides of the finding by it."""

    stretches: Sequence[Stretch]
    cut_before: bool
    cut_after: bool
    source: str
    said_at: date
    briefing_url: str
    original_url: str
    sides: Sequence[Side]

    @property
    def roles(self) -> str:
        return ", ".join(dict.fromkeys(side.role for side in self.sides))


def passages(finding_id: int) -> list[Passage]:
    """Where the finding's claims were said, each sentence once: one query, without whole texts."""
    parts = (
        Evidence.objects.filter(finding=finding_id)
        .order_by("position")
        .select_related("claim__briefing__source")
        .defer("claim__briefing__text", "claim__briefing__original")
        .annotate(
            window_start=Greatest(F("claim__sentence_start") - READ, 0),
            window_text=Substr(
                "claim__briefing__text",
                Greatest(F("claim__sentence_start") - READ, 0) + 1,
                F("claim__sentence_end") - F("claim__sentence_start") + Value(2 * READ),
            ),
        )
    )
    said: dict[tuple[int, int, int], list[Any]] = {}
    for part in parts:
        claim = part.claim
        said.setdefault((claim.briefing_id, claim.sentence_start, claim.sentence_end), []).append(part)
    return [
        passage([(part.claim, part.role) for part in group], group[0].window_text, group[0].window_start)
        for group in said.values()
    ]


def passage(claims: Sequence[tuple[Claim, str]], text: str, offset: int) -> Passage:
    """The claims of one sentence, each with its role.

    ``text`` is the briefing's text from ``offset`` on, with ``READ`` characters or all there are either side.
    """
    first = claims[0][0]
    briefing = first.briefing
    shown = window(text, first.sentence_start, first.sentence_end, offset)
    marks = [Mark(first.sentence_start, first.sentence_end, "", "sentence")]
    marks += [Mark(claim.start, claim.end, "", "words") for claim, _role in claims]
    words = text[shown.start - offset : shown.end - offset]
    return Passage(
        stretches=list(stretches(words, marks, shown.start)),
        cut_before=shown.cut_before,
        cut_after=shown.cut_after,
        source=briefing.source.name,
        said_at=briefing.said_at,
        briefing_url=reverse("admin:claims_briefing_change", args=[briefing.pk]),
        original_url=reverse("admin:claims_briefing_original", args=[briefing.pk]),
        sides=[_side(claim, role) for claim, role in claims],
    )


def _side(claim: Claim, role: str) -> Side:
    briefing_url = reverse("admin:claims_briefing_change", args=[claim.briefing_id])
    series = claim.series_id
    return Side(
        pk=claim.pk,
        claim=claim,
        role=role[:1].upper() + role[1:],
        source=claim.briefing.source.name,
        said_at=claim.briefing.said_at,
        allows=phrases.allows(claim),
        period=phrases.period(claim),
        status="" if claim.status == "reported" else claim.get_status_display(),
        briefing_url=f"{briefing_url}#words-{claim.pk}",
        claim_url=reverse("admin:claims_claim_change", args=[claim.pk]),
        series_url="" if series is None else reverse("admin:claims_series_change", args=[series]),
    )
