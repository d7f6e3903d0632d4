"""One claim: its words, what was understood of each part and by what rule, and its history."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from claims.models import Claim
from factcheck.reasons import reasons

from . import phrases
from .evidence import passage
from .excerpt import READ
from .figures import figure, interval, percent, unit_name
from .severities import severity_label


def claim_page(claim: Claim) -> dict[str, Any]:
    """The template's context."""
    offset = max(0, claim.sentence_start - READ)
    text = claim.briefing.text[offset : claim.sentence_end + READ]
    return {
        "title": claim.quote,
        "crumbs": [
            {"title": _("Briefings"), "url": reverse("admin:claims_briefing_changelist")},
            {
                "title": str(claim.briefing),
                "url": reverse("admin:claims_briefing_change", args=[claim.briefing_id]),
            },
        ],
        "claim": claim,
        "passage": passage([(claim, _("the words"))], text, offset),
        "parts": _parts(claim),
        "findings": [
            {
                "url": reverse("admin:claims_finding_change", args=[finding.pk]),
                "message": finding.message,
                "severity": finding.severity,
                "severity_label": severity_label(finding.severity),
            }
            for finding in claim.findings.order_by("-weight", "-pk")[:50]
        ],
        "links": claim.links.select_related("series").order_by("pk")[:50],
        "versions": _versions(claim),
    }


def _parts(claim: Claim) -> list[dict[str, str]]:
    """What was understood, part by part; ``why`` names the words or the rule that decided it."""
    basis = claim.get_basis_display() if claim.basis else ""
    against = claim.basis_label or phrases.days(claim.basis_period)
    rows = [
        ("value", _("Value"), figure(claim.value, claim.unit)),
        *_allowed(claim),
        ("unit", _("Unit"), unit_name(claim.unit)),
        ("kind", _("Kind"), claim.get_kind_display()),
        ("hedge", _("Hedge"), claim.get_hedge_display()),
        ("direction", _("Direction"), claim.get_direction_display() if claim.direction else ""),
        ("measure", _("Measure"), claim.measure),
        ("place", _("Place"), claim.place),
        ("scope", _("Scope"), ", ".join(claim.scope)),
        ("period", _("Period"), phrases.period(claim)),
        ("basis", _("Against"), ", ".join(part for part in (basis, against) if part)),
        ("adjustment", _("Adjustment"), claim.adjustment),
        ("status", _("Status"), claim.get_status_display()),
        ("speaker", _("Said by"), claim.speaker),
        ("flags", _("Printing"), ", ".join(flag.replace("_", " ") for flag in claim.flags)),
        ("series", _("Series"), claim.series.name if claim.series else ""),
        ("confidence", _("Certainty"), percent(claim.confidence)),
        ("extraction", _("Read by"), str(claim.recorded_by or claim.extraction_version)),
    ]
    told = _told(claim)
    return [
        {"label": label, "value": value, "why": told.get(name, "")} for name, label, value in rows if value
    ]


def _allowed(claim: Claim) -> list[tuple[str, str, str]]:
    """What the words allow, from the narrowest reading to the widest; once where all three are the same."""
    printed = phrases.allows(claim)
    soft, hard = (_bounds(bounds, claim.unit) for bounds in (claim.soft, claim.hard))
    if printed == soft == hard:
        return [("printed", _("Allows"), printed)]
    return [
        ("printed", _("Allows as printed"), printed),
        ("soft", _("Allows read fairly"), soft),
        ("hard", _("Allows at the widest"), hard),
    ]


def _told(claim: Claim) -> dict[str, str]:
    """Why each part is as it is: as recorded, or in the text's words; the rest in the reader's language."""
    kept = claim.why
    return {
        name: str(why) if name in kept or why.startswith('"') else _(why)
        for name, why in reasons(claim).items()
    }


def _bounds(bounds: Any, unit: str) -> str:
    return interval(phrases.lower(bounds), phrases.upper(bounds), unit)


def _versions(claim: Claim) -> list[dict[str, Any]]:
    """The rows before and after this one, the earliest first; empty where nobody corrected anything."""
    versions = [claim]
    while (former := versions[0].supersedes) is not None and len(versions) < 50:
        versions.insert(0, former)
    versions += claim.superseded_by.order_by("pk")[:50]
    if len(versions) == 1 and claim.retired_at is None:
        return []
    return [
        {
            "url": reverse("admin:claims_claim_change", args=[version.pk]),
            "subject": phrases.subject(version),
            "allows": phrases.allows(version),
            "at": version.recorded_at,
            "by": version.recorded_by or version.extraction_version,
            "retired": version.retired_because,
            "current": version.pk == claim.pk,
        }
        for version in versions
    ]
