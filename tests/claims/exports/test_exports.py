"""Datasets out: complete, harmless in spreadsheets, for those who may see them, for the engine."""

from __future__ import annotations

import csv
import io
import json
import tracemalloc
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest
from django.contrib.auth.models import User
from django.core.management import call_command

from claims.exports import formats
from claims.exports.dataset import Dataset, Row
from claims.exports.datasets import ALL
from claims.exports.datasets.claim_review import confirmed
from claims.exports.formats.csv import harmless
from claims.models import Finding, Review
from tests.claims.desk.conftest import As, signed_in
from tests.claims.reports.conftest import contradiction, taken_in

__all__ = ["contradiction", "signed_in"]
SCHEMA = json.loads(Path(__file__).with_name("claim_review.schema.json").read_text())


def exported(slug: str, kind: str) -> bytes:
    return b"".join(formats.ALL[kind].written(ALL[slug]))


def lines(slug: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in exported(slug, "jsonl").splitlines()]


@pytest.mark.usefixtures("contradiction")
class TestDatasets:
    def test_claims(self) -> None:
        first = lines("claims")[0]
        assert (first["quote"], first["value"], first["unit"]) == (
            "101.3 billion yuan",
            "101300000000",
            "CNY",
        )
        assert (first["low"], first["high"]) == ("101250000000", "101350000000")
        assert (first["period_start"], first["period_end"]) == ("2017-01-01", "2017-12-31")

    def test_series_with_vintages(self) -> None:
        taken_in("In 2017, exports of Lumen were 103.4 billion yuan.", published=date(2019, 2, 1))
        values = [
            row["value"] for row in lines("series") if row["period_label"] == "2017" and row["unit"] == "CNY"
        ]
        assert values == ["101300000000", "103400000000"]

    def test_findings_and_decisions(self) -> None:
        confirm("ada")
        (finding,) = lines("findings")
        assert (finding["severity"], finding["verdict"], finding["decided_by"]) == (
            "contradiction",
            "confirmed",
            "ada",
        )
        assert len(finding["claims"].split()) == 3
        assert [row["reviewer"] for row in lines("decisions")] == ["ada"]

    @pytest.mark.parametrize("slug", ["claims", "series", "findings", "decisions"])
    def test_every_table_is_written_in_every_format(self, slug: str) -> None:
        confirm("ada")
        rows = list(csv.DictReader(io.StringIO(exported(slug, "csv").decode())))
        sheet = openpyxl.load_workbook(io.BytesIO(exported(slug, "xlsx"))).active
        assert len(rows) == len(lines(slug)) == sheet.max_row - 1 > 0
        assert [cell.value for cell in sheet[1]] == list(rows[0]) == list(lines(slug)[0])

    def test_the_record_is_what_the_engine_checks(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        from factcheck.cli import main

        file = tmp_path / "record.jsonl"
        file.write_bytes(exported("record", "jsonl"))
        assert main(["check", "--format", "json", str(file)]) == 1
        told = json.loads(capsys.readouterr().out)
        assert [finding["severity"] for finding in told["findings"]] == ["contradiction"]


@pytest.mark.usefixtures("contradiction")
class TestClaimReview:
    def test_a_contradiction_needs_two_people(self) -> None:
        confirm("ada")
        confirm("ada")
        assert lines("claim-review") == []
        confirm("grace")
        (review,) = lines("claim-review")
        jsonschema.validate(review, SCHEMA)
        assert review["claimReviewed"].startswith("In 2018, exports of Lumen were 152.7 billion yuan")
        assert review["citation"][0]["text"] == "In 2017, exports of Lumen were 101.3 billion yuan."

    def test_what_was_taken_back_is_not_published(self) -> None:
        confirm("ada")
        confirm("grace")
        confirm("grace", "reopened")
        assert not confirmed().exists()


class TestHarmless:
    @pytest.mark.parametrize("words", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "-x"])
    def test_what_would_be_run_becomes_words(self, words: str) -> None:
        assert harmless(words) == f"'{words}"

    @pytest.mark.parametrize("words", ["-5", "-5.25", "5", "a=b", "", "出口"])
    def test_numbers_and_words_stay(self, words: str) -> None:
        assert harmless(words) == words

    def test_a_workbook_holds_no_formula(self) -> None:
        hostile = Dataset("x", "X", "", lambda: iter([{"a": "=1+1"}]), ("a",))
        sheet = openpyxl.load_workbook(io.BytesIO(b"".join(formats.xlsx.written(hostile)))).active
        assert (sheet["A2"].value, sheet["A2"].data_type) == ("=1+1", "s")


def test_rows_are_streamed() -> None:
    def rows() -> Iterator[Row]:
        for number in range(100_000):
            yield {"a": number, "b": "x" * 200}

    tracemalloc.start()
    size = sum(len(chunk) for chunk in formats.csv.written(Dataset("x", "X", "", rows, ("a", "b"))))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size > 20_000_000
    assert peak < 2_000_000


@pytest.mark.usefixtures("contradiction")
class TestDoors:
    @pytest.mark.parametrize("role", ["reporter", "editor"])
    def test_those_who_may_see_may_take(self, signed_in: As, role: str) -> None:
        answer = signed_in(role).get("/export/claims.csv")
        assert answer.status_code == 200
        assert answer.headers["Content-Disposition"].startswith('attachment; filename="factcheck-claims-')
        assert b"101.3 billion yuan" in b"".join(answer.streaming_content)  # type: ignore[attr-defined]

    def test_others_may_not(self, signed_in: As, client: Any) -> None:
        assert signed_in("nobody").get("/export/claims.csv").status_code == 403
        assert client.get("/export/claims.csv").status_code == 302

    @pytest.mark.parametrize("path", ["nothing.csv", "claims.pdf", "record.csv"])
    def test_what_there_is_not_is_not_found(self, signed_in: As, path: str) -> None:
        assert signed_in("editor").get(f"/export/{path}").status_code == 404

    def test_the_page_leads_to_each(self, signed_in: As) -> None:
        page = signed_in("reporter").get("/admin/claims/report/exports/").content.decode()
        assert page.count("/export/") == sum(len(dataset.formats) for dataset in ALL.values())
        assert signed_in("nobody").get("/admin/claims/report/exports/").status_code == 403

    def test_the_command_writes_the_same(self, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        call_command("export", "findings", "--format", "jsonl")
        assert capsysbinary.readouterr().out == exported("findings", "jsonl")


def confirm(name: str, verdict: str = "confirmed") -> None:
    reviewer, _ = User.objects.get_or_create(username=name)
    Review.objects.create(finding=Finding.objects.get(), verdict=verdict, reason="", reviewer=reviewer)
