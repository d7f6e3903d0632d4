"""What a report sees: what was known at its moment, within its scope, and the same whenever it is asked."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, connection
from django.utils import timezone

from claims.models import Finding, Report, Review, Source
from claims.models.report import Delivery, ReportSchedule
from claims.reports import making
from claims.reports.contents import digest

from .conftest import taken_in

DUE = datetime(2019, 3, 4, 6, tzinfo=UTC)


def section(report: Report, title: str) -> dict[str, Any]:
    return next((one for one in report.contents["sections"] if one["title"] == title), {})


def news(report: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = section(report, "New findings").get("findings", [])
    return found


@pytest.mark.usefixtures("contradiction")
class TestContents:
    def test_a_contradiction_comes_with_its_proof_and_its_sentences(self, schedule: ReportSchedule) -> None:
        (finding,) = news(making.make(schedule.pk, DUE))
        assert finding["severity"] == "contradiction"
        assert finding["arithmetic"]
        assert {claim["quote"] for claim in finding["claims"]} >= {"101.3 billion yuan", "152.7 billion yuan"}
        assert finding["claims"][0]["sentence"] == "In 2017, exports of Lumen were 101.3 billion yuan."

    def test_what_a_report_told_is_no_news_to_the_next(self, schedule: ReportSchedule) -> None:
        making.make(schedule.pk, DUE)
        quiet = making.make(schedule.pk, DUE + timedelta(days=7))
        assert section(quiet, "New findings") == {
            "title": "New findings",
            "lead": "No new disagreement between figures was found.",
        }
        assert section(quiet, "Waiting for a decision")["tables"][0]["rows"][0][0] == "contradiction"

    def test_the_same_questions_as_of_the_same_moment_have_the_same_answer(
        self, schedule: ReportSchedule
    ) -> None:
        report = making.make(schedule.pk, DUE)
        reviewer = User.objects.create_user("ada")
        Review.objects.create(
            finding=Finding.objects.get(), verdict="dismissed", reason="scope", reviewer=reviewer
        )
        taken_in("In 2018, exports of Lumen were 163.1 billion yuan.", published=date(2019, 3, 1))
        assert Finding.objects.count() > 1
        assert making.gather_again(report) == report.contents_sha256 == digest(report.contents)

    def test_decisions_are_told_once(self, schedule: ReportSchedule) -> None:
        making.make(schedule.pk, DUE)
        reviewer = User.objects.create_user("ada")
        Review.objects.create(
            finding=Finding.objects.get(), verdict="confirmed", reason="", reviewer=reviewer
        )
        told = making.make(schedule.pk, DUE + timedelta(days=7))
        assert section(told, "Decisions")["tables"][0]["rows"][0][1:] == [
            "Confirmed", Finding.objects.get().message, "", "ada",
        ]  # fmt: skip
        assert section(told, "How each check has done")["tables"][0]["rows"][0][1:] == [1, 0, "100 %"]
        assert section(told, "Waiting for a decision")["lead"] == "Nothing waits for a decision."
        assert section(making.make(schedule.pk, DUE + timedelta(days=14)), "Decisions") == {}

    def test_the_scope_narrows(self, schedule: ReportSchedule) -> None:
        schedule.sources.add(Source.objects.create(name="Another ministry"))
        assert news(making.make(schedule.pk, DUE)) == []

    @pytest.mark.parametrize(("field", "value"), [("places", ["Elsewhere"]), ("severities", ["note"])])
    def test_places_and_severities_narrow(
        self, schedule: ReportSchedule, field: str, value: list[str]
    ) -> None:
        setattr(schedule, field, value)
        schedule.save()
        assert news(making.make(schedule.pk, DUE)) == []

    def test_restated_figures_come_with_every_value(self, schedule: ReportSchedule) -> None:
        taken_in("In 2017, exports of Lumen were 103.4 billion yuan.", published=date(2019, 2, 1))
        (chart,) = section(making.make(schedule.pk, DUE), "Restated figures")["charts"]
        assert [point["value"] for point in chart["points"]] == ["101300000000", "103400000000"]
        assert [row[0] for row in chart["table"]["rows"]] == ["2018-01-20", "2019-02-01"]

    def test_what_was_not_checked_is_told(self, schedule: ReportSchedule) -> None:
        taken_in("Somebody counted 300 ships.", published=date(2019, 2, 1))
        (reasons,) = section(making.make(schedule.pk, DUE), "Not checked, and why")["tables"]
        assert ["Figures whose text does not say what time they are about", 1] in reasons["rows"]

    def test_every_source_has_its_line(self, schedule: ReportSchedule) -> None:
        (ledger,) = section(making.make(schedule.pk, DUE), "By source")["tables"]
        assert ledger["rows"] == [["Ministry of Trade", 2, 2, 3, 1, 0]]


class TestMaking:
    def test_a_report_is_made_once_with_one_letter_to_each_reader(self, schedule: ReportSchedule) -> None:
        schedule.recipients = ["a@lumen.example", "b@lumen.example", "a@lumen.example"]
        schedule.save()
        first, second = making.make(schedule.pk, DUE), making.make(schedule.pk, DUE)
        assert first == second
        assert sorted(first.deliveries.values_list("recipient", flat=True)) == [
            "a@lumen.example",
            "b@lumen.example",
        ]
        assert len(set(Delivery.objects.values_list("message_id", flat=True))) == 2

    def test_a_schedule_is_due_until_its_report_is_made_and_then_moves_on(
        self, schedule: ReportSchedule
    ) -> None:
        assert making.due() == []  # it has just been given its first time
        ReportSchedule.objects.update(next_at=DUE)
        assert making.due() == making.due() == [(schedule.pk, DUE)]
        making.make(schedule.pk, DUE)
        assert making.due() == []
        schedule.refresh_from_db()
        assert schedule.next_at is not None
        assert schedule.next_at > timezone.now()

    def test_a_switched_off_schedule_is_never_due(self, schedule: ReportSchedule) -> None:
        ReportSchedule.objects.update(next_at=DUE, enabled=False)
        assert making.due() == []

    def test_an_empty_record_gives_an_honest_report(self, schedule: ReportSchedule) -> None:
        report = making.make(schedule.pk, DUE)
        assert [one["title"] for one in report.contents["sections"]] == [
            "New findings", "Waiting for a decision", "Not checked, and why", "What this rests on",
        ]  # fmt: skip

    def test_a_report_is_never_changed(self, schedule: ReportSchedule) -> None:
        report = making.make(schedule.pk, DUE)
        with pytest.raises(Exception, match="Cannot update"):
            Report.objects.filter(pk=report.pk).update(contents_sha256="0" * 64)

    @pytest.mark.parametrize(
        "fields",
        [{"crontab": "", "every_hours": None}, {"every_hours": 3}, {"recipients": []}, {"severities": []}],
    )
    def test_the_database_refuses_schedules_that_make_no_sense(
        self, schedule: ReportSchedule, fields: Any
    ) -> None:
        with pytest.raises(IntegrityError):
            ReportSchedule.objects.filter(pk=schedule.pk).update(**fields)


@pytest.mark.django_db(transaction=True)
def test_a_moment_is_settled_only_when_no_open_transaction_began_before_it() -> None:
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("BEGIN")
            cursor.execute("SELECT now()")
            (began,) = cursor.fetchone()
            from claims.reports.view import settled_moment

            assert settled_moment() < began
            cursor.execute("ROLLBACK")
        assert settled_moment() > began
    finally:
        other.close()
