"""The sides of a finding: each claim in its words, its sentence, its surroundings, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Value
from django.db.models.functions import Greatest, Substr
from django.urls import reverse

from claims.models import Claim, Evidence

from . import phrases
from .excerpt import REACH, window
from .highlight import Mark, Stretch, stretches


@dataclass(frozen=True, slots=True)
class Side:
    """What the finding's template prints of one claim."""

    pk: int
    engine_id: str
    role: str
    quote: str
    stretches: Sequence[Stretch]
    cut_before: bool
    cut_after: bool
    source_id: int
    source: str
    said_at: date
    published: date
    allows: str
    measure: str
    place: str
    period: str
    status: str
    speaker: str
    confidence: float
    retired_because: str
    briefing_url: str
    original_url: str
    claim_url: str
    series_id: int | None
    series_url: str


def sides(finding_id: int) -> tuple[list[Side], list[Claim]]:
    """The finding's sides in the order things were said, and their claims: one query, without whole texts."""
    parts = list(
        Evidence.objects.filter(finding=finding_id)
        .order_by("position")
        .select_related("claim__briefing__source")
        .defer("claim__briefing__text", "claim__briefing__original")
        .annotate(
            window_start=Greatest(F("claim__sentence_start") - REACH, 0),
            window_text=Substr(
                "claim__briefing__text",
                Greatest(F("claim__sentence_start") - REACH, 0) + 1,
                F("claim__sentence_end") - F("claim__sentence_start") + Value(2 * REACH),
            ),
        )
    )
    shown = [side(part.claim, part.role, part.window_text, part.window_start) for part in parts]
    return shown, [part.claim for part in parts]


def side(claim: Claim, role: str, text: str, offset: int) -> Side:
    """One side; ``text`` is the briefing's text around the claim's sentence, from ``offset`` on."""
    shown = window(text, claim.sentence_start, claim.sentence_end, offset)
    marks = (
        Mark(claim.sentence_start, claim.sentence_end, "", "sentence"),
        Mark(claim.start, claim.end, "", "words"),
    )
    words = text[shown.start - offset : shown.end - offset]
    briefing = claim.briefing
    briefing_url = reverse("admin:claims_briefing_change", args=[briefing.pk])
    return Side(
        pk=claim.pk,
        engine_id=claim.engine_id,
        role=role[:1].upper() + role[1:],
        quote=claim.quote,
        stretches=list(stretches(words, marks, shown.start)),
        cut_before=shown.cut_before or (offset > 0 and shown.start == offset),
        cut_after=shown.cut_after,
        source_id=briefing.source_id,
        source=briefing.source.name,
        said_at=briefing.said_at,
        published=briefing.published,
        allows=phrases.allows(claim),
        measure=claim.measure,
        place=claim.place,
        period=phrases.period(claim),
        status="" if claim.status == "reported" else claim.get_status_display(),
        speaker=claim.speaker,
        confidence=claim.confidence,
        retired_because=claim.retired_because,
        briefing_url=f"{briefing_url}#words-{claim.pk}",
        original_url=reverse("admin:claims_briefing_original", args=[briefing.pk]),
        claim_url=reverse("admin:claims_claim_change", args=[claim.pk]),
        series_id=claim.series_id,
        series_url=""
        if claim.series_id is None
        else reverse("admin:claims_series_change", args=[claim.series_id]),
    )
