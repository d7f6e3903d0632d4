"""Bad settings stop every program at its start, with a line that says what to do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from config.checks import settings_are_good
from config.environment import Environment

CHECKOUT = Path(__file__).resolve().parents[2]
REAL = {
    "DATABASE_URL": "postgres://factcheck:secret@db.invalid:5432/factcheck",
    "REDIS_URL": "redis://:secret@broker.invalid:6379",
    "SECRET_KEY": "0123456789" * 6,
    "ALLOWED_HOSTS": "factcheck.example.org",
}


@pytest.fixture
def real(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The settings of a real service."""
    monkeypatch.setenv("SECRET_KEY", REAL["SECRET_KEY"])
    settings.ENVIRONMENT = Environment()
    settings.LOCAL = settings.DEBUG = False
    settings.ALLOWED_HOSTS = [REAL["ALLOWED_HOSTS"]]
    settings.REDIS_URL = REAL["REDIS_URL"]
    return settings


def found() -> list[str | None]:
    return [message.id for message in settings_are_good()]


def test_silent_on_the_settings_of_a_real_service(real: Settings) -> None:
    assert found() == []


def test_silent_on_the_local_mode(settings: Settings) -> None:
    assert settings.LOCAL
    assert found() == []


@pytest.mark.parametrize(
    ("name", "value", "id"),
    [
        ("ALLOWED_HOSTS", [], "config.E002"),
        ("REDIS_URL", "", "config.E003"),
        ("ALLOWED_HOSTS", ["*"], "config.W001"),
        ("DEBUG", True, "config.W002"),
        ("TWO_STEP_GROUPS", ["reporter", "editors"], "config.W003"),
    ],
)
def test_finds_bad_settings(real: Settings, name: str, value: Any, id: str) -> None:
    setattr(real, name, value)
    assert found() == [id]


@pytest.mark.parametrize("key", ["", "short"])
def test_finds_a_bad_secret_key(real: Settings, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    monkeypatch.setenv("SECRET_KEY", key)
    assert found() == ["config.E001"]


def run(*command: str, **changed: str) -> subprocess.CompletedProcess[str]:
    """A program of ours with the settings of a real service, some of them changed."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "DJANGO"))}
    return subprocess.run(
        [sys.executable, *command],
        cwd=CHECKOUT,
        env=kept | REAL | changed,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_a_real_service_passes_djangos_own_checks_of_a_deployment() -> None:
    done = run("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr


def test_a_command_names_all_that_is_wrong_at_once() -> None:
    wrong = {"ALLOWED_HOSTS": "", "REDIS_URL": "", "SECRET_KEY": "", "LOG_FORMAT": "xml", "DEBUG": "perhaps"}
    done = run("manage.py", "check", **wrong)
    assert done.returncode == 1
    assert [name for name in wrong if f"{name}" not in done.stderr] == []
    assert done.stderr.count("HINT: ") == len(wrong)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "program", [("-c", "import config.wsgi"), ("-m", "celery", "-A", "config", "worker")]
)
def test_web_and_worker_refuse_too(program: tuple[str, ...]) -> None:
    done = run(*program, ALLOWED_HOSTS="")
    assert done.returncode == 1
    assert "ALLOWED_HOSTS is empty" in done.stderr


def test_real_services_serve_collected_files(tmp_path: Path) -> None:
    done = run("manage.py", "collectstatic", "--noinput", "--verbosity", "0", STATIC_ROOT=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "staticfiles.json").exists()
