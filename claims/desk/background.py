"""What a reviewer would ask a colleague: how often this check was right, what was decided on its like."""

from __future__ import annotations

import inspect
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, QuerySet
from django.urls import reverse

from claims.models import Finding, Review, Series, Source, Verdict
from factcheck.checks import all_checks

from .figures import percent
from .queue_line import TONES, verdict_words

LATELY = 200
"""So many of a check's latest decisions say how it does; older ones tell of an older check."""
ALIKE = 5
RIGHT_OR_WRONG = (Verdict.CONFIRMED, Verdict.DISMISSED)


@dataclass(frozen=True, slots=True)
class Tally:
    """Of ``decided`` findings ``confirmed`` were right; ``of`` names whose, empty for the check's all."""

    of: str
    decided: int
    confirmed: int

    @property
    def share(self) -> str:
        """``7 of 9`` as a percentage; a dash while nothing is decided."""
        return percent(self.confirmed / self.decided) if self.decided else "–"


@dataclass(frozen=True, slots=True)
class PastDecision:
    """A decision on another finding about the same series."""

    url: str
    message: str
    verdict: str
    tone: str
    reason: str
    at: datetime | None


def track_record(finding: Finding) -> list[Tally]:
    """How the finding's check did lately: in all, with each of its sources, with each of its series."""
    lately = list(_lately(finding.check_slug).values_list("verdict", "sources", "series")[:LATELY])
    tallies = [_tallied("", [verdict for verdict, *_of in lately])]
    sources = dict(Source.objects.filter(pk__in=finding.sources).values_list("pk", "name"))
    series = dict(Series.objects.filter(pk__in=finding.series).values_list("pk", "name"))
    for key, name in sources.items():
        tallies.append(_tallied(name, [verdict for verdict, of, _series in lately if key in of]))
    for key, name in series.items():
        tallies.append(_tallied(name, [verdict for verdict, _sources, of in lately if key in of]))
    return tallies


def _lately(check_slug: str) -> QuerySet[Finding]:
    return Finding.objects.filter(check_slug=check_slug, verdict__in=RIGHT_OR_WRONG).order_by("-decided_at")


def _tallied(of: str, verdicts: list[str]) -> Tally:
    return Tally(of, len(verdicts), verdicts.count(Verdict.CONFIRMED))


def past_decisions(finding: Finding, series: Collection[int]) -> list[PastDecision]:
    """The latest decisions on other findings in which one of the series takes part."""
    if not series:
        return []
    # Said so that no index of the decided comes into question: a series has few findings, decisions are many.
    decided = Finding.objects.filter(decided_at__isnull=False).exclude(verdict=Verdict.FLAGGED)
    alike = (
        decided.filter(series__overlap=list(series))
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
