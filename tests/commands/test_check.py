from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.cli import main

EARLIER = {
    "id": "a",
    "source": "Norland Statistics",
    "published": "2018-02-01",
    "text": "In 2017, exports of Norland reached 105 billion yuan.",
}
LATER = {
    "id": "b",
    "source": "Norland Statistics",
    "published": "2019-02-01",
    "text": "In 2018, exports of Norland reached 123.9 billion yuan, a rise of 29% year on year.",
}


def record(folder: Path, *briefings: object) -> str:
    file = folder / "record.jsonl"
    file.write_text("".join(json.dumps(each) + "\n" for each in briefings), encoding="utf-8")
    return str(file)


def test_prints_claims_and_findings_and_exits_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", record(tmp_path, EARLIER, LATER), "--format", "json"]) == 1
    printed = json.loads(capsys.readouterr().out)
    assert {claim["briefing"] for claim in printed["claims"]} == {"a", "b"}
    assert all(claim["series"] for claim in printed["claims"])
    (finding,) = printed["findings"]
    assert finding["check"] == "growth_against_levels"
    assert finding["severity"] == "contradiction"
    assert set(finding["claims"]) <= {claim["id"] for claim in printed["claims"]}


def test_exits_0_when_nothing_contradicts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", record(tmp_path, LATER), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["findings"] == []


def test_prints_a_table_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", record(tmp_path, EARLIER, LATER), "--format", "table"]) == 1
    out = capsys.readouterr().out
    assert "contradiction" in out
    assert "1 findings in 3 claims of 2 briefings." in out


def test_a_bad_line_is_named_and_exits_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = record(tmp_path, EARLIER, {"id": "b", "text": "Nothing."})
    assert main(["check", file, "--format", "json"]) == 2
    assert f"{file}:2: 'published' is missing" in capsys.readouterr().err


def test_keep_going_leaves_the_bad_line_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = record(tmp_path, EARLIER, {"id": "x"}, LATER)
    assert main(["check", file, "--format", "json", "--keep-going"]) == 2
    assert json.loads(capsys.readouterr().out)["findings"]


def test_a_language_without_a_pack_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", record(tmp_path, {**EARLIER, "language": "xx"}), "--format", "json"]) == 0
    assert "1 briefings in 'xx' were not read" in capsys.readouterr().err
