"""What a reviewer can decide about a finding: each act's key, its reasons and how far it can reach."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.models import Claim, Finding, Verdict

from .keys import keys_of
from .reasons import offered
from .scope import THIS, scopes

ACTS = (
    (Verdict.CONFIRMED, "confirm", _("Confirm"), _("Confirm this finding")),
    (Verdict.FLAGGED, "flag", _("Flag"), _("Flag for a second look")),
    (Verdict.DISMISSED, "dismiss", _("Dismiss"), _("Dismiss this finding")),
)
ACCEPTED_FOR = timedelta(days=180)
"""How long a broad acceptance is offered to last."""


def acts(
    request: HttpRequest, finding: Finding, claims: Iterable[Claim], refused: Mapping[str, str]
) -> list[dict[str, Any]]:
    """One entry an act; ``refused`` is a form that could not be accepted, what is wrong with it, and whether
    it is to be open before the reader."""
    keys, reasons, reaches = keys_of(request.user), offered(), scopes(finding, claims)
    asked, shown = refused.get("verdict", ""), request.GET.get("decide", "")
    if refused.get("open"):
        shown = asked
    return [
        {
            "verdict": verdict.value,
            "label": label,
            "title": title,
            "key": keys[act],
            "url": reverse("admin:claims_finding_decide", args=[finding.pk]),
            "reasons": [
                {"pk": reason.pk, "label": reason.label, "chosen": refused.get("reason") == str(reason.pk)}
                for reason in reasons[verdict.value]
            ],
            "scopes": reaches,
            "accepts": verdict == Verdict.DISMISSED,
            "soonest": timezone.localdate() + timedelta(days=1),
            "suggested": timezone.localdate() + ACCEPTED_FOR,
            "open": shown == verdict.value,
            **_refilled(refused if asked == verdict.value else {}),
        }
        for verdict, act, label, title in ACTS
    ]


def _refilled(refused: Mapping[str, str]) -> dict[str, str]:
    return {
        "note": refused.get("note", ""),
        "error": refused.get("error", ""),
        "scope": refused.get("scope") or THIS,
        "until": refused.get("until", ""),
    }
