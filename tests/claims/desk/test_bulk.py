from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied

from claims.desk.bulk import decide_all, latest_reviews, undo_all
from claims.desk.decision import decide
from claims.desk.lease import take
from claims.models import Finding, Review, Verdict

from .record import DeskRecord

pytestmark = pytest.mark.django_db


def a_reviewer(name: str) -> User:
    user = User.objects.create_user(name)
    user.groups.add(Group.objects.get(name="reviewer"))
    return user


def everything(record: DeskRecord) -> list[int]:
    return [record.contradiction.pk, record.revision.pk, record.suspicion.pk]


def test_all_are_decided_with_one_reason(record: DeskRecord) -> None:
    outcome = decide_all(
        latest_reviews(everything(record)), a_reviewer("rita"), Verdict.DISMISSED, "Rounding"
    )
    assert (len(outcome.written), outcome.left) == (3, [])
    assert not Finding.objects.waiting().exists()
    assert set(Review.objects.values_list("reason", flat=True)) == {"Rounding"}


def test_what_others_hold_or_decided_since_is_left_alone(record: DeskRecord) -> None:
    rita, sven = a_reviewer("rita"), a_reviewer("sven")
    seen = latest_reviews(everything(record))
    take(record.revision.pk, sven)
    decide(record.suspicion.pk, sven, Verdict.FLAGGED, "ask", seen=0)
    outcome = decide_all(seen, rita, Verdict.DISMISSED, "Rounding")
    assert [review.finding_id for review in outcome.written] == [record.contradiction.pk]
    assert outcome.left == [record.revision.pk, record.suspicion.pk]


def test_many_are_taken_back_as_far_as_nobody_decided_since(record: DeskRecord) -> None:
    rita = a_reviewer("rita")
    written = decide_all(latest_reviews(everything(record)), rita, Verdict.DISMISSED, "Rounding").written
    last = {review.finding_id: review.pk for review in written}
    decide(record.revision.pk, rita, Verdict.CONFIRMED, "differ", seen=last[record.revision.pk])
    outcome = undo_all([review.pk for review in written], rita)
    assert outcome.left == [record.revision.pk]
    waiting = set(Finding.objects.waiting().values_list("pk", flat=True))
    assert waiting == {record.contradiction.pk, record.suspicion.pk}


def test_only_reviewers_decide_on_many(record: DeskRecord) -> None:
    with pytest.raises(PermissionDenied):
        decide_all(
            latest_reviews(everything(record)), User.objects.create_user("rob"), Verdict.CONFIRMED, "x"
        )
    assert not Review.objects.exists()
