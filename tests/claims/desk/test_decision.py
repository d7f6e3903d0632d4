from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser, Group, User
from django.core.exceptions import PermissionDenied

from claims.desk.decision import OvertakenError, decide, undo
from claims.models import Review, Verdict

from .record import DeskRecord

pytestmark = pytest.mark.django_db


def a_reviewer(name: str = "rita") -> User:
    user = User.objects.create_user(name)
    user.groups.add(Group.objects.get(name="reviewer"))
    return user


@pytest.mark.parametrize("role", ["", "reporter"])
def test_only_reviewers_decide(record: DeskRecord, role: str) -> None:
    user = User.objects.create_user("rob")
    if role:
        user.groups.add(Group.objects.get(name=role))
    for person in (user, AnonymousUser()):
        with pytest.raises(PermissionDenied):
            decide(record.revision.pk, person, Verdict.CONFIRMED, "differ", seen=0)
    assert not Review.objects.exists()


def test_a_decision_is_a_row_with_who_and_why(record: DeskRecord) -> None:
    rita = a_reviewer()
    written = decide(record.revision.pk, rita, Verdict.DISMISSED, "Rounding", seen=0)
    record.revision.refresh_from_db()
    assert (written.reviewer, written.reason) == (rita, "Rounding")
    assert (record.revision.verdict, record.revision.decided_by) == (Verdict.DISMISSED, rita)


def test_of_two_who_saw_the_same_state_one_is_told(record: DeskRecord) -> None:
    first = decide(record.revision.pk, a_reviewer("rita"), Verdict.CONFIRMED, "differ", seen=0)
    with pytest.raises(OvertakenError) as told:
        decide(record.revision.pk, a_reviewer("sven"), Verdict.DISMISSED, "rounding", seen=0)
    assert told.value.latest == first
    assert Review.objects.count() == 1


def test_undo_is_another_row(record: DeskRecord) -> None:
    rita = a_reviewer()
    decided = decide(record.revision.pk, rita, Verdict.CONFIRMED, "differ", seen=0)
    undo(decided.pk, rita)
    record.revision.refresh_from_db()
    assert record.revision.verdict == ""
    assert [review.verdict for review in record.revision.reviews.order_by("pk")] == ["confirmed", "reopened"]


def test_only_the_latest_decision_can_be_taken_back(record: DeskRecord) -> None:
    rita = a_reviewer()
    earlier = decide(record.revision.pk, rita, Verdict.FLAGGED, "ask", seen=0)
    decide(record.revision.pk, rita, Verdict.CONFIRMED, "differ", seen=earlier.pk)
    with pytest.raises(OvertakenError):
        undo(earlier.pk, rita)
