"""Fixtures that tests of every part may use."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from tests import growth

CHECKOUT = Path(__file__).resolve().parent.parent
LEASH = CHECKOUT / "config" / "up" / "leashed.py"
StartWorker = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The test database, which a test that commits leaves as quickly as it can be restored."""
    from tests.pristine import quick_restore

    with django_db_blocker.unblock(), quick_restore():
        yield


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> Iterator[None]:
    """Passwords hashed once, not the million times that make each sign-in half a second of work."""
    from django.test import override_settings

    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


@pytest.fixture
def empty_queue() -> Iterator[None]:
    """No task of an earlier test waits, and none of this one stays."""
    from config.celery import app

    app.control.purge()
    yield
    app.control.purge()


@pytest.fixture
def worker(transactional_db: None, empty_queue: None) -> Iterator[None]:
    """A real Celery worker on the real broker, as threads of this process, on the test database."""
    from celery.contrib.testing.worker import start_worker

    from config.celery import app

    app.loader.import_default_modules()
    with start_worker(app, pool="threads", concurrency=2, perform_ping_check=False, loglevel="WARNING"):
        yield


@pytest.fixture
def start_celery_process(transactional_db: None, empty_queue: None) -> Iterator[StartWorker]:
    """Starts real parts of Celery on the test database, each its own process group, ended with the test.

    ``start_celery_process("worker", "--concurrency", "2")`` returns the process. Kill all of a worker with
    ``os.killpg(process.pid, signal.SIGKILL)``.
    """
    from django.db import connection

    started: list[subprocess.Popen[bytes]] = []

    def start(part: str, *options: str) -> subprocess.Popen[bytes]:
        environment = os.environ | {"FACTCHECK_DATABASE": str(connection.settings_dict["NAME"])}
        celery = ["-m", "celery", "-A", "config", part, "--loglevel", "WARNING"]
        # On a leash: a test run that is killed leaves no worker behind.
        command = [sys.executable, str(LEASH), str(os.getpid()), sys.executable, *celery, *options]
        process = subprocess.Popen(command, cwd=CHECKOUT, env=environment, start_new_session=True)
        started.append(process)
        return process

    yield start
    for process in started:
        process.terminate()
    for process in started:
        process.wait(timeout=30)


@pytest.fixture
def start_worker_process(start_celery_process: StartWorker) -> StartWorker:
    """The same for workers alone: ``start_worker_process("--concurrency", "2")``."""
    return partial(start_celery_process, "worker")


def skipped_browser_tests(reporter: pytest.TerminalReporter) -> int:
    """How many tests of pages did not run."""
    return sum("browser" in report.keywords for report in reporter.stats.get("skipped", []))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
    """Before pytest's own last line: where the time went, and what was not tried."""
    yield
    growth.show(terminalreporter)
    if skipped := skipped_browser_tests(terminalreporter):
        terminalreporter.write_line(f"Browser tests skipped for want of a Chromium: {skipped}")


@pytest.hookimpl(wrapper=True)
def pytest_sessionfinish(session: pytest.Session) -> Iterator[None]:
    """Where a browser is required (.ci/run), a skipped browser test fails the run."""
    yield
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("BROWSER_REQUIRED") == "1" and reporter and skipped_browser_tests(reporter):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
