"""Standing decision → reviews: one decision carried out on every finding of its scope, now and later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import models, transaction
from django.db.models import Max, Q
from django.db.models.functions import Now
from django.utils import timezone

from claims.models import Finding, Lease, Review, StandingDecision, Verdict
from claims.models.finding import WAITING

ENDED_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Carried:
    """The findings it was carried out on, and those left alone because somebody else holds them."""

    decided: list[int]
    held: list[int]


def carry_out(decision: StandingDecision) -> Carried:
    """Decide every waiting finding of the decision's scope, and the one it was made on, whatever its state.

    Call it in a transaction. The rows are locked in the order of their keys, so that two people who decide at
    once never wait for each other in a circle.
    """
    wanted = decision.findings().filter(WAITING | Q(pk=decision.finding_id))
    locked = list(_locked(wanted).values_list("pk", flat=True))
    held = set(
        Lease.objects.filter(finding__in=locked, until__gt=timezone.now())
        .exclude(holder=decision.reviewer_id)
        .values_list("finding", flat=True)
    )
    decided = [pk for pk in locked if pk not in held]
    _review(decided, decision)
    Lease.objects.filter(finding__in=decided, holder=decision.reviewer_id).delete()
    return Carried(decided, sorted(held))


def fall_under(fingerprints: Iterable[str]) -> int:
    """Review findings just stored that fall under an acceptance made earlier; returns how many.

    One that a person has decided about is theirs, and so is one they took back.
    """
    stored = Finding.objects.filter(
        fingerprint__in=list(fingerprints), verdict="", closed_at__isnull=True, reviews__isnull=True
    )
    series = {pk for found in stored.values_list("series", flat=True) for pk in found}
    count = 0
    for decision in StandingDecision.objects.standing_acceptances().filter(series__in=series).order_by("pk"):
        under = _locked(decision.findings().filter(pk__in=stored)).values_list("pk", flat=True)
        count += _review(list(under), decision)
    return count


def end(decision: StandingDecision, person: User | None, reason: str) -> list[int]:
    """End the decision and let the findings wait again on which it is still in force; returns these.

    ``person`` is None where its day has come: the reviews are then written in the name of who set the day.
    """
    with transaction.atomic():
        standing = StandingDecision.objects.select_for_update(no_key=True).filter(
            pk=decision.pk, ended_at__isnull=True
        )
        if not standing.exists():
            return []
        touched = list(
            _locked(Finding.objects.filter(reviews__standing_decision=decision)).values_list("pk", flat=True)
        )
        in_force = (
            _latest_reviews(touched).filter(standing_decision=decision).values_list("finding", flat=True)
        )
        reopened = sorted(in_force)
        Review.objects.bulk_create(
            Review(
                finding_id=pk,
                verdict=Verdict.REOPENED,
                reason=reason,
                reviewer=person or decision.reviewer,
                standing_decision=decision,
            )
            for pk in reopened
        )
        StandingDecision.objects.filter(pk=decision.pk).update(ended_at=Now(), ended_by=person)
        return reopened


def end_due() -> int:
    """End the acceptances whose day is over; returns how many there were."""
    due = list(StandingDecision.objects.due().select_related("reviewer").order_by("pk")[:ENDED_AT_ONCE])
    for decision in due:
        end(decision, None, f"Accepted until {decision.until}, which is over.")
    return len(due)


def _review(findings: list[int], decision: StandingDecision) -> int:
    written = Review.objects.bulk_create(
        Review(
            finding_id=pk,
            verdict=decision.verdict,
            reason=decision.reason,
            reviewer_id=decision.reviewer_id,
            standing_decision=decision,
        )
        for pk in findings
    )
    return len(written)


def _locked(findings: models.QuerySet[Finding]) -> models.QuerySet[Finding]:
    ids = findings.order_by().values("pk").distinct()
    return Finding.objects.filter(pk__in=ids).select_for_update(no_key=True).order_by("pk")


def _latest_reviews(findings: list[int]) -> models.QuerySet[Review]:
    latest = Finding.objects.filter(pk__in=findings).annotate(latest=Max("reviews"))
    return Review.objects.filter(pk__in=latest.values("latest"))
