"""One decision on many findings: seen as a whole before it is written, and written as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.contrib.auth.models import AnonymousUser, User
from django.db import transaction
from django.db.models import Max

from claims.models import Finding, Review, Verdict

from .decision import OvertakenError, decide
from .lease import HeldError

MOST = 200
"""So many at once can still be looked over."""


@dataclass(slots=True)
class BulkOutcome:
    """The reviews written, and the findings left alone because somebody else had them meanwhile."""

    written: list[Review] = field(default_factory=list)
    left: list[int] = field(default_factory=list)


def latest_reviews(findings: Iterable[int]) -> dict[int, int]:
    """Finding → its latest review, 0 where there is none: what somebody who sees the preview has seen."""
    ids = list(findings)
    latest = Finding.objects.filter(pk__in=ids).annotate(latest=Max("reviews")).values_list("pk", "latest")
    return {pk: review or 0 for pk, review in latest}


def decide_all(
    seen: Mapping[int, int], reviewer: User | AnonymousUser, verdict: Verdict, reason: str
) -> BulkOutcome:
    """Decide every finding of ``seen`` (finding → latest review seen), in one transaction.

    The rows are locked in the order of their keys, so that two people deciding many at once never wait for
    each other in a circle. Raises PermissionDenied.
    """
    outcome = BulkOutcome()
    with transaction.atomic():
        for finding in sorted(seen)[:MOST]:
            try:
                with transaction.atomic():
                    outcome.written.append(decide(finding, reviewer, verdict, reason, seen=seen[finding]))
            except (OvertakenError, HeldError, Finding.DoesNotExist):
                outcome.left.append(finding)
    return outcome


def undo_all(reviews: Iterable[int], reviewer: User | AnonymousUser) -> BulkOutcome:
    """Take back those of the reviews that are still the latest of their findings."""
    decided = Review.objects.filter(pk__in=list(reviews)[:MOST]).values_list("finding", "pk")
    return decide_all(dict(decided), reviewer, Verdict.REOPENED, "")
