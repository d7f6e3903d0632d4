from __future__ import annotations

import ipaddress
from collections.abc import Iterator

import pytest

from claims.intake.fetching.guard import Guard

from ..web_server import Web, web_server


@pytest.fixture
def web() -> Iterator[Web]:
    with web_server() as server:
        yield server


@pytest.fixture
def here() -> Guard:
    """A guard that allows this machine, said out loud."""
    return Guard(allowed=(ipaddress.ip_network("127.0.0.1/32"),))
