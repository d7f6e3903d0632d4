"""One throwaway pair of servers for a whole pytest run, its xdist workers included.

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

# At import, since pytest-django reads the settings before any hook of ours could run. An xdist worker
# finds its controller's servers in the environment.
if not os.environ.get("DATABASE_URL") and not os.environ.get(FOLDER_VARIABLE):
    _run.enter_context(throwaway_servers(os.environ))

# A queue for each xdist worker: none takes another's tasks.
os.environ["FACTCHECK_QUEUE"] = f"test-{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """Stop the servers this process began."""
    gc.collect()  # Celery's results unsubscribe when collected: let them, while the server is still there
    _run.close()
