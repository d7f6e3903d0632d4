"""A note silences what it explains, and nothing else."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.contrib.auth.models import User

from claims.desk.series_notes import note_break, note_tolerance, withdraw
from claims.models import Claim, Finding
from claims.pipeline.heed import heed
from factcheck.finding import Finding as Found
from factcheck.finding import Severity
from tests.claims.desk.record import DeskRecord, desk_record

pytestmark = pytest.mark.django_db


@pytest.fixture
def record() -> DeskRecord:
    return desk_record()


def heeded(*findings: Finding) -> list[str]:
    found = {
        each.fingerprint: Found("", Severity.NOTE, (), (), "", "", each.fingerprint) for each in findings
    }
    claims = {each.fingerprint: list(Claim.objects.filter(findings=each)) for each in findings}
    return list(heed(found, lambda finding: claims[finding.fingerprint]))


def test_without_a_note_nothing_is_silenced(record: DeskRecord) -> None:
    findings = (record.contradiction, record.revision, record.suspicion)
    assert heeded(*findings) == [each.fingerprint for each in findings]


@pytest.mark.parametrize(
    ("day", "silent"), [("2012-01-01", True), ("2011-07-01", False), ("2013-01-01", False)]
)
def test_levels_either_side_of_a_break_are_not_compared(
    record: DeskRecord, reviewer: User, day: str, silent: bool
) -> None:
    note = note_break(record.freight, date.fromisoformat(day), reviewer, "transit")
    assert heeded(record.contradiction) == ([] if silent else [record.contradiction.fingerprint])
    assert heeded(record.revision) == [record.revision.fingerprint], "one period has no break within"
    withdraw(note.pk, reviewer)
    assert heeded(record.contradiction) == [record.contradiction.fingerprint]


@pytest.mark.parametrize(("percent", "silent"), [("6", False), ("6.2", True)])
def test_figures_within_the_tolerance_agree(
    record: DeskRecord, reviewer: User, percent: str, silent: bool
) -> None:
    note_tolerance(record.freight, Decimal(percent), reviewer, "method")
    assert heeded(record.revision) == ([] if silent else [record.revision.fingerprint])
    assert heeded(record.suspicion) == [record.suspicion.fingerprint], "another series"
