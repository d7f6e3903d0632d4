"""What a reviewer would ask a colleague: how often this check was right, what was decided on its like."""

from __future__ import annotations

import inspect
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch
from django.urls import reverse

from claims.models import Evidence, Finding, Review, Verdict
from factcheck.checks import all_checks

from .queue_line import TONES, verdict_words

LATELY = 200
"""So many of a check's latest decisions say how it does; older ones tell of an older check."""
ALIKE = 5
RIGHT_OR_WRONG = (Verdict.CONFIRMED, Verdict.DISMISSED)


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """Of ``decided`` findings ``confirmed`` were right; the same for those that name one of the sources."""

    decided: int = 0
    confirmed: int = 0
    decided_here: int = 0
    confirmed_here: int = 0


@dataclass(frozen=True, slots=True)
class PastDecision:
    """A decision on another finding about the same series."""

    url: str
    message: str
    verdict: str
    tone: str
    reason: str
    at: datetime | None


def track_record(check_slug: str, sources: Collection[int]) -> TrackRecord:
    """How the check did in its latest decisions, in all and with these sources."""
    lately = dict(
        Finding.objects.filter(check_slug=check_slug, verdict__in=RIGHT_OR_WRONG)
        .order_by("-decided_at")
        .values_list("pk", "verdict")[:LATELY]
    )
    if not lately:
        return TrackRecord()
    here = set(
        Evidence.objects.filter(finding__in=lately, claim__briefing__source__in=sources)
        .values_list("finding", flat=True)
        .distinct()
    )
    confirmed = {pk for pk, verdict in lately.items() if verdict == Verdict.CONFIRMED}
    return TrackRecord(len(lately), len(confirmed), len(here), len(confirmed & here))


def past_decisions(finding: Finding, series: Collection[int]) -> list[PastDecision]:
    """The latest decisions on other findings in which one of the series takes part."""
    alike = (
        Finding.objects.filter(verdict__in=RIGHT_OR_WRONG)
        .filter(pk__in=Evidence.objects.filter(claim__series__in=series).values("finding"))
        .exclude(pk=finding.pk)
        .order_by("-decided_at")
        .prefetch_related(Prefetch("reviews", Review.objects.order_by("-pk"), to_attr="latest"))[:ALIKE]
    )
    return [
        PastDecision(
            url=reverse("admin:claims_finding_change", args=[other.pk]),
            message=other.message,
            verdict=verdict_words(other.verdict),
            tone=TONES[other.verdict],
            reason=next((review.reason for review in _reviews(other)), ""),
            at=other.decided_at,
        )
        for other in alike
    ]


def _reviews(finding: Finding) -> list[Review]:
    """Those prefetched, the latest first."""
    return finding.latest  # type: ignore[attr-defined, no-any-return]


def check_says(slug: str) -> list[str]:
    """The check's own documentation, paragraph by paragraph; nothing for a check that is no more."""
    check = all_checks().get(slug)
    return inspect.cleandoc(check.__doc__).split("\n\n") if check is not None and check.__doc__ else []
