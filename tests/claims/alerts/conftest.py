from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group, User
from django.core.cache import cache
from pytest_django import Settings

from tests.claims.intake.web_server import Web, web_server


@pytest.fixture
def reader(db: None) -> User:
    """Somebody who may see findings and has a mail address."""
    user = User.objects.create_user("rita", "rita@lumen.example")
    user.groups.add(Group.objects.get(name="reporter"))
    return user


@pytest.fixture
def web(settings: Settings) -> Iterator[Web]:
    settings.FETCH_ALLOWED_NETWORKS = ["127.0.0.1/32"]
    cache.clear()
    with web_server() as server:
        yield server
