"""What people did with a finding: decisions and notes as one story."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from claims.models import Note, Review, StandingDecision

from . import phrases
from .check_title import check_title
from .queue_line import TONES, called, verdict_words


def history(reviews: Iterable[Review], notes: Iterable[Note]) -> list[dict[str, Any]]:
    """The latest first."""
    told = [
        {
            "what": verdict_words(review.verdict),
            "tone": TONES.get(review.verdict, ""),
            "by": called(review.reviewer),
            "at": review.decided_at,
            "words": review.reason,
            "decision": _standing(review.standing_decision) if review.standing_decision else None,
        }
        for review in reviews
    ]
    told += [
        {"what": _("note"), "tone": "", "by": called(note.author), "at": note.written_at, "words": note.text}
        for note in notes
    ]
    return sorted(told, key=lambda each: each["at"], reverse=True)


def _standing(decision: StandingDecision) -> dict[str, Any]:
    return {
        "reach": reach(decision),
        "until": decision.until,
        "ended": decision.ended_at is not None,
        "end_url": reverse("admin:claims_finding_end_decision", args=[decision.pk]),
    }


def reach(decision: StandingDecision) -> str:
    """What a standing decision was decided for, in words; empty where it was for one finding."""
    if decision.scope == StandingDecision.Scope.CLUSTER:
        return _("every finding of one cause")
    if decision.series is None:
        return ""
    if decision.scope == StandingDecision.Scope.PERIOD:
        period = phrases.days(decision.period)
        return _("every finding about “%(series)s” in %(period)s") % {
            "series": decision.series.name,
            "period": period,
        }
    return _("“%(check)s” on “%(series)s”") % {
        "check": check_title(decision.check_slug),
        "series": decision.series.name,
    }
