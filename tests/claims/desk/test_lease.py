from __future__ import annotations

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.utils import timezone

from claims.desk.decision import decide
from claims.desk.lease import HeldError, holding, release, take
from claims.models import Finding, Lease, Review, Verdict

from .record import DeskRecord, desk_record


def a_reviewer(name: str) -> User:
    user = User.objects.create_user(name)
    user.groups.add(Group.objects.get(name="reviewer"))
    return user


@pytest.mark.django_db
def test_one_holds_and_the_other_is_told(record: DeskRecord) -> None:
    rita, sven = a_reviewer("rita"), a_reviewer("sven")
    take(record.revision.pk, rita)
    with pytest.raises(HeldError) as told:
        take(record.revision.pk, sven)
    assert told.value.lease.holder == rita
    with pytest.raises(HeldError):
        decide(record.revision.pk, sven, Verdict.CONFIRMED, "differ", seen=0)
    assert not Review.objects.exists()


@pytest.mark.django_db
def test_whoever_holds_it_can_hold_it_longer_and_let_it_go(record: DeskRecord) -> None:
    rita, sven = a_reviewer("rita"), a_reviewer("sven")
    first = take(record.revision.pk, rita)
    assert take(record.revision.pk, rita).until > first.until
    release(record.revision.pk, sven)
    assert holding(record.revision) is not None, "only the holder lets it go"
    release(record.revision.pk, rita)
    assert take(record.revision.pk, sven).holder == sven


@pytest.mark.django_db
def test_a_lease_runs_out_by_itself(record: DeskRecord) -> None:
    rita, sven = a_reviewer("rita"), a_reviewer("sven")
    take(record.revision.pk, rita)
    now = timezone.now()
    Lease.objects.update(taken_at=now - timedelta(hours=1), until=now - timedelta(minutes=1))
    assert holding(record.revision) is None
    assert take(record.revision.pk, sven).holder == sven


@pytest.mark.django_db
def test_deciding_lets_it_go(record: DeskRecord) -> None:
    rita = a_reviewer("rita")
    take(record.revision.pk, rita)
    decide(record.revision.pk, rita, Verdict.CONFIRMED, "differ", seen=0)
    assert holding(record.revision) is None


@pytest.mark.django_db(transaction=True)
def test_of_two_who_take_it_at_once_one_holds_it() -> None:
    finding = desk_record().revision
    people = [a_reviewer(name) for name in ("rita", "sven")]
    outcomes: list[str] = []
    both = Barrier(2)

    def try_to_take(person: User) -> None:
        both.wait()
        try:
            take(finding.pk, person)
            outcomes.append("holds it")
        except HeldError:
            outcomes.append("was told")
        finally:
            connection.close()

    threads = [Thread(target=try_to_take, args=[person]) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["holds it", "was told"]
    assert holding(Finding.objects.get(pk=finding.pk)) is not None
