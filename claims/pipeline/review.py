"""Finding → review: a person's decision, one row."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from claims.models import Finding, Review, Verdict


def review(finding: Finding, verdict: Verdict, reviewer: User, reason: str = "") -> Review:
    """Record the decision; a dismissal without a reason is refused with ``ValueError``.

    The finding's row is locked, so that of two reviewers who decide at once both decisions are kept and the
    later one is in force.
    """
    if verdict == Verdict.DISMISSED and not reason.strip():
        raise ValueError("a dismissal needs a reason")
    with transaction.atomic():
        Finding.objects.select_for_update(no_key=True).get(pk=finding.pk)
        decided = Review.objects.create(
            finding=finding, verdict=verdict, reviewer=reviewer, reason=reason.strip()
        )
        finding.refresh_from_db()
        return decided
