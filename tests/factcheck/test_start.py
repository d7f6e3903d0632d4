"""How little the command loads to read a short text: scripts start it often."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_HEAVY = ("rich", "pycountry", "django", "factcheck.checks", "factcheck.diagnoses", "factcheck.link.memory")


def test_extracting_loads_nothing_it_does_not_need(tmp_path: Path) -> None:
    text = tmp_path / "release.txt"
    text.write_text("Exports rose 5 percent to 3 billion euros in Chile in 2018.", encoding="utf-8")
    program = (
        "import sys; from factcheck.cli import main\n"
        f"main(['extract', {str(text)!r}, '--published', '2019-01-05', '--format', 'jsonl'])\n"
        f"print([name for name in {_HEAVY!r} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    *claims, loaded = run.stdout.splitlines()
    assert len(claims) == 2
    assert loaded == "[]"


def test_an_unknown_command_is_told_of_all() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "factcheck", "extrct"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 2
    assert "extract" in run.stderr
    assert "explain" in run.stderr
