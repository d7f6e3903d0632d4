from __future__ import annotations

import pytest

from factcheck.checks import all_checks
from factcheck.cli import main


def test_lists_every_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(all_checks())


def test_explains_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "restated_value"]) == 0
    assert "Silent when" in capsys.readouterr().out


def test_an_unknown_name_is_unusable_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "nothing"]) == 2
    assert "no check is called 'nothing'" in capsys.readouterr().err


@pytest.mark.parametrize("slug", all_checks())
def test_every_check_documents_itself(slug: str) -> None:
    """What it flags, why it matters, how bad it is, when it stays silent and where it comes from."""
    text = all_checks()[slug].__doc__
    assert text.startswith(text.strip()[:20])
    assert text.splitlines()[0].endswith(".")
    for part in ("Flags ", "Why it matters:", "Severity:", "Silent ", "From: "):
        assert part in text, part
