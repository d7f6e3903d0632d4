from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from pytest_django import Settings

from tests.claims.intake.web_server import Web, web_server


@pytest.fixture
def web(settings: Settings) -> Iterator[Web]:
    """A web server that may be fetched from: this test's, said out loud."""
    settings.FETCH_ALLOWED_NETWORKS = ["127.0.0.1/32"]
    settings.FETCH_PAUSE_SECONDS = 0
    cache.clear()
    with web_server() as server:
        yield server
    cache.clear()
