from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.utils import timezone

from claims.desk.precision import MONTHS, check_rows
from claims.models import Finding, Verdict
from claims.pipeline.review import review

from .record import DeskRecord

pytestmark = pytest.mark.django_db


def shares(slug: str) -> tuple[str, list[str]]:
    (row,) = (row for row in check_rows() if row.slug == slug)
    return row.lately.share, [month.share for month in row.months]


def test_a_check_without_decisions_claims_nothing(record: DeskRecord) -> None:
    assert shares("restated_value") == ("–", ["–"] * MONTHS)


def test_a_check_is_told_by_month_and_by_all_its_latest_decisions(record: DeskRecord) -> None:
    rita = User.objects.create_user("rita")
    review(record.revision, Verdict.CONFIRMED, rita, "differ")
    review(record.suspicion, Verdict.DISMISSED, rita, "rounding")
    assert shares("restated_value") == ("50%", [*["–"] * (MONTHS - 1), "50%"])
    assert shares("growth_against_levels") == ("–", ["–"] * MONTHS)
    long_ago = timezone.now() - timedelta(days=40 * MONTHS)
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        Finding.objects.filter(pk=record.suspicion.pk).update(decided_at=long_ago)
        cursor.execute("SET session_replication_role = origin")
    assert shares("restated_value") == ("50%", [*["–"] * (MONTHS - 1), "100%"])
