from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from claims.models.api_token import ApiToken, Scope


@dataclass
class Program:
    """A client with a token."""

    token: ApiToken
    secret: str

    def get(self, path: str) -> Any:
        return Client().get(f"/api{path}", headers=self._headers())

    def post(self, path: str, body: Any, **headers: str) -> Any:
        return Client().post(
            f"/api{path}", body, content_type="application/json", headers=self._headers() | headers
        )

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.secret}"}


ProgramOf = Callable[..., Program]


@pytest.fixture
def program(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> ProgramOf:
    """``program("reviewer", "read")``: a client with a token of somebody in that group. No task is sent."""
    cache.clear()
    monkeypatch.setattr("claims.tasks.send", lambda *_: True)
    monkeypatch.setattr("claims.captures.tasks.send_on", lambda *_: None)

    def made(role: str = "editor", *scopes: str) -> Program:
        owner, _ = User.objects.get_or_create(username=f"{role}-owner")
        if role != "nobody":
            owner.groups.add(Group.objects.get(name=role))
        until = timezone.now() + timedelta(days=1)
        return Program(*ApiToken.issued(owner, "test", list(scopes or Scope.values), until))

    return made
