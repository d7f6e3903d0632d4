"""The reasons offered for each verdict: those the editors list, and what a new installation begins with."""

from __future__ import annotations

from typing import Any

from django.apps import apps as installed
from django.apps.registry import Apps

from claims.models import Reason, Verdict

BEGIN_WITH = {
    Verdict.CONFIRMED: (
        "The figures differ as printed",
        "A slip of scale, unit or digits in a briefing",
        "Restated, and no notice was found",
    ),
    Verdict.FLAGGED: (
        "Needs a second reader",
        "The source should be asked",
        "Needs background that is not here",
    ),
    Verdict.DISMISSED: (
        "Revision announced or explained",
        "Different definition or scope",
        "Rounding",
        "Extraction error: the text was misread",
        "Match error: not the same figure",
        "Out of scope",
        "Known and accepted",
    ),
}


def offered() -> dict[str, list[Reason]]:
    """Verdict → its reasons in use, in the editors' order; every verdict is there."""
    reasons: dict[str, list[Reason]] = {verdict.value: [] for verdict in BEGIN_WITH}
    for reason in Reason.objects.filter(active=True):
        reasons[reason.verdict].append(reason)
    return reasons


def chosen(verdict: Verdict, pk: str) -> Reason | None:
    """The reason a form names, when it is offered for the verdict."""
    if not (pk.isascii() and pk.isdigit() and len(pk) < 18):
        return None
    return Reason.objects.filter(verdict=verdict, active=True, pk=int(pk)).first()


def begin_lists(using: str, apps: Apps = installed, **_kwargs: Any) -> None:
    """``post_migrate``: a verdict that has no reason at all gets those to begin with, as each needs one."""
    reasons = apps.get_model("claims", "Reason").objects.using(using)
    for verdict, labels in BEGIN_WITH.items():
        if not reasons.filter(verdict=verdict.value).exists():
            reasons.bulk_create(
                reasons.model(verdict=verdict.value, label=label, position=10 * place)
                for place, label in enumerate(labels, start=1)
            )
