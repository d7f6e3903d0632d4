"""A table of figures waits until somebody says what its columns mean; a record is taken apart by lines."""

from __future__ import annotations

import json
from datetime import date
from typing import ClassVar

import pytest
from django.test import Client
from django.urls import reverse

from claims.captures import arrived, read
from claims.models import Briefing, Claim, ColumnMapping, Finding, Source
from claims.models.capture import Capture
from tests.claims.desk.conftest import As, signed_in
from tests.claims.rows import run

from .test_captures import after

__all__ = ["signed_in"]
pytestmark = pytest.mark.django_db
State, Origin = Capture.State, Capture.Origin
TABLE = (
    b"Indicator,Region,Year,Value,Unit\nExports,Tianjin,2017,101.3,billion yuan\n"
    b"Exports,Tianjin,2018,152.7,billion yuan\nExports,Tianjin,2018,n/a,billion yuan\n"
)
COLUMNS = {
    "measure_column": "1", "place_column": "2", "period_column": "3", "value_column": "4", "unit_column": "5",
}  # fmt: skip


@pytest.fixture
def source() -> Source:
    return Source.objects.create(name="Ministry of Trade")


@pytest.fixture(autouse=True)
def no_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claims.captures.tasks.send_on", lambda *_: None)


@pytest.fixture
def table(source: Source) -> Capture:
    return after(read, arrived(TABLE, Origin.UPLOAD, source=source, file_name="figures.csv"))


def page(capture: Capture) -> str:
    return reverse("admin:claims_capture_change", args=[capture.pk])


def settle(client: Client, capture: Capture, act: str, **said: str) -> str:
    fields = {"source": capture.source_id, "published": "2019-02-01", "act": act}
    return client.post(page(capture), fields | COLUMNS | said).content.decode()


class TestTables:
    def test_it_waits_until_its_columns_are_known(self, table: Capture, signed_in: As) -> None:
        assert (table.state, table.reason) == (State.WAITING, "What its columns mean is not known.")
        shown = signed_in("reporter").get(page(table)).content.decode()
        assert '<option value="1" selected>Indicator</option>' in shown  # named as what it means

    def test_they_are_tried_before_anything_is_loaded(self, table: Capture, signed_in: As) -> None:
        shown = settle(signed_in("reporter"), table, "preview")
        assert "2 rows are read, 1 are not" in shown
        assert "Row 4: “n/a billion yuan” is not one amount" in shown
        assert "101300000000" in shown
        table.refresh_from_db()
        assert (table.state, ColumnMapping.objects.count()) == (State.WAITING, 0)

    def test_without_a_value_they_are_asked_for_again(self, table: Capture, signed_in: As) -> None:
        assert "No column says the value" in settle(signed_in("reporter"), table, "load", value_column="0")

    def test_each_row_becomes_a_claim_and_the_rest_is_named(self, table: Capture, signed_in: As) -> None:
        settle(signed_in("reporter"), table, "load")
        table.refresh_from_db()
        briefing = after(read, table).briefing
        assert briefing is not None
        assert briefing.published == date(2019, 2, 1)
        run(briefing)
        claims = Claim.objects.filter(briefing=briefing).order_by("number")
        assert [(claim.quote, claim.period_label, claim.unit) for claim in claims] == [
            ("101.3", "2017", "CNY"),
            ("152.7", "2018", "CNY"),
        ]
        briefing.refresh_from_db()
        assert briefing.notice.startswith("1 of its 3 rows were not read. row 4: “n/a billion yuan”")

    def test_the_source_s_next_table_is_taken_in_by_itself(self, table: Capture, signed_in: As) -> None:
        settle(signed_in("reporter"), table, "load")
        other = TABLE.replace(b"101.3", b"99.7")
        about = {"source": table.source, "published": date(2019, 3, 1), "file_name": "march.csv"}
        assert after(read, arrived(other, Origin.UPLOAD, **about)).state == State.TAKEN
        different = TABLE.replace(b"Indicator", b"What")
        assert after(read, arrived(different, Origin.UPLOAD, **about)).state == State.WAITING

    def test_the_same_table_with_other_columns_is_read_again(self, table: Capture, signed_in: As) -> None:
        client = signed_in("reporter")
        settle(client, table, "load")
        table.refresh_from_db()
        first = after(read, table).briefing
        assert first is not None
        run(first)
        ColumnMapping.objects.all().delete()
        again = after(read, arrived(TABLE, Origin.UPLOAD, source=table.source, file_name="figures.csv"))
        settle(client, again, "load", place_column="0", place_fixed="Norland")
        again.refresh_from_db()
        assert after(read, again).briefing == first
        first.refresh_from_db()
        run(first)
        assert {claim.place for claim in Claim.objects.current()} == {"Norland"}

    def test_its_figures_are_checked_with_those_of_the_text(self, table: Capture, signed_in: As) -> None:
        settle(signed_in("reporter"), table, "load")
        table.refresh_from_db()
        figures = after(read, table).briefing
        words = b"In 2018, exports of Tianjin were 149.2 billion yuan."
        about = {"source": table.source, "published": date(2019, 2, 3)}
        text = after(read, arrived(words, Origin.UPLOAD, **about)).briefing
        assert figures is not None
        assert text is not None
        run(figures, text)
        assert Finding.objects.get(check_slug="restated_value").claims.count() == 2


def record(*lines: object) -> bytes:
    return b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)


class TestRecords:
    ONE: ClassVar = {
        "id": "a",
        "source": "Port",
        "published": "2018-01-20",
        "text": "Exports rose 5 percent in 2017.",
    }
    TWO: ClassVar = {"id": "b", "published": "2019-01-20", "text": "Exports rose 6 percent in 2018."}

    def test_every_line_is_a_capture_of_its_own(self, source: Source, signed_in: As) -> None:
        whole = arrived(
            record(self.ONE, b"{", self.TWO), Origin.UPLOAD, source=source, file_name="record.jsonl"
        )
        assert after(read, whole).state == State.DIVIDED
        parts = [after(read, part) for part in whole.parts.order_by("pk")]
        assert [part.state for part in parts] == [State.TAKEN, State.REFUSED, State.TAKEN]
        assert [part.file_name for part in parts] == [f"record.jsonl:{line}" for line in (1, 2, 3)]
        said = Briefing.objects.order_by("published").values_list("source__name", "reference", "published")
        assert list(said) == [
            ("Port", "a", date(2018, 1, 20)),
            ("Ministry of Trade", "b", date(2019, 1, 20)),
        ]
        shown = signed_in("reporter").get(page(whole)).content.decode()
        assert "2 of its 3 briefings are taken in" in shown
        held_up = signed_in("reporter").get(f"/admin/claims/capture/?part_of={whole.pk}&state=refused")
        assert held_up.status_code == 200

    def test_one_without_lines_for_here_is_left_to_the_command(
        self, source: Source, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("claims.captures.dividing.MOST_LINES", 1)
        whole = after(read, arrived(record(self.ONE, self.TWO), Origin.UPLOAD, file_name="record.jsonl"))
        assert (whole.state, whole.parts.count()) == (State.REFUSED, 0)
        assert "manage.py ingest" in whole.reason
