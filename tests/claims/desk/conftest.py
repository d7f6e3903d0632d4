"""A signed-in person of each role, and the desk's small record."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from claims.models import Reason

from .record import DeskRecord, desk_record

As = Callable[[str], Client]


def reason(label: str) -> str:
    """What a form sends for the reason with this label."""
    return str(Reason.objects.get(label=label).pk)


@pytest.fixture
def record(db: None) -> DeskRecord:
    return desk_record()


@pytest.fixture
def signed_in(db: None) -> As:
    """``signed_in("reviewer")``: a client of somebody in that group; ``"nobody"`` is in none."""

    def enter(role: str) -> Client:
        user, _ = User.objects.get_or_create(username=role, defaults={"is_staff": True})
        if role != "nobody":
            user.groups.add(Group.objects.get(name=role))
        client = Client()
        client.force_login(user)
        return client

    return enter
