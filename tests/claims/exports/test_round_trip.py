"""The whole record, taken out and into an empty installation, and to the engine alone: the same findings."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claims import pipeline
from claims.exports import formats
from claims.exports.datasets import ALL
from claims.intake import Document
from claims.intake.record_file import read_record
from claims.models import Briefing, Finding
from factcheck.cli import main
from tests import pristine
from tests.claims.rows import run

PROSE = (
    ("Ministry of Trade", date(2018, 1, 20), "In 2017, exports of Lumen were 101.3 billion yuan."),
    (
        "Ministry of Trade",
        date(2019, 1, 20),
        "In 2018, exports of Lumen were 152.7 billion yuan, an increase of 5.0 percent year on year.",
    ),
    ("Lumen Daily", date(2019, 2, 1), "In 2017, exports of Lumen were 103.4 billion yuan."),
    ("天津日报", date(2019, 3, 1), "2018年，鲁门出口额为1527亿元。"),
)
TABLE = "Indicator | Region | Year | Value | Unit\nExports | Lumen | 2017 | 105.2 | billion yuan"
COLUMNS = {
    "first_row": 2,
    "columns": {
        "measure": {"number": 1},
        "place": {"number": 2},
        "period": {"number": 3},
        "value": {"number": 4},
        "unit": {"number": 5},
    },
}
PAGE = "https://press.lumen.example/2019/03/ports"


def documents() -> list[Document]:
    prose = [
        Document(text.encode(), text, source, day, language="zh" if "年" in text else "en")
        for source, day, text in PROSE
    ]
    captures = [
        Document(text.encode(), text, "Ministry of Ports", date(2019, 3, 3), reference=PAGE)
        for text in (
            "Cargo handled in the ports of Lumen in 2018 was 35.1 million tonnes.",
            "Cargo handled in the ports of Lumen in 2018 was 53.1 million tonnes.",
        )
    ]
    table = Document(TABLE.encode(), TABLE, "Statistics office", date(2019, 4, 1), columns=COLUMNS)
    return [*prose, *captures, table]


def take_in(documents: list[Document]) -> None:
    for document in documents:
        briefing, _ = pipeline.ingest(document)
        run(briefing)


def found() -> list[tuple[Any, ...]]:
    rows = Finding.objects.holding().prefetch_related("evidence__claim")
    return sorted(
        (
            row.check_slug,
            row.severity,
            row.message,
            row.arithmetic,
            *(one.claim.quote for one in row.evidence.all()),
        )
        for row in rows
    )


@pytest.mark.django_db(transaction=True)
def test_the_record_gives_the_same_findings_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    take_in(documents())
    record = b"".join(formats.ALL["jsonl"].written(ALL["record"]))
    before = found()
    assert {"growth_against_levels", "differs_between_captures"} <= {check for check, *_ in before}
    assert any("105.2" in quote for row in before for quote in row[4:])

    file = tmp_path / "record.jsonl"
    file.write_bytes(record)
    assert main(["check", "--format", "json", str(file)]) == 1
    told = json.loads(capsys.readouterr().out)["findings"]
    assert sorted((one["check"], one["severity"], one["message"]) for one in told) == [
        row[:3] for row in before
    ]

    pristine.restore()
    assert not Briefing.objects.exists()
    again = [document for _, document in read_record(record.splitlines(), "record.jsonl")]
    take_in([document for document in again if isinstance(document, Document)])
    assert found() == before
