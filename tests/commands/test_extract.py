from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.cli import main

TEXT = "In 2018, exports of Norland reached 123.9 billion yuan, a rise of 29% year on year.\n"


@pytest.fixture
def text(tmp_path: Path) -> str:
    file = tmp_path / "release.txt"
    file.write_text(TEXT, encoding="utf-8")
    return str(file)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["extract", *arguments]) == 0
    return capsys.readouterr().out


def test_json_is_one_object(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    claims = json.loads(run(capsys, text, "--published", "2019-02-01", "--format", "json"))["claims"]
    assert [(each["value"], each["unit"], each["kind"]) for each in claims] == [
        ("123900000000", "CNY", "level"),
        ("29", "percent", "growth"),
    ]
    assert all(TEXT[each["start"] : each["end"]] == each["quote"] for each in claims)
    assert "why" not in claims[0]


def test_jsonl_is_one_claim_a_line(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, text, "--published", "2019-02-01", "--format", "jsonl").splitlines()
    assert [json.loads(line)["period"]["label"] for line in lines] == ["2018", "2018"]


def test_explain_says_what_decided(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, text, "--published", "2019-02-01", "--format", "jsonl", "--explain").splitlines()
    why = json.loads(lines[1])["why"]
    assert '"In 2018"' in why["period"]
    assert set(why) >= {"kind", "direction", "measure", "place", "period", "basis"}
    printed = run(capsys, text, "--published", "2019-02-01", "--format", "table", "--explain")
    assert "123.9 billion yuan" in printed
    assert "←" in printed


def test_a_table_for_people(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    printed = run(capsys, text, "--published", "2019-02-01", "--format", "table")
    assert "+29" in printed


def test_a_day_that_is_none_is_refused(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["extract", text, "--published", "2019-02-31"])
    assert "not a day" in capsys.readouterr().err


def test_an_unknown_language_is_one_clear_line(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", text, "--language", "xx"]) == 2
    assert "no language pack" in capsys.readouterr().err
