"""``factcheck quantities``: what it prints, and what it says about input it cannot read."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from factcheck.cli import main

_LINE = '{"id": "b1", "published": "2020-03-02", "text": "Exports of Norvia rose 4.1 percent to $3bn."}\n'


def test_a_row_for_every_quantity(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = tmp_path / "record.jsonl"
    record.write_text(_LINE)
    assert main(["quantities", str(record), "--format", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["value"], row["unit"], row["direction"]) for row in rows] == [
        ("4.1", "percent", "up"),
        ("3000000000", "USD", None),
    ]
    assert rows[0]["briefing"] == "b1"
    assert rows[0]["quote"] == "4.1 percent"
    assert "Norvia" in rows[0]["measure"] or "xports" in rows[0]["measure"]


def test_a_range_and_a_move_print_both_ends(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "text.txt"
    text.write_text("It costs 3 to 4 euros. The fee rose from 5 to 6 euros.")
    assert main(["quantities", str(text), "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)["quantities"]
    assert [(row["value"], row["form"]) for row in rows] == [(["3", "4"], "range"), (["5", "6"], "move_from")]


def test_a_table_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "text.txt"
    text.write_text("The fund holds about 2,500,000 [euros].")
    assert main(["quantities", str(text), "--format", "table"]) == 0
    out = capsys.readouterr().out
    assert "2,500,000" in out
    assert "about" in out


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"It has 40 boats.")))
    assert main(["quantities", "-", "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["unit"] == "count:boat"


def test_a_bad_line_stops_everything_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = tmp_path / "record.jsonl"
    record.write_text(_LINE + "not a briefing\n")
    assert main(["quantities", str(record), "--format", "jsonl"]) == 2
    assert capsys.readouterr().err == f"factcheck: {record}:2: not a line of JSON\n"


def test_a_bad_line_is_left_out_when_told_to_keep_going(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = tmp_path / "record.jsonl"
    record.write_text("not a briefing\n" + _LINE)
    assert main(["quantities", str(record), "--format", "jsonl", "--keep-going"]) == 2
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 2
    assert "record.jsonl:1" in printed.err


def test_a_language_without_a_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Il y a 3 pommes.")
    assert main(["quantities", str(text), "--language", "fr"]) == 2
    assert capsys.readouterr().err == f"factcheck: {text}: no language pack for 'fr'\n"
