"""Reports and schedules in the admin: who sees, who changes, what a page shows."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from claims.models.report import Delivery, Report, ReportSchedule
from claims.reports import making
from tests.claims.reports.conftest import contradiction, schedule

__all__ = ["contradiction", "schedule"]

FORM = {
    "name": "Weekly for the desk",
    "enabled": "on",
    "places": "",
    "severities": ["contradiction", "revision"],
    "window_days": "",
    "crontab": "0 7 * * mon",
    "every_hours": "",
    "time_zone": "Europe/Prague",
    "recipients": "a@lumen.example\nb@lumen.example, a@lumen.example",
}
ADD = "/admin/claims/reportschedule/add/"


def signed_in_as(group: str) -> Client:
    user = User.objects.create_user(f"{group}-person", is_staff=True)
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def report(contradiction: None, schedule: ReportSchedule) -> Report:
    return making.make(schedule.pk, datetime(2019, 3, 4, 6, tzinfo=UTC))


@pytest.mark.django_db(transaction=True)
class TestSchedules:
    def test_an_editor_makes_one_and_it_has_its_next_time(self) -> None:
        answer = signed_in_as("editor").post(ADD, FORM)
        assert answer.status_code == 302
        made = ReportSchedule.objects.get()
        assert made.recipients == ["a@lumen.example", "b@lumen.example"]
        assert made.next_at is not None
        assert made.created_by is not None

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("crontab", "every monday"),
            ("crontab", ""),
            ("every_hours", "3"),
            ("time_zone", "Europe/Nowhere"),
            ("recipients", "not an address"),
            ("recipients", " "),
            ("severities", []),
            ("severities", ["terrible"]),
        ],
    )
    def test_what_makes_no_sense_is_refused_with_a_reason(self, field: str, value: Any) -> None:
        answer = signed_in_as("editor").post(ADD, FORM | {field: value})
        assert answer.status_code == 200
        assert answer.context["adminform"].form.errors
        assert not ReportSchedule.objects.exists()

    @pytest.mark.parametrize("group", ["reporter", "reviewer"])
    def test_others_may_not(self, group: str) -> None:
        client = signed_in_as(group)
        assert client.get(ADD).status_code == client.post(ADD, FORM).status_code == 403


class TestReports:
    def test_the_page_shows_the_report_and_its_letters(self, report: Report) -> None:
        page = (
            signed_in_as("reporter")
            .get(reverse("admin:claims_report_change", args=[report.pk]))
            .content.decode()
        )
        for words in (
            "1 new contradiction",
            "101.3 billion yuan",
            "desk@lumen.example",
            report.contents_sha256,
        ):
            assert words in page

    def test_the_list_tells_what_was_new(self, report: Report) -> None:
        page = signed_in_as("reporter").get("/admin/claims/report/").content.decode()
        assert "1 new contradiction" in page
        assert "1 waiting" in page

    def test_pdf_and_workbook_are_downloaded(self, report: Report) -> None:
        client = signed_in_as("reporter")
        assert client.get(reverse("admin:claims_report_pdf", args=[report.pk])).content.startswith(b"%PDF-")
        book = client.get(reverse("admin:claims_report_xlsx", args=[report.pk])).content
        assert openpyxl.load_workbook(BytesIO(book))["Findings"]["B2"].value == "contradiction"

    def test_asked_again_it_is_the_same(self, report: Report) -> None:
        page = signed_in_as("reporter").post(
            reverse("admin:claims_report_again", args=[report.pk]), follow=True
        )
        assert "byte for byte" in page.content.decode()

    def test_an_editor_sends_an_unsure_letter_again_and_a_reviewer_may_not(self, report: Report) -> None:
        letter = report.deliveries.get()
        for state in ("sending", "handed_over", "unsure"):
            Delivery.objects.filter(pk=letter.pk).update(state=state)
        address = reverse("admin:claims_delivery_again", args=[letter.pk])
        assert signed_in_as("reviewer").post(address).status_code == 403
        page = signed_in_as("editor").post(address, follow=True)
        assert "It is being sent again." in page.content.decode()
        letter.refresh_from_db()
        assert letter.state == Delivery.State.WAITING

    def test_strangers_see_nothing(self, report: Report, client: Client) -> None:
        for name in ("change", "pdf", "xlsx"):
            answer = client.get(reverse(f"admin:claims_report_{name}", args=[report.pk]))
            assert answer.status_code == 302
