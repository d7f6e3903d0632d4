from __future__ import annotations

import pytest
from django.contrib.auth.models import User

from claims.desk.second import awaits_second, is_seconded
from claims.models import Finding, Verdict
from claims.pipeline.review import review

from .record import DeskRecord

pytestmark = pytest.mark.django_db


def waiting() -> list[Finding]:
    return list(Finding.objects.filter(awaits_second()))


def decided(finding: Finding, *decisions: tuple[Verdict, str]) -> Finding:
    for verdict, name in decisions:
        review(finding, verdict, User.objects.get_or_create(username=name)[0], "…")
    finding.refresh_from_db()
    return finding


CONFIRMED, DISMISSED, REOPENED = Verdict.CONFIRMED, Verdict.DISMISSED, Verdict.REOPENED


def test_what_nobody_confirmed_asks_for_no_second(record: DeskRecord) -> None:
    assert waiting() == []
    assert is_seconded(record.contradiction) is None
    assert is_seconded(decided(record.contradiction, (DISMISSED, "rita"))) is None


def test_a_revision_needs_one_person_only(record: DeskRecord) -> None:
    assert is_seconded(decided(record.revision, (CONFIRMED, "rita"))) is None
    assert waiting() == []


def test_the_first_is_never_the_second(record: DeskRecord) -> None:
    decided(record.contradiction, (CONFIRMED, "rita"), (CONFIRMED, "rita"))
    assert is_seconded(record.contradiction) is False
    assert waiting() == [record.contradiction]


def test_another_person_seconds_it(record: DeskRecord) -> None:
    decided(record.contradiction, (CONFIRMED, "rita"), (CONFIRMED, "sven"))
    assert is_seconded(record.contradiction) is True
    assert waiting() == []


def test_a_confirmation_from_before_it_was_taken_back_does_not_count(record: DeskRecord) -> None:
    decided(record.contradiction, (CONFIRMED, "rita"), (REOPENED, "rita"), (CONFIRMED, "sven"))
    assert is_seconded(record.contradiction) is False
