"""What people did with a finding: decisions and notes as one story."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from claims.models import Note, Review, Settlement

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
            "settlement": _settlement(review.settlement) if review.settlement else None,
        }
        for review in reviews
    ]
    told += [
        {"what": _("note"), "tone": "", "by": called(note.author), "at": note.written_at, "words": note.text}
        for note in notes
    ]
    return sorted(told, key=lambda each: each["at"], reverse=True)


def _settlement(settlement: Settlement) -> dict[str, Any]:
    return {
        "reach": reach(settlement),
        "until": settlement.until,
        "ended": settlement.ended_at is not None,
        "end_url": reverse("admin:claims_finding_end_settlement", args=[settlement.pk]),
    }


def reach(settlement: Settlement) -> str:
    """What a settlement was decided for, in words; empty where it was for one finding."""
    if settlement.scope == Settlement.Scope.CLUSTER:
        return _("every finding of one cause")
    if settlement.series is None:
        return ""
    if settlement.scope == Settlement.Scope.PERIOD:
        period = phrases.days(settlement.period)
        return _("every finding about “%(series)s” in %(period)s") % {
            "series": settlement.series.name,
            "period": period,
        }
    return _("“%(check)s” on “%(series)s”") % {
        "check": check_title(settlement.check_slug),
        "series": settlement.series.name,
    }
