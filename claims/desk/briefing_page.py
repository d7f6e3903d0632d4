"""A briefing's text with every figure marked by what became of it, and the numbers nobody captured."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.models import Briefing, Claim, Finding, Link, Verdict
from factcheck.link.decision import Outcome

from . import phrases
from .highlight import Mark, stretches
from .uncaptured import uncaptured

STATES: dict[str, str | Promise] = {
    "open": gettext_lazy("in a finding that waits"),
    "confirmed": gettext_lazy("in a confirmed finding"),
    "possible": gettext_lazy("may belong to another series"),
    "corrected": gettext_lazy("corrected by a person"),
    "plain": gettext_lazy("captured"),
}
"""What a mark's style stands for, the most urgent first."""


MISSED = gettext_lazy("a number that no claim covers")


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim in the list beside the text."""

    pk: int
    number: int
    quote: str
    subject: str
    allows: str
    kind: str
    status: str
    speaker: str
    series: str
    series_url: str
    claim_url: str
    correct_url: str
    state: str
    state_label: str | Promise
    findings: list[Finding]


def briefing_page(briefing: Briefing) -> dict[str, Any]:
    """The template's context."""
    claims = list(_claims(briefing))
    lines = [_line(claim) for claim in claims]
    marks = [
        Mark(
            claim.start,
            claim.end,
            f"claim-{claim.pk}",
            line.state,
            str(line.state_label),
            f"words-{claim.pk}",
        )
        for claim, line in zip(claims, lines, strict=True)
    ]
    missed = uncaptured(briefing, [(claim.start, claim.end) for claim in claims])
    marks += [
        Mark(
            number.start,
            number.end,
            f"missed-{number.start}",
            "missed",
            str(MISSED),
            f"number-{number.start}",
        )
        for number in missed
    ]
    return {
        "title": str(briefing),
        "missed": missed,
        "crumbs": [{"title": _("Briefings"), "url": reverse("admin:claims_briefing_changelist")}],
        "stretches": list(stretches(briefing.text, marks)),
        "claims": lines,
        "legend": _legend({line.state for line in lines}, bool(missed)),
        "original_url": reverse("admin:claims_briefing_original", args=[briefing.pk]),
        "source_url": reverse("admin:claims_source_change", args=[briefing.source_id]),
        "duplicates": [
            {"title": str(other), "url": reverse("admin:claims_briefing_change", args=[other.pk])}
            for other in briefing.duplicates().select_related("source")[:10]
        ],
        "correct_url": reverse("admin:claims_briefing_claim", args=[briefing.pk]),
        "words_url": reverse("admin:claims_briefing_words", args=[briefing.pk]),
    } | progress(briefing)


def progress(briefing: Briefing) -> dict[str, Any]:
    """How far the pipeline is with it."""
    return {
        "briefing": briefing,
        "finished": briefing.is_finished,
        "state_label": _(briefing.get_state_display()),
        "progress_url": reverse("admin:claims_briefing_progress", args=[briefing.pk]),
    }


def _legend(shown: set[str], missed: bool) -> list[tuple[str, str | Promise]]:
    legend = [(state, label) for state, label in STATES.items() if state in shown]
    return [*legend, ("missed", MISSED)] if missed else legend


def _claims(briefing: Briefing) -> Iterable[Claim]:
    possible = Link.objects.filter(outcome=Outcome.POSSIBLE, decided_by__isnull=True)
    return (
        briefing.claims.filter(retired_at__isnull=True)
        .select_related("series")
        .defer("why", "relations")
        .prefetch_related(
            Prefetch(
                "findings", Finding.objects.filter(closed_at__isnull=True).order_by("pk"), to_attr="held"
            ),
            Prefetch("links", possible, to_attr="possible"),
        )
        .order_by("start", "number")
    )


def _line(claim: Claim) -> ClaimLine:
    state = _state(claim)
    return ClaimLine(
        pk=claim.pk,
        number=claim.number,
        quote=claim.quote,
        subject=phrases.subject(claim),
        allows=phrases.allows(claim),
        kind=claim.get_kind_display(),
        status="" if claim.status == "reported" else claim.get_status_display(),
        speaker=claim.speaker,
        series=claim.series.name if claim.series else "",
        series_url=reverse("admin:claims_series_change", args=[claim.series_id]) if claim.series_id else "",
        claim_url=reverse("admin:claims_claim_change", args=[claim.pk]),
        correct_url=reverse("admin:claims_claim_correct", args=[claim.pk]),
        state=state,
        state_label=STATES[state],
        findings=claim.held,  # type: ignore[attr-defined]
    )


def _state(claim: Claim) -> str:
    verdicts = {finding.verdict for finding in claim.held}  # type: ignore[attr-defined]
    if verdicts & {"", Verdict.FLAGGED.value}:
        return "open"
    if Verdict.CONFIRMED.value in verdicts:
        return "confirmed"
    if claim.possible:  # type: ignore[attr-defined]
        return "possible"
    return "plain" if claim.recorded_by_id is None else "corrected"
