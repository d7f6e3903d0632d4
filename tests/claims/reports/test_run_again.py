"""A report run again, after everything it told of was changed, is the same report to the byte."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.contrib.auth.models import User
from django.db import connection

from claims import linking, pipeline
from claims.models import Briefing, Claim, Cluster, Evidence, Finding, Report, Review, Series, Source
from claims.models.report import ReportSchedule
from claims.past import FOLLOWED, as_known_on
from claims.pipeline import correct as correction
from claims.reports import making
from claims.reports.contents import canonical
from claims.reports.letter import html_of, text_of
from claims.reports.pdf import pdf_of
from claims.reports.workbook import workbook_of

from .conftest import taken_in

DUE = datetime(2019, 3, 4, 6, tzinfo=UTC)


@pytest.fixture
def ada(transactional_db: None) -> User:
    return User.objects.create_user("ada")


@pytest.fixture
def report(contradiction: None, schedule: ReportSchedule, ada: User) -> Report:
    taken_in("In 2017, exports of Lumen were 103.4 billion yuan.", published=date(2019, 2, 1))
    taken_in("In 2018, imports of Lumen were 41.9 billion yuan.", source="Bank", published=date(2019, 2, 2))
    for finding, verdict in zip(
        Finding.objects.order_by("pk"), ("confirmed", "dismissed", "confirmed"), strict=False
    ):
        Review.objects.create(finding=finding, verdict=verdict, reason="looked up", reviewer=ada)
    return making.make(schedule.pk, DUE)


def change_words(report: Report) -> None:
    """As a re-check by a later engine would."""
    for row in Finding.objects.all():
        row.message, row.arithmetic, row.severity = f"Reworded: {row.message}", "1 + 1 = 2", "note"
        row.diagnoses, row.said_at = [], date(2020, 1, 1)
        row.save()


def regroup(report: Report) -> None:
    cluster = Cluster.objects.create(fingerprint="f" * 64, kind="restated", reads_as="another cause")
    Finding.objects.update(cluster=cluster)


def rest_on_others(report: Report) -> None:
    finding = Finding.objects.order_by("pk")[0]
    claim = Claim.objects.exclude(evidence__finding=finding)[0]
    finding.evidence.all().delete()
    Evidence.objects.create(finding=finding, claim=claim, role="another", position=0)


def take_back(report: Report) -> None:
    for finding in Finding.objects.all():
        Review.objects.create(finding=finding, verdict="reopened", reviewer=User.objects.get())


def correct(report: Report) -> None:
    claim = Claim.objects.current().filter(quote="103.4 billion yuan").get()
    correction.correct(claim.pk, {"value": claim.value * 1000}, User.objects.get(), "a scale word")
    assert pipeline.link(claim.briefing_id)
    assert pipeline.check(claim.briefing_id)


def merge(report: Report) -> None:
    imports, exports = (
        Series.objects.filter(claims__quote=quote)[0] for quote in ("41.9 billion yuan", "101.3 billion yuan")
    )
    linking.merge(imports, exports, User.objects.get(), "one fact")


def rename(report: Report) -> None:
    Source.objects.filter(name="Bank").update(name="Aa Bank")
    Series.objects.update(name="another name")
    User.objects.update(username="ada.l")
    Briefing.objects.update(title="A title", said_at=date(2018, 5, 5))
    ReportSchedule.objects.update(name="Monthly", time_zone="Asia/Tokyo")


def close(report: Report) -> None:
    Finding.objects.update(closed_at=datetime.now(UTC), closed_because="No longer found.")


def add(report: Report) -> None:
    taken_in("In 2018, exports of Lumen were 163.1 billion yuan.", published=date(2019, 3, 1))


CHANGES = (change_words, regroup, rest_on_others, take_back, correct, merge, rename, close, add)


def test_no_change_afterwards_changes_a_byte_of_any_form(report: Report) -> None:
    for change in CHANGES:
        change(report)
        assert canonical(making.run_again(report)) == canonical(report.contents), change.__name__
    again = making.run_again(report)
    for write in (html_of, text_of, workbook_of, pdf_of):
        assert write(again) == write(report.contents), write.__name__


def test_within_the_block_the_past_is_read_and_after_it_the_present(report: Report) -> None:
    change_words(report)
    with as_known_on(report.as_of):
        assert not Finding.objects.filter(message__startswith="Reworded").exists()
        assert {row.severity for row in Finding.objects.all()} != {"note"}
    assert {row.severity for row in Finding.objects.all()} == {"note"}


@pytest.mark.django_db
def test_every_column_of_the_past_has_the_type_it_has_now() -> None:
    described = """
        SELECT attname, atttypid, atttypmod FROM pg_attribute
        WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attname
    """
    with as_known_on(datetime.now(UTC)), connection.cursor() as cursor:
        for model in FOLLOWED:
            cursor.execute(described, [f"pg_temp.{model._meta.db_table}"])
            past = cursor.fetchall()
            cursor.execute(described, [f"public.{model._meta.db_table}"])
            assert past == cursor.fetchall()
