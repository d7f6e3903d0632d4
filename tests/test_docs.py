"""What the documents tell people to type works, and what they point to is there."""

from __future__ import annotations

import os
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from django.core.management import get_commands, load_command_class

from claims.desk.keys import KEYS
from claims.desk.roles import ROLES
from factcheck.cli import main as factcheck
from factcheck.finding import Severity

CHECKOUT = Path(__file__).resolve().parents[1]
PAGES = [*CHECKOUT.glob("*.md"), *sorted((CHECKOUT / "docs").rglob("*.md"))]
FENCE = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CONTRADICTION_FOUND = 1


def commands() -> Iterator[tuple[str, list[str]]]:
    """Every command line that a page shows: the page's name and the words."""
    for page in PAGES:
        for block in FENCE.findall(page.read_text()):
            for line in block.splitlines():
                yield page.name, shlex.split(line)


def starting_with(*words: str) -> list[list[str]]:
    """What follows these words in every shown command that starts with them."""
    return [shown[len(words) :] for _, shown in commands() if shown[: len(words)] == list(words)]


def test_every_program_shown_is_there() -> None:
    programs = {words[0] for _, words in commands()} - {"cp", "docker"}
    ours = {program.replace(".venv/bin", str(Path(sys.prefix) / "bin")) for program in programs}
    # uv is put beside the packages by config/setup.sh; an environment made otherwise has none.
    ours.discard(".venv/uv/bin/uv")
    assert [program for program in ours if not os.access(CHECKOUT / program, os.X_OK)] == []


@pytest.mark.parametrize("words", starting_with(".venv/bin/python", "manage.py"), ids=" ".join)
def test_management_commands_take_what_is_shown(words: list[str]) -> None:
    command = load_command_class(get_commands()[words[0]], words[0])
    command.create_parser("manage.py", words[0]).parse_args(words[1:])


@pytest.mark.parametrize("words", starting_with(".venv/bin/factcheck"), ids=" ".join)
def test_the_engine_does_what_is_shown(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(CHECKOUT)
    assert factcheck(words) == (CONTRADICTION_FOUND if words[0] == "check" else 0)
    assert capsys.readouterr().out.strip()


def test_the_compose_commands_name_parts_that_exist() -> None:
    parts = yaml.safe_load((CHECKOUT / "docker-compose.yml").read_text())["services"]
    shown = starting_with("docker", "compose", "run", "--rm")
    assert shown
    assert {words[0] for words in shown} <= set(parts)


def test_the_tests_shown_exist() -> None:
    paths = [word for words in starting_with("./test") for word in words if word.startswith("tests/")]
    assert paths
    assert [path for path in paths if not (CHECKOUT / path).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", page.read_text())
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_setting_is_documented_and_no_other() -> None:
    read = set(re.findall(r"env\.\w+\(\s*\"([A-Z_]+)\"", (CHECKOUT / "config" / "settings.py").read_text()))
    rows = re.findall(r"^\| (`[^|]+) \|", (CHECKOUT / "docs" / "operating.md").read_text(), re.MULTILINE)
    documented = {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row)}
    internal = {"FACTCHECK_DATABASE", "DATABASE_POOL"}
    assert documented == read - internal


def test_no_page_names_a_folder_that_is_gone() -> None:
    rows = re.findall(r"^\| `([a-z]+/)` \|", (CHECKOUT / "README.md").read_text(), re.MULTILINE)
    assert rows
    assert [folder for folder in rows if not (CHECKOUT / folder).is_dir()] == []


def test_the_reviewers_page_has_every_key() -> None:
    page = (CHECKOUT / "docs" / "reviewing.md").read_text()
    shown = re.findall(r"^\| `(.)` \| (.+) \|$", page, re.MULTILINE)
    assert shown == [(key.key, str(key.label)) for key in KEYS]


def test_the_reviewers_page_has_every_role_and_severity() -> None:
    rows = re.findall(r"^\| ([a-z]+) \|", (CHECKOUT / "docs" / "reviewing.md").read_text(), re.MULTILINE)
    assert [row for row in rows if row in ROLES] == list(ROLES)
    assert [row for row in rows if row in set(Severity)] == list(Severity)
