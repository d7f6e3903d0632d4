"""A total and its parts: where the texts show both, whether they add up there, and what was found by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.models import Claim, Finding, Identity, IdentityTerm, Series
from factcheck.identity import IdentityState

from . import phrases
from .check_title import check_title
from .queue_line import called, state_label, state_tone
from .severities import severity_label
from .sums import Sum, adds_up

CHECK = "parts_against_learned_total"
LOOKED_AT = 600
SHOWN = 30

STATES: dict[str, str | Promise] = {
    IdentityState.PROPOSED: gettext_lazy("proposed"),
    IdentityState.ACCEPTED: gettext_lazy("always adds up"),
    IdentityState.REFUSED: gettext_lazy("chance"),
}
TONES = {
    IdentityState.PROPOSED: "revision",
    IdentityState.ACCEPTED: "confirmed",
    IdentityState.REFUSED: "done",
}
MEANS: dict[str, str | Promise] = {
    IdentityState.PROPOSED: gettext_lazy(
        "They added up once. Figures that break it are shown as a suspicion until somebody decides."
    ),
    IdentityState.ACCEPTED: gettext_lazy("Figures that break it cannot all be true."),
    IdentityState.REFUSED: gettext_lazy("It is not checked, and not proposed again."),
}
ACTS = (
    (IdentityState.ACCEPTED, gettext_lazy("They always add up")),
    (IdentityState.REFUSED, gettext_lazy("It was chance")),
    (IdentityState.PROPOSED, gettext_lazy("Leave it open again")),
)


@dataclass(frozen=True, slots=True)
class Term:
    """The total, or one part, with the series of its figures; the first is the one to lead to."""

    label: str
    series: tuple[int, ...]
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    """One period in one briefing that states the total and every part."""

    period: str
    source: str
    said_at: date
    url: str
    amounts: list[str]
    sum: Sum
    showed_it: bool


def identity_page(identity: Identity) -> dict[str, Any]:
    """The template's context."""
    terms = terms_of([identity])[identity.pk]
    return {
        "title": sentence(terms),
        "crumbs": [{"title": _("Totals and parts"), "url": reverse("admin:claims_identity_changelist")}],
        "identity": identity,
        "terms": terms,
        "state_label": STATES[identity.state],
        "state_tone": TONES[IdentityState(identity.state)],
        "means": MEANS[identity.state],
        "acts": [(state.value, label, MEANS[state]) for state, label in ACTS if state != identity.state],
        "rows": _rows(identity, terms),
        "findings": _findings(terms),
        "history": [
            {
                "label": STATES[review.state],
                "tone": TONES[IdentityState(review.state)],
                "by": called(review.decided_by),
                "at": review.decided_at,
                "reason": review.reason,
            }
            for review in identity.reviews.select_related("decided_by")
        ],
        "check_title": check_title(CHECK),
        "decide_url": reverse("admin:claims_identity_decide", args=[identity.pk]),
    }


def sentence(terms: Sequence[Term]) -> str:
    """``Freight = ore + timber``: the whole and its parts by the names of their series."""
    whole, *parts = terms
    return f"{whole.label} = {' + '.join(part.label for part in parts)}"


def terms_of(identities: Iterable[Identity]) -> dict[int, list[Term]]:
    """Identity → its terms in order, the total first: two queries, however many identities."""
    rows = list(IdentityTerm.objects.filter(identity__in=list(identities)).order_by("identity", "position"))
    subjects = {_subject(row) for row in rows}
    named: dict[tuple[str, str], list[Series]] = defaultdict(list)
    if subjects:
        levels = Series.objects.of_subject(*subjects).filter(aspect="level")
        for series in levels.order_by("cumulative", "pk"):
            named[series.subject, series.unit].append(series)
    terms: dict[int, list[Term]] = defaultdict(list)
    for row in rows:
        terms[row.identity_id].append(_term(row, named[_subject(row), row.parts["unit"]]))
    return terms


def _subject(row: IdentityTerm) -> str:
    parts = row.parts
    return "|".join(
        (" ".join(parts["measure"]), parts["place"], parts["adjustment"], " ".join(parts["scope"]))
    )


def _term(row: IdentityTerm, series: Sequence[Series]) -> Term:
    if not series:
        return Term(str(row), (), "")
    first = series[0]
    keys = dict.fromkeys(key for each in series for key in (each.root_id, each.pk))
    return Term(first.name, tuple(keys), reverse("admin:claims_series_change", args=[first.root_id]))


def _rows(identity: Identity, terms: Sequence[Term]) -> list[Row]:
    """Briefings that state all of it for one period, the latest first."""
    of_series = {key: place for place, term in enumerate(terms) for key in term.series}
    stated: dict[tuple[int, Any], dict[int, Claim]] = defaultdict(dict)
    for claim in _claims(of_series):
        stated[claim.briefing_id, (claim.period, claim.cumulative)].setdefault(
            of_series[claim.series_id or 0], claim
        )
    whole = [
        [said[place] for place in range(len(terms))] for said in stated.values() if len(said) == len(terms)
    ]
    return [_row(identity, claims) for claims in whole[:SHOWN]]


def _claims(series: Iterable[int]) -> QuerySet[Claim]:
    stated = Claim.objects.current().filter(series__in=list(series), period__isnull=False)
    return (
        stated.select_related("briefing__source")
        .defer("briefing__text", "briefing__original", "why", "relations")
        .order_by(F("briefing__said_at").desc(), "briefing", "start")[:LOOKED_AT]
    )


def _row(identity: Identity, claims: Sequence[Claim]) -> Row:
    whole, briefing = claims[0], claims[0].briefing
    return Row(
        period=phrases.period(whole),
        source=briefing.source.name,
        said_at=briefing.said_at,
        url=reverse("admin:claims_briefing_change", args=[briefing.pk]) + f"#words-{whole.pk}",
        amounts=[claim.quote for claim in claims],
        sum=adds_up(whole, claims[1:]),
        showed_it=whole.pk in identity.seen_in,
    )


def _findings(terms: Sequence[Term]) -> list[dict[str, Any]]:
    """What its check found among these series, whatever was decided about it since."""
    if not all(term.series for term in terms):
        return []
    found = Finding.objects.filter(check_slug=CHECK)
    for term in terms:
        found = found.filter(series__overlap=list(term.series))
    return [
        {
            "url": reverse("admin:claims_finding_change", args=[finding.pk]),
            "message": finding.message,
            "severity": finding.severity,
            "severity_label": severity_label(finding.severity),
            "state": state_label(finding),
            "tone": state_tone(finding),
        }
        for finding in found.order_by("-said_at", "-pk")[:SHOWN]
    ]
