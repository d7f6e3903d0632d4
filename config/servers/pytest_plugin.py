"""A throwaway pair of servers for a pytest run; with xdist one for each worker, so that none meets another.

Loaded before Django's settings are read. Nothing starts until a test first uses the database, so
tests of the engine never wait for it. ``DATABASE_URL`` names a real server instead.
"""

from __future__ import annotations

import gc
import os
from contextlib import ExitStack

import pytest

from .servers import FOLDER_VARIABLE
from .throwaway import throwaway_servers

_run = ExitStack()

_worker = os.environ.get("PYTEST_XDIST_WORKER")

# At import, since pytest-django reads the settings before any hook of ours could run. An xdist worker
# finds its controller's servers in the environment, and leaves them alone: with one cache for all, a test
# that empties it would empty it under another's feet.
if not os.environ.get("DATABASE_URL") and (_worker or not os.environ.get(FOLDER_VARIABLE)):
    _run.enter_context(throwaway_servers(os.environ))

# On servers somebody named, at least a queue for each worker: none takes another's tasks.
os.environ["FACTCHECK_QUEUE"] = f"test-{_worker or 'main'}"


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """Stop the servers this process began."""
    gc.collect()  # Celery's results unsubscribe when collected: let them, while the server is still there
    _run.close()
