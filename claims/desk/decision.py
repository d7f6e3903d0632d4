"""Deciding about findings: a review row, written under a lock, by someone who saw the latest state."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.db import transaction

from claims.models import Finding, Review, StandingDecision, Verdict
from claims.pipeline.review import review
from claims.pipeline.standing import Carried, carry_out, end

from .lease import refuse_if_held, release

REVIEW = "claims.add_review"
"""The permission to decide."""


@dataclass(slots=True)
class OvertakenError(Exception):
    """Somebody decided after the page was shown; ``latest`` is their review."""

    latest: Review


def decide(
    finding_id: int, reviewer: User | AnonymousUser, verdict: Verdict, reason: str, *, seen: int
) -> Review:
    """Write one review. ``seen`` is the id of the latest review the person saw, 0 for none.

    Raises PermissionDenied for somebody who may not review, Finding.DoesNotExist, HeldError while somebody
    else holds the finding, and OvertakenError when it was decided in the meantime: of two people deciding
    at once, one is told. Whoever held it lets it go by deciding.
    """
    person = _permitted(reviewer)
    with transaction.atomic():
        finding = _mine_to_decide(finding_id, person, seen)
        release(finding_id, person)
        return review(finding, verdict, person, reason)


def decide_throughout(
    decision: StandingDecision, reviewer: User | AnonymousUser, verdict: Verdict, reason: str, *, seen: int
) -> Carried:
    """Store a standing decision, made on a finding, and decide its whole scope. Raises as ``decide`` does."""
    person = _permitted(reviewer)
    with transaction.atomic():
        _mine_to_decide(decision.finding_id, person, seen)
        decision.verdict, decision.reason, decision.reviewer = verdict, reason, person
        decision.save(force_insert=True)
        return carry_out(decision)


def end_decision(decision_id: int, reviewer: User | AnonymousUser) -> list[int]:
    """Take a standing decision back where it is in force; returns what waits again.

    Raises ``StandingDecision.DoesNotExist``.
    """
    person = _permitted(reviewer)
    return end(StandingDecision.objects.get(pk=decision_id), person, "")


def undo(review_id: int, reviewer: User | AnonymousUser) -> Review:
    """Take a decision back by a row of its own; only the latest decision can be taken back.

    Raises as ``decide`` does, and Review.DoesNotExist.
    """
    _permitted(reviewer)
    decided = Review.objects.get(pk=review_id)
    return decide(decided.finding_id, reviewer, Verdict.REOPENED, "", seen=review_id)


def _mine_to_decide(finding_id: int, person: User, seen: int) -> Finding:
    """The finding, locked, when nobody decided since and nobody else holds it."""
    finding = Finding.objects.select_for_update(of=("self",), no_key=True).get(pk=finding_id)
    latest = finding.reviews.select_related("reviewer").order_by("-pk").first()
    if latest is not None and latest.pk != seen:
        raise OvertakenError(latest)
    refuse_if_held(finding, person)
    return finding


def _permitted(reviewer: User | AnonymousUser) -> User:
    if not isinstance(reviewer, User) or not reviewer.has_perm(REVIEW):
        raise PermissionDenied
    return reviewer
